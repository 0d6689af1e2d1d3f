import { beforeEach, describe, expect, it } from 'vitest';
import { REFUSED } from '#renderer/commands/note-refusal.ts';
import { correctObjection } from '#renderer/commands/objections/correct-objection.ts';
import { attachSignedPaper, type EventInput, recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { issuePaper, type PaperInput } from '#renderer/commands/papers/issue-paper.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { findChange } from '#renderer/db/log-store.ts';
import { createOp } from '#renderer/db/patch.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { readDipProposals } from '#renderer/db/queries/dip-proposals.ts';
import { ONE_PERSON_KEY } from '#renderer/db/queries/duties.ts';
import { folderFactsOf, type ObjectionFile, readObjection, readObjections, todayToComplete } from '#renderer/db/queries/objections.ts';
import { objectionDeadlines } from '#shared/domain/deadlines/deadlines.ts';
import { caseFolder, missingForClosing } from '#shared/domain/objections/case-file.ts';
import { deadlineEventsOf } from '#shared/domain/objections/objection-case.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { anObjection, aRegistered, aRegistration, atWork, type Counter, openCounter } from '#test/support/objection-counter.ts';
import { aRecord } from '#test/support/search/rows.ts';

beforeEach(() => {
  wipeIndexedDb();
});

async function fileOf(ctx: Counter, id: string): Promise<ObjectionFile> {
  const file = await readObjection(ctx.db, id);
  if (!file) throw new Error(`no objection ${id}`);
  return file;
}

const aReceipt = (caseId: string): PaperInput => ({
  caseEntity: 'objection',
  caseId,
  kind: 'receipt',
  template: 'receipt/1',
  fileName: 'Tanda terima.pdf',
  bytes: new TextEncoder().encode('%PDF'),
  model: {},
});

const aScan = { hash: 'a'.repeat(64), bytes: 1200, name: 'surat-perintah.pdf' };

/** Records an event by a person who has seen everything so far. */
async function record(ctx: Counter, objectionId: string, kind: EventInput['kind'], data: EventInput['data'] = {}, on = '2026-06-10') {
  const seenEvents = (await fileOf(ctx, objectionId)).events.length;
  const scan = data.fromSignedPaper ? aScan : null;
  return recordObjectionEvent(ctx, { objectionId, kind, on: calendarDate(on), data, scan, seenEvents });
}

type Steps = readonly (readonly [Parameters<Counter['as']>[0], EventInput['kind'], EventInput['data']])[];

async function recordAll(ctx: Counter, id: string, steps: Steps): Promise<void> {
  for (const [role, kind, data] of steps) expectOk(await record(ctx.as(role), id, kind, data));
}

const passedOn = { to: 'Atasan PPID, PPID Utama', addressees: ['atasan', 'ppidUtama'] };
const signed = { signer: 'Syamsul Bakri', fromSignedPaper: true };

const toPrepared: Steps = [
  ['sekretaris', 'checked', {}],
  ['sekretaris', 'forwarded', passedOn],
  ['sekretaris', 'passReceived', { addressee: 'atasan', receivedBy: 'Staf Atasan PPID' }],
  ['sekretaris', 'reviewed', { ...signed, finding: 'justified', recommendation: 'Berikan salinan', letters: ['order'] }],
  ['sekretaris', 'orderIssued', { ...signed, orderNumber: 'SP-12', orderKind: 'give', orderWorkingDays: 14 }],
  ['ppid', 'materialNoted', { act: 'copied', what: 'RAB 2025' }],
  ['sekretaris', 'finalChecked', { checkedBy: 'Orang sekretaris' }],
  ['ppid', 'prepared', { result: '2 berkas RAB', handedTo: 'Meja layanan' }],
];

const delivered = { channel: 'pickup', receivedOn: '2026-06-10', receiver: 'Sulastri Wardhana', proofInFile: true };

describe('the review of a late filing', () => {
  it('is asked whether it is taken up together with all else that it lacks (domain.md 8, scenario 9)', async () => {
    const ctx = await openCounter();
    const values = anObjection({ groundFoundOn: calendarDate('2026-03-02') });
    const { id, late } = expectOk(await registerObjection(ctx, aRegistration(ctx, { values })));
    expect(late).not.toBeNull();
    expectOk(await record(ctx.as('sekretaris'), id, 'forwarded', passedOn));

    const review = (data: EventInput['data']) => record(ctx.as('sekretaris'), id, 'reviewed', { ...signed, ...data });
    expect(await review({})).toMatchObject({ error: { code: 'event.incomplete', fields: ['finding', 'lateFiling'] } });
    expect(await review({ finding: 'justified' })).toMatchObject({ error: { code: 'event.incomplete', fields: ['lateFiling'] } });
    expectOk(await review({ finding: 'justified', lateFiling: 'rejected' }));
  });
});

describe('the course of a case', () => {
  it('goes from registration to closing, each step by the role that the procedure names', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    expectOk(await issuePaper(ctx, aReceipt(id)));
    await recordAll(ctx, id, [
      ...toPrepared,
      ['sekretaris', 'replied', { ...signed, outcome: 'granted', decisionNumber: 'KEP-9' }],
      ['petugas', 'delivered', delivered],
      ['petugas', 'applicantResponded', { response: 'accepted' }],
      ['petugas', 'closed', {}],
    ]);

    const file = await fileOf(ctx, id);
    expect(file.known).toMatchObject({
      state: 'closed',
      outcome: 'granted',
      response: 'accepted',
      orderWorkingDays: 14,
      passing: { atasan: { receivedBy: 'Staf Atasan PPID' }, ppidUtama: { sentOn: '2026-06-10' } },
      unapplied: [],
    });
    expect(file.events.map(({ personId }) => personId)).toContain('sekretaris-1');
    // Scenario 16: what was opened is proposed for the list, on the basis of the decision.
    expect(file.events.at(-1)).toMatchObject({
      kind: 'dipProposed',
      data: { information: 'Laporan kinerja Puskesmas Kota 2025', decisionNumber: 'KEP-9', decidedOn: '2026-06-10' },
    });
    expect(await readDipProposals(ctx.db)).toMatchObject([
      {
        caseId: id,
        information: 'Laporan kinerja Puskesmas Kota 2025',
        basis: { kind: 'decision', number: 'KEP-9', on: '2026-06-10' },
        answer: null,
      },
    ]);
  });

  it('closes only with form, receipt, signed reply and proof of delivery, and keeps what it found', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    await recordAll(ctx, id, [
      ...toPrepared,
      ['atasan', 'replied', { signer: 'Syamsul Bakri', outcome: 'granted', decisionNumber: 'KEP-9' }],
      ['petugas', 'delivered', { ...delivered, proofInFile: false }],
      ['petugas', 'applicantResponded', { response: 'accepted' }],
    ]);
    const file = await fileOf(ctx, id);
    expect(missingForClosing(caseFolder(file.known, folderFactsOf(file)))).toEqual(['receipt', 'reply', 'deliveryProof']);
    // What the screen says of the folder counts for nothing.
    const lie = { checklist: { form: true, receipt: true, reply: true, deliveryProof: true } };
    expect(await record(ctx, id, 'closed', lie)).toMatchObject({ error: { code: 'transition.fileComplete' } });

    expectOk(await issuePaper(ctx, aReceipt(id)));
    expectOk(await attachSignedPaper(ctx.as('atasan'), { objectionId: id, act: 'replied', scan: aScan }));
    expect(await record(ctx, id, 'closed')).toMatchObject({ error: { code: 'transition.fileComplete' } });
    expectOk(await attachSignedPaper(ctx, { objectionId: id, act: 'delivered', scan: aScan }));
    expectOk(await record(ctx, id, 'closed'));

    const closed = (await fileOf(ctx, id)).events.find(({ kind }) => kind === 'closed');
    expect(closed?.data).toMatchObject({ checklist: { form: true, receipt: true, reply: true, deliveryProof: true } });
  });

  it('records review and order as one act where one person is superior and PPID, with one scan for both', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    await record(ctx, id, 'forwarded', passedOn);
    const on = calendarDate('2026-06-10');

    expectOk(
      await recordObjectionEvent(ctx.as('sekretaris'), {
        objectionId: id,
        kind: 'reviewed',
        on,
        data: { ...signed, finding: 'justified' },
        followedBy: [{ kind: 'orderIssued', on, data: { ...signed, orderNumber: 'SP-3', orderKind: 'give' } }],
        scan: aScan,
        seenEvents: 2,
      }),
    );

    const file = await fileOf(ctx, id);
    expect(file.known.state).toBe('ordered');
    expect(file.papers.map(({ kind }) => kind)).toEqual(['scan:reviewed', 'scan:orderIssued']);
  });

  it('leaves nothing of an act whose second step cannot follow', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    await record(ctx, id, 'forwarded', passedOn);
    const on = calendarDate('2026-06-10');

    const refused = await recordObjectionEvent(ctx.as('atasan'), {
      objectionId: id,
      kind: 'reviewed',
      on,
      data: { signer: 'x', finding: 'refuse' },
      followedBy: [{ kind: 'orderIssued', on, data: { signer: 'x', orderNumber: 'SP-3', orderKind: 'give' } }],
      seenEvents: 2,
    });

    expect(refused).toMatchObject({ error: { code: 'transition.orderFollowsReview' } });
    expect((await fileOf(ctx, id)).known.state).toBe('underReview');
  });

  it.each([
    ['the desk officer signs the decision', 'petugas', 'replied', { outcome: 'withdrawn' }, 'notAllowed'],
    ['the sekretaris decides without a signed paper', 'sekretaris', 'reviewed', { finding: 'refuse', signer: 'x' }, 'notAllowed'],
    ['the archivist voids', 'arsiparis', 'voided', { reason: 'x' }, 'notAllowed'],
    ['the desk officer gives the case to somebody', 'petugas', 'assigned', { toPersonId: 'ppid-1', toName: 'x' }, 'notAllowed'],
    ['it is given to nobody of the office', 'sekretaris', 'assigned', { toPersonId: 'nobody', toName: 'x' }, 'unknownPerson'],
    ['an order comes before the review', 'atasan', 'orderIssued', { orderNumber: '1', signer: 'x' }, 'transition.notHere'],
    [
      'the first passing on leaves the superior out',
      'petugas',
      'forwarded',
      { to: 'x', addressees: ['ppidUtama'] },
      'transition.toSuperior',
    ],
    ['a void says no reason', 'petugas', 'voided', { reason: ' ' }, 'event.incomplete'],
  ] as const)('refuses where %s (scenario 15)', async (_name, role, kind, data, code) => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);

    expect(await record(ctx.as(role), id, kind, data as EventInput['data'])).toMatchObject({ ok: false, error: { code } });
    expect((await fileOf(ctx, id)).events).toHaveLength(1);
    const noted = (await ctx.db.rows('activity').toArray()).filter((row) => row.kind === REFUSED);
    expect(noted.map(({ personId, subject }) => [personId, subject?.id])).toEqual(code === 'notAllowed' ? [[`${role}-1`, id]] : []);
  });

  it('refuses a day that has not come and a case that went on meanwhile', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    const tomorrow = await record(ctx.as('sekretaris'), id, 'forwarded', passedOn, '2026-06-11');
    await record(ctx.as('sekretaris'), id, 'checked');

    const stale = await recordObjectionEvent(ctx.as('sekretaris'), {
      objectionId: id,
      kind: 'forwarded',
      on: calendarDate('2026-06-10'),
      data: passedOn,
      seenEvents: 1,
    });

    expect(tomorrow).toEqual(err({ code: 'futureDate', on: '2026-06-11' }));
    expect(stale).toEqual(err({ code: 'eventsSince', count: 1 }));
  });

  it('takes a signed act only with its scan, which becomes a paper of the case', async () => {
    const ctx = (await openCounter()).as('sekretaris');
    const id = await aRegistered(ctx);
    await record(ctx, id, 'forwarded', passedOn);
    const review = { finding: 'justified', ...signed };
    const input = { objectionId: id, kind: 'reviewed' as const, on: calendarDate('2026-06-10'), data: review, seenEvents: 2 };

    const without = await recordObjectionEvent(ctx, input);
    const order = { kind: 'orderIssued' as const, on: input.on, data: signed };
    const withoutAll = await recordObjectionEvent(ctx, { ...input, data: signed, followedBy: [order] });
    expectOk(await recordObjectionEvent(ctx, { ...input, scan: aScan }));

    expect(without).toEqual(err({ code: 'scanNeeded' }));
    expect(withoutAll).toMatchObject({ error: { code: 'event.incomplete', fields: expect.arrayContaining(['finding', 'orderNumber']) } });
    expect((await fileOf(ctx, id)).papers).toMatchObject([{ kind: 'scan:reviewed', hash: aScan.hash, model: { signedOn: '2026-06-10' } }]);
  });

  it('lets one person check own work only where the office says so, and with a reason', async () => {
    const ctx = (await openCounter()).as('sekretaris');
    const id = await aRegistered(ctx);
    const strict = await record(ctx, id, 'checked', { selfCheckReason: 'Hanya satu petugas hari ini' });
    expectOk(await changeSettings(ctx.as('administrator'), { [ONE_PERSON_KEY]: true }));

    const without = await record(ctx, id, 'checked');
    const withReason = await record(ctx, id, 'checked', { selfCheckReason: 'Hanya satu petugas hari ini' });

    expect(strict).toEqual(err({ code: 'ownWork' }));
    expect(without).toEqual(err({ code: 'selfCheckReason' }));
    expect(withReason.ok).toBe(true);
    expect((await fileOf(ctx, id)).known.checkedOn).toBe('2026-06-10');
  });

  it('lets the last look at the material be another person than the one who prepared it', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    await recordAll(ctx, id, toPrepared.slice(0, 6));

    expect(await record(ctx.as('ppid'), id, 'finalChecked', { checkedBy: 'Orang ppid' })).toEqual(err({ code: 'ownWork' }));
    expect((await record(ctx.as('sekretaris'), id, 'finalChecked', { checkedBy: 'Orang sekretaris' })).ok).toBe(true);
  });

  it('ties the records that a step names to the case, so that they are not disposed of meanwhile', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    const records = expectOk(
      await commit(ctx, { command: 'record.add', user: null, ops: [createOp('record', 'record-1', aRecord({ description: 'RAB 2025' }))] }),
    );
    await recordAll(ctx, id, [['petugas', 'recordLinked', { recordId: 'record-1', label: 'RAB 2025' }]]);
    await recordAll(ctx, id, [['petugas', 'recordLinked', { recordId: 'record-1', label: 'RAB 2025' }]]);

    expect(records.durable).toBe(true);
    expect((await fileOf(ctx, id)).known.links).toEqual([{ entity: 'record', id: 'record-1', label: 'RAB 2025' }]);
    expect(await ctx.db.rows('caseRecord').toArray()).toMatchObject([{ caseEntity: 'objection', caseId: id, recordId: 'record-1' }]);
  });

  it('takes a letter number once for the whole office', async () => {
    const ctx = await openCounter();
    const [first, second] = [await aRegistered(ctx), await aRegistered(ctx)];
    await recordAll(ctx, first, toPrepared.slice(1, 5));
    await recordAll(ctx, second, toPrepared.slice(1, 4));

    const again = await record(ctx.as('sekretaris'), second, 'orderIssued', { ...signed, orderNumber: 'sp - 12', orderKind: 'give' });

    expect(again).toEqual(err({ code: 'letterNumberTaken', number: 'sp - 12', by: '001/KEB/A/VI/2026' }));
  });

  it('refuses an exclusion that no approved consequence test carries', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    await recordAll(ctx, id, toPrepared);
    const refusal = { ...signed, outcome: 'refusalUpheld', decisionNumber: 'KEP-1', reasons: 'Pasal 17 huruf h', refusalBasis: 'excluded' };

    expect(await record(ctx.as('sekretaris'), id, 'replied', { ...refusal, consequenceTestId: 'none' })).toEqual(
      err({ code: 'testNotApproved' }),
    );
  });

  it('counts the order of a decision from its own day, apart from the legal limit (scenario 15)', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    await recordAll(ctx, id, toPrepared);
    const order = { contents: ['cancel'], orderText: 'Berikan lampiran', orderWorkingDays: 14 };
    expectOk(
      await record(ctx.as('sekretaris'), id, 'replied', { ...signed, outcome: 'granted', decisionNumber: 'KEP-2', ...order }, '2026-06-08'),
    );

    const file = await fileOf(ctx, id);
    const due = objectionDeadlines(deadlineEventsOf(file.known, file.row), await readCalendar(ctx.db));
    expect(due.find(({ key }) => key === 'decisionOrder')?.dueOn).toBe('2026-06-29');
  });
});

