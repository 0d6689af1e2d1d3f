/** Identification lists on a real database: steps 1 to 3 of SOP-PPID-06. */
import { describe, expect, it } from 'vitest';
import type { CommandContext } from '#renderer/commands/context.ts';
import {
  addIdentificationList,
  linkRecord,
  removeIdentificationLine,
  saveIdentificationLine,
  unlinkRecord,
} from '#renderer/commands/procedure/identification-list.ts';
import { type IdentificationInput, recordIdentification } from '#renderer/commands/procedure/record-identification.ts';
import { readIdentificationList } from '#renderer/db/queries/identification.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { lendingOffice } from '#test/support/lending-office.ts';

const scan = { hash: 'e'.repeat(64), bytes: 900, name: 'naskah.pdf' };
const line = (information: string, office = 'Dinas Pekerjaan Umum') => ({ information, office, kind: 'dip' as const, note: null });
const draft = { subject: 'Pengumpulan informasi', dueOn: '2026-07-01' };

async function office() {
  const made = await lendingOffice();
  const { id } = expectOk(await addIdentificationList(made.ctx, { title: 'Informasi berkala', period: 'Semester II 2026' }));
  const step = async (
    ctx: CommandContext,
    kind: IdentificationInput['kind'],
    data: JsonObject = {},
    more: Partial<IdentificationInput> = {},
  ) =>
    recordIdentification(ctx, {
      listId: id,
      kind,
      on: calendarDate('2026-06-10'),
      data,
      seenEvents: (await readIdentificationList(ctx.db, id))?.events.length ?? 0,
      ...more,
    });
  const file = async () => {
    const found = await readIdentificationList(made.ctx.db, id);
    if (!found) throw new Error('the list is gone');
    return found;
  };
  return { ...made, id, step, file };
}

describe('the officers', () => {
  it('list what is to be documented from the own unit and from OPDs, in their order', async () => {
    const { ctx, id, file } = await office();
    expectOk(await saveIdentificationLine(ctx, id, line('Kontrak', 'Bagian Umum')));
    expectOk(await saveIdentificationLine(ctx, id, line('Laporan kinerja', 'OPD lain')));

    expect((await file()).lines.map(({ row }) => [row.information, row.office, row.unitId !== null])).toEqual([
      ['Kontrak', 'Bagian Umum', expect.any(Boolean)],
      ['Laporan kinerja', 'OPD lain', false],
    ]);
    expect(await saveIdentificationLine(ctx, id, line(' '))).toEqual(err({ code: 'list.required', fields: ['information'] }));
  });

  it('hand in no empty list, and change nothing while it is checked', async () => {
    const { ctx, id, step, file } = await office();
    expect(await step(ctx, 'submitted')).toEqual(err({ code: 'list.empty' }));
    expectOk(await saveIdentificationLine(ctx, id, line('Kontrak')));
    expectOk(await step(ctx, 'submitted'));
    const [first] = (await file()).lines;

    expect(await saveIdentificationLine(ctx, id, line('Lagi'))).toEqual(err({ code: 'list.closed' }));
    expect(await removeIdentificationLine(ctx, id, first?.row.id ?? '', 'keliru')).toEqual(err({ code: 'list.closed' }));
  });

  it('link a record to a line at any time, once', async () => {
    const { ctx, id, step, file, aRecord } = await office();
    expectOk(await saveIdentificationLine(ctx, id, line('Kontrak')));
    expectOk(await step(ctx, 'submitted'));
    const lineId = (await file()).lines[0]?.row.id ?? '';
    const record = await aRecord();

    expectOk(await linkRecord(ctx, lineId, record.id));
    expect(await linkRecord(ctx, lineId, record.id)).toEqual(err({ code: 'nothingToDo' }));
    expect((await file()).lines[0]?.recordIds).toEqual([record.id]);

    expect(await unlinkRecord(ctx, lineId, record.id, ' ')).toEqual(err({ code: 'reasonNeeded' }));
    expectOk(await unlinkRecord(ctx, lineId, record.id, 'salah arsip'));
    expect((await file()).lines[0]?.recordIds).toEqual([]);
    expect(await unlinkRecord(ctx, lineId, record.id, 'salah arsip')).toEqual(err({ code: 'unknownRecord' }));
    expectOk(await linkRecord(ctx, lineId, record.id));
  });
});

