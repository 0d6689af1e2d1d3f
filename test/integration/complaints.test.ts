/** Complaints and suggestions: number, handler, answer, and the way to an objection. */
import { beforeEach, describe, expect, it } from 'vitest';
import { recordComplaintEvent } from '#renderer/commands/complaints/record-complaint-event.ts';
import { registerComplaint } from '#renderer/commands/complaints/register-complaint.ts';
import { registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { allCasesOf } from '#renderer/db/open-cases.ts';
import { readApplicants } from '#renderer/db/queries/applicants.ts';
import { complaintsOf, complaintThatBecame, readComplaint } from '#renderer/db/queries/complaints.ts';
import { findComplaints } from '#renderer/db/queries/find-complaints.ts';
import { resolveScan } from '#renderer/db/queries/scanned.ts';
import { periodAround } from '#shared/domain/reports/report-period.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk, ok } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { anObjection, aRegistration, type Counter, openCounter, wita } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const aComplaint = (ctx: Counter, changes: Partial<EntityFields<'complaint'>> = {}) => ({
  newId: ctx.ids.newId(),
  values: {
    receivedAt: ctx.clock.now(),
    channel: 'Datang langsung',
    kind: 'report' as const,
    applicant: { ...anObjection().applicant },
    text: 'Permohonan saya tidak dijawab sejak Maret',
    outsideNumber: null,
    ...changes,
  },
  printable: () => ok(null),
});

const today = calendarDate('2026-06-10');

async function taken(changes: Partial<EntityFields<'complaint'>> = {}) {
  const ctx = await openCounter();
  ctx.clock.set(wita('2026-06-10T09:42'));
  const done = expectOk(await registerComplaint(ctx, aComplaint(ctx, changes)));
  return { ctx, ...done };
}

describe('a complaint', () => {
  it.each([
    ['its number', '001/ADU'],
    ['a word of it, however written', 'DIJAWAB maret'],
    ['the person', 'sulastri'],
  ])('is found by %s', async (_name, query) => {
    const { ctx, id, number } = await taken();
    expect(await findComplaints(ctx.db, query, 5)).toMatchObject([{ row: { id }, number }]);
  });

  it.each([
    ['without a word', ' '],
    ['by a word that is not in it', 'sulastri jembatan'],
  ])('is not found %s', async (_name, query) => {
    const { ctx } = await taken();
    expect(await findComplaints(ctx.db, query, 5)).toEqual([]);
  });

  it('stands before the older ones, and no more come than are wanted', async () => {
    const { ctx, id } = await taken();
    ctx.clock.set(wita('2026-06-10T10:00'));
    const second = expectOk(await registerComplaint(ctx, aComplaint(ctx)));
    expect((await findComplaints(ctx.db, 'maret', 5)).map(({ row }) => row.id)).toEqual([second.id, id]);
    expect((await findComplaints(ctx.db, 'maret', 1)).map(({ row }) => row.id)).toEqual([second.id]);
  });

  it('is numbered as the office set it', async () => {
    const { ctx } = await taken();
    expectOk(await changeSettings(ctx.as('administrator'), { [settingKeys.complaintTemplate]: '{seq:0001}/PENGADUAN/{desk}/{year}' }));
    expect(expectOk(await registerComplaint(ctx, aComplaint(ctx))).number).toBe('0002/PENGADUAN/A/2026');
  });

  it('gets a number of its own register and its person', async () => {
    const { ctx, id, number } = await taken();

    expect(number).toBe('001/ADU/A/VI/2026');
    expect(await resolveScan(ctx.db, `DALUANG:ADU:${number}:office`)).toEqual({ entity: 'complaint', id });
    expect((await readComplaint(ctx.db, id))?.known).toMatchObject({ state: 'registered', number, registeredOn: today });
    expect(await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh())).toMatchObject([
      { row: { name: 'Sulastri Wardhana' }, cases: [{ caseId: id, open: true }] },
    ]);
  });

  it('may come without a name, as from a suggestion box', async () => {
    const { ctx } = await taken({ applicant: null, kind: 'suggestion' });

    expect(await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh())).toEqual([]);
    expect((await complaintsOf(ctx.db, periodAround('month', today))).received.suggestion).toHaveLength(1);
  });

  it('is handed on and answered; nothing follows the answer', async () => {
    const { ctx, id } = await taken();
    const step = (kind: 'assigned' | 'answered', data: Readonly<Record<string, string>>, seenEvents: number) =>
      recordComplaintEvent(ctx, { complaintId: id, kind, on: today, data, seenEvents });

    expectOk(await step('assigned', { handler: 'Seksi Layanan' }, 1));
    expect(await step('answered', { answer: 'Sudah' }, 1)).toEqual(err({ code: 'eventsSince' }));
    expectOk(await step('answered', { answer: 'Sudah' }, 2));

    expect(await step('assigned', { handler: 'Lain' }, 3)).toMatchObject({ error: { code: 'transition.notHere' } });
    expect((await complaintsOf(ctx.db, periodAround('month', today))).answered).toEqual([id]);
  });

  it('becomes an objection that was received on its day', async () => {
    const { ctx, id } = await taken();
    const { row } = (await readComplaint(ctx.db, id)) ?? {};
    ctx.clock.set(wita('2026-06-12T10:00'));
    const arrival = { channel: row?.channel ?? '', receivedAt: row?.receivedAt ?? ctx.clock.now() };

    const objection = expectOk(await registerObjection(ctx, aRegistration(ctx, { arrival, complaintId: id })));

    expect((await readComplaint(ctx.db, id))?.known).toMatchObject({ state: 'objection', objectionId: objection.id });
    expect((await ctx.db.rows('objection').get(objection.id))?.receivedOn).toBe('2026-06-10');
    expect((await complaintThatBecame(ctx.db, objection.id))?.row.id).toBe(id);
    expect(await complaintThatBecame(ctx.db, 'another')).toBeUndefined();
  });

  it('has one number, however often a draft that outlived it asks again', async () => {
    const ctx = await openCounter();
    const once = aComplaint(ctx);
    const { number } = expectOk(await registerComplaint(ctx, once));

    expect(await registerComplaint(ctx, once)).toEqual(err({ code: 'alreadyRegistered', number }));
    expect(await ctx.db.rows('registerNumber').count()).toBe(1);
  });

  it('is refused without a text, and to who does not serve the desk', async () => {
    const ctx = await openCounter();

    expect(await registerComplaint(ctx, aComplaint(ctx, { text: ' ' }))).toEqual(err({ code: 'needsText' }));
    expect(await registerComplaint(ctx.as('arsiparis'), aComplaint(ctx))).toEqual(err({ code: 'notAllowed' }));
    expect(await ctx.db.rows('registerNumber').count()).toBe(0);
  });
});