describe('voiding', () => {
  it('keeps the number with its reason and never gives it out again', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);

    const voided = expectOk(await record(ctx, id, 'voided', { reason: 'Diregistrasi dua kali' }));
    const next = expectOk(await registerObjection(ctx, aRegistration(ctx)));

    const file = await fileOf(ctx, id);
    expect(file.known).toMatchObject({ state: 'voided', number: '001/KEB/A/VI/2026', voidReason: 'Diregistrasi dua kali' });
    expect((await findChange(ctx.db, voided.changes[0]?.id ?? ''))?.reason).toBe('Diregistrasi dua kali');
    expect(next.number).toBe('002/KEB/A/VI/2026');
  });
});

describe('corrections', () => {
  it('replace a value with a reason and keep the old one in the timeline', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);

    expectOk(await correctObjection(ctx, { objectionId: id, changes: { purpose: 'Skripsi' }, base: {}, reason: 'Salah ketik' }));

    const file = await fileOf(ctx, id);
    expect(file.row.purpose).toBe('Skripsi');
    expect(file.known).toMatchObject({ state: 'registered', corrections: 1, number: '001/KEB/A/VI/2026' });
    expect(file.events[1]?.data).toEqual({ field: 'purpose', reason: 'Salah ketik', from: 'Penelitian skripsi', to: 'Skripsi' });
  });

  it('change grounds too', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx, { values: anObjection({ grounds: ['a', 'd'] }) });

    expectOk(await correctObjection(ctx, { objectionId: id, changes: { grounds: ['a', 'g'] }, base: {}, reason: 'Salah centang' }));

    const file = await fileOf(ctx, id);
    expect(file.grounds).toEqual(['a', 'g']);
    expect(file.events[1]?.data).toMatchObject({ field: 'grounds', from: ['a', 'd'], to: ['a', 'g'] });
  });

  it('are refused without a reason', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);

    const refused = await correctObjection(ctx, { objectionId: id, changes: { purpose: 'Skripsi' }, base: {}, reason: ' ' });

    expect(refused).toEqual(err({ code: 'reasonNeeded', fields: ['purpose'] }));
  });

  it('are refused to who may not, on a voided case and before registration', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    const input = { objectionId: id, changes: { purpose: 'Skripsi' }, base: {}, reason: 'x' };
    const byArchivist = await correctObjection(ctx.as('arsiparis'), input);
    await record(ctx, id, 'voided', { reason: 'x' });

    expect(byArchivist).toEqual(err({ code: 'notAllowed' }));
    expect(await correctObjection(ctx, input)).toEqual(err({ code: 'voided' }));
  });
});

describe('what the counter left open', () => {
  it('is listed until it is filled in, which needs no reason and is no correction', async () => {
    const ctx = await openCounter();
    const values = anObjection({ purpose: null, groundFoundOn: calendarDate('2026-05-25') });
    const id = await aRegistered(ctx, { values });
    const before = todayToComplete(await readObjections(ctx.db));

    expectOk(
      await correctObjection(ctx, {
        objectionId: id,
        changes: { purpose: 'Penelitian', applicant: { ...values.applicant, occupation: 'Mahasiswa' } },
        base: {},
        reason: null,
      }),
    );

    expect(before.map(({ file, missing }) => [file.row.id, missing])).toEqual([[id, ['purpose']]]);
    expect(todayToComplete(await readObjections(ctx.db))).toEqual([]);
    expect((await fileOf(ctx, id)).known.corrections).toBe(0);
  });

  it('is not asked of a visit without number or of a voided case', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:00');
    const id = await aRegistered(ctx, { values: anObjection({ purpose: null }) });
    await record(ctx, id, 'voided', { reason: 'x' });

    expect(todayToComplete(await readObjections(ctx.db))).toEqual([]);
  });
});