describe('the Sekretaris', () => {
  it('gives lines back with a remark for each, and how often is counted', async () => {
    const { ctx, id, step, file, as } = await office();
    expectOk(await saveIdentificationLine(ctx, id, line('Kontrak')));
    expectOk(await saveIdentificationLine(ctx, id, line('Laporan')));
    const secretary = await as('sekretaris');
    const lineId = (await file()).lines[1]?.row.id ?? '';
    const back = { remarks: [{ lineId, remark: 'sebutkan tahunnya' }] };
    expectOk(await step(ctx, 'submitted'));
    expect(await step(secretary, 'returned', { remarks: [] })).toMatchObject({ ok: false, error: { code: 'event.incomplete' } });
    expect(await step(ctx, 'returned', back)).toEqual(err({ code: 'notAllowed' }));

    expectOk(await step(secretary, 'returned', back));
    expectOk(await saveIdentificationLine(ctx, id, line('Laporan 2025'), lineId));
    expectOk(await step(ctx, 'submitted'));
    expectOk(await step(secretary, 'returned', back));

    const { known, lines } = await file();
    expect(known.remarks.get(lineId)).toBe('sebutkan tahunnya');
    expect(known.timesReturned.get(lineId)).toBe(2);
    expect(lines[1]?.row.information).toBe('Laporan 2025');
  });

  it('draft no circular whose limit lies before its own date', async () => {
    const { ctx, id, step, as } = await office();
    expectOk(await saveIdentificationLine(ctx, id, line('Kontrak')));
    const secretary = await as('sekretaris');
    expectOk(await step(ctx, 'submitted'));
    expectOk(await step(secretary, 'accepted'));

    expect(await step(secretary, 'circularDrafted', { ...draft, dueOn: '2026-06-09' })).toEqual(err({ code: 'dueBefore' }));
    expectOk(await step(secretary, 'circularDrafted', { ...draft, dueOn: '2026-06-10' }));
  });

  it('records what PPID and head signed on paper, with number, signer and scan', async () => {
    const { ctx, id, step, file, as } = await office();
    expectOk(await saveIdentificationLine(ctx, id, line('Kontrak')));
    const secretary = await as('sekretaris');
    expectOk(await step(ctx, 'submitted'));
    expectOk(await step(secretary, 'accepted'));
    expectOk(await step(secretary, 'circularDrafted', draft));
    const signed = { signer: 'Marthen Rante', number: '12/PPID/2026' };

    expect(await step(secretary, 'bothApproved', signed)).toEqual(err({ code: 'scanNeeded' }));
    expect(await step(secretary, 'bothApproved', { signer: 'Marthen Rante' }, { scan })).toMatchObject({
      ok: false,
      error: { code: 'event.incomplete', fields: ['number'] },
    });
    expectOk(await step(secretary, 'bothApproved', signed, { scan }));
    expectOk(await step(secretary, 'circularIssued', { number: '005/17/SE/2026', signer: 'Marthen Rante' }, { scan }));

    const { known } = await file();
    expect(known).toMatchObject({ state: 'issued', issued: { number: '005/17/SE/2026' } });
    expect(known.approvals[0]?.data).toMatchObject({ fromSignedPaper: true });
    expect((await ctx.db.rows('paper').where('caseId').equals(id).toArray()).map(({ kind }) => kind).toSorted()).toEqual([
      'scan:bothApproved',
      'scan:circularIssued',
    ]);
  });
});

describe('PPID and head', () => {
  it('approve one after the other, or give both list and draft back with a reason', async () => {
    const { ctx, id, step, file, as } = await office();
    expectOk(await saveIdentificationLine(ctx, id, line('Kontrak')));
    const [secretary, ppid, head] = [await as('sekretaris'), await as('ppid'), await as('kepala')];
    expectOk(await step(ctx, 'submitted'));
    expectOk(await step(secretary, 'accepted'));
    expectOk(await step(secretary, 'circularDrafted', draft));
    expect(await step(head, 'ppidApproved', { signer: 'x' })).toEqual(err({ code: 'notAllowed' }));
    expectOk(await step(ppid, 'ppidApproved', { signer: 'Marthen Rante' }));

    expectOk(await step(head, 'reviewReturned', { reason: 'OPD belum lengkap' }));
    expect((await file()).known).toMatchObject({ state: 'submitted', reviewReason: 'OPD belum lengkap' });

    expectOk(await step(secretary, 'accepted'));
    expectOk(await step(secretary, 'circularDrafted', draft));
    expectOk(await step(ppid, 'ppidApproved', { signer: 'Marthen Rante' }));
    expectOk(await step(head, 'headApproved', { signer: 'Hasnah Latief' }));
    expect((await file()).known.state).toBe('approved');
  });

  it('are not overtaken: who did not see the last event is told so', async () => {
    const { ctx, id, step } = await office();
    expectOk(await saveIdentificationLine(ctx, id, line('Kontrak')));
    expectOk(await step(ctx, 'submitted'));

    expect(await step(ctx, 'submitted', {}, { seenEvents: 0 })).toEqual(err({ code: 'eventsSince' }));
  });
});

it('a step is not dated before the one that it follows', async () => {
  const { ctx, id, as, step, file } = await office();
  expectOk(await saveIdentificationLine(ctx, id, line('Kontrak')));
  expectOk(await step(ctx, 'submitted'));
  const secretary = await as('sekretaris');

  const early = { on: calendarDate('2026-06-09') };
  expect(await step(secretary, 'accepted', {}, early)).toEqual(err({ code: 'tooEarly', since: '2026-06-10' }));
  expect((await file()).known.state).toBe('submitted');
  expectOk(await step(secretary, 'accepted'));
});
