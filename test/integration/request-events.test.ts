import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#renderer/commands/context.ts';
import { correctRequest } from '#renderer/commands/requests/correct-request.ts';
import type { RequestEventInput } from '#renderer/commands/requests/record-request-event.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { readObjection } from '#renderer/db/queries/objections.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { anObjection, aRegistered, atWork, openCounter } from '#test/support/objection-counter.ts';
import { aGrant, aRegisteredRequest, aRequest, recordNow, requestFile } from '#test/support/request-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const scan = { hash: 'a'.repeat(64), bytes: 10, name: 'surat.pdf' };
const stateOf = async (ctx: Parameters<typeof requestFile>[0], id: string) => (await requestFile(ctx, id)).known.state;

/** A desk with one request registered on Monday 9 March 2026 (scenario 10). */
async function scenario10() {
  const ctx = await openCounter();
  await atWork(ctx, '2026-03-09T09:30');
  return { ctx, id: await aRegisteredRequest(ctx) };
}

describe('the course of a request', () => {
  it('runs from the number over clarity, extension, notice and delivery to its close', async () => {
    const { ctx, id } = await scenario10();
    const ppid = ctx.as('ppid');
    const delivery = { channel: 'pickup', receiver: 'Sulastri Wardhana', receivedOn: '2026-03-30', items: 'Laporan kinerja, 12 lembar' };

    expectOk(await recordNow(ctx, id, 'clarificationAsked', { question: 'Tahun berapa?' }));
    expectOk(await recordNow(ctx, id, 'clarified', { answer: 'Tahun 2025' }));
    await atWork(ctx, '2026-03-30T10:00');
    expectOk(await recordNow(ppid, id, 'extended', { reason: 'Dokumen dipinjam', ground: 'notYetHeld', signer: 'Marthen Rante' }));
    expectOk(await recordNow(ppid, id, 'noticeGiven', aGrant));
    expectOk(await recordNow(ctx, id, 'delivered', delivery));
    expectOk(await recordNow(ctx, id, 'closed'));

    expect((await requestFile(ctx, id)).known).toMatchObject({
      state: 'closed',
      extendedOn: '2026-03-30',
      noticeOn: '2026-03-30',
      decision: 'granted',
      deliveredOn: '2026-03-30',
      unapplied: [],
    });
  });

  it('scenario 10: an extension is refused on the day after the limit, and recorded for the day on which it was signed', async () => {
    const { ctx, id } = await scenario10();
    const extension = { reason: 'Belum didokumentasikan', ground: 'notYetHeld', signer: 'Marthen Rante' };
    await atWork(ctx, '2026-03-31T08:00');

    const late = await recordNow(ctx.as('ppid'), id, 'extended', extension);
    const signedInTime = await recordNow(ctx.as('ppid'), id, 'extended', extension, { on: calendarDate('2026-03-30') });
    const twice = await recordNow(ctx.as('ppid'), id, 'extended', extension, { on: calendarDate('2026-03-30') });

    expect(late).toMatchObject(err({ code: 'transition.onceInTime' }));
    expect(signedInTime.ok).toBe(true);
    expect(twice).toMatchObject(err({ code: 'transition.onceInTime' }));
  });

  it('closes an unanswered request only after its limit, with a word why', async () => {
    const { ctx, id } = await scenario10();

    const early = await recordNow(ctx, id, 'closed', { remark: 'Menjadi keberatan' });
    await atWork(ctx, '2026-03-31T08:00');
    const silent = await recordNow(ctx, id, 'closed');

    expect([early, silent]).toMatchObject([err({ code: 'transition.unansweredLapsed' }), err({ code: 'transition.unansweredLapsed' })]);
    expectOk(await recordNow(ctx, id, 'closed', { remark: 'Menjadi keberatan' }));
    expect(await stateOf(ctx, id)).toBe('closed');
  });

  it('is answered after its limit too: a late answer is better than none', async () => {
    const { ctx, id } = await scenario10();
    await atWork(ctx, '2026-05-04T08:00');

    expectOk(await recordNow(ctx.as('ppid'), id, 'noticeGiven', aGrant));

    expect(await stateOf(ctx, id)).toBe('answered');
  });

  it('ends when the applicant takes it back', async () => {
    const { ctx, id } = await scenario10();

    expectOk(await recordNow(ctx, id, 'withdrawn', { reason: 'Sudah ada di situs' }));

    expect(await stateOf(ctx, id)).toBe('withdrawn');
    expect(await recordNow(ctx, id, 'withdrawn')).toMatchObject(err({ code: 'transition.notHere' }));
  });

  it('keeps the number of a void entry and lets nothing follow', async () => {
    const { ctx, id } = await scenario10();

    expectOk(await recordNow(ctx, id, 'voided', { reason: 'Diregistrasi dua kali' }));

    expect(await requestFile(ctx, id)).toMatchObject({ number: '001/PMH/A/III/2026', known: { voidReason: 'Diregistrasi dua kali' } });
    expect(await recordNow(ctx.as('ppid'), id, 'noticeGiven', aGrant)).toMatchObject(err({ code: 'transition.notHere' }));
  });
});

describe('a refusal', () => {
  const refusal = { decision: 'refused', signer: 'Marthen Rante' };

  it('names the letter of article 17 and the consequence test', async () => {
    const { ctx, id } = await scenario10();
    const bare = await recordNow(ctx.as('ppid'), id, 'noticeGiven', { ...refusal, reasons: ['excluded'] });

    expectOk(
      await recordNow(ctx.as('ppid'), id, 'noticeGiven', { ...refusal, reasons: ['excluded'], letters: ['h'], testReference: 'UK-4/2026' }),
    );

    expect(bare).toEqual(err({ code: 'event.incomplete', fields: ['letters', 'testReference'] }));
    expect((await requestFile(ctx, id)).known.notice).toMatchObject({ letters: ['h'], testReference: 'UK-4/2026' });
  });

  it('never rests on the information list, and what the list lacks is proposed in the same act', async () => {
    const { ctx, id } = await scenario10();
    const ppid = ctx.as('ppid');

    const notListed = await recordNow(ppid, id, 'noticeGiven', { ...refusal, reasons: ['notInDip'] });
    expectOk(await recordNow(ppid, id, 'noticeGiven', aGrant, { proposal: 'Laporan kinerja Puskesmas' }));

    const { events, known } = await requestFile(ctx, id);
    expect(notListed).toEqual(err({ code: 'event.notInDip' }));
    expect(events.slice(1)).toMatchObject([
      { kind: 'noticeGiven' },
      { kind: 'dipProposed', data: { summary: 'Laporan kinerja Puskesmas' } },
    ]);
    expect(new Set(events.slice(1).map((event) => event._c)).size).toBe(1);
    expect(known.dipProposed).toBe(true);
  });

  it('is closed without delivery, which it has none of', async () => {
    const { ctx, id } = await scenario10();
    expectOk(await recordNow(ctx.as('ppid'), id, 'noticeGiven', { ...refusal, reasons: ['notHeld'], holdingBody: 'BPKAD' }));

    const delivery = { channel: 'pickup', receiver: 'S', receivedOn: '2026-03-09', items: 'x' };
    const delivered = await recordNow(ctx, id, 'delivered', delivery);
    const closed = await recordNow(ctx, id, 'closed');

    expect(delivered).toMatchObject(err({ code: 'transition.somethingGranted' }));
    expect(closed.ok).toBe(true);
  });
});

describe('who may record what', () => {
  it.each<[Role, RequestEventInput['kind'], RequestEventInput['data'], string]>([
    ['petugas', 'noticeGiven', aGrant, 'request.notify'],
    ['petugas', 'extended', { reason: 'x', ground: 'notYetHeld', signer: 'y' }, 'request.extend'],
    ['sekretaris', 'noticeGiven', aGrant, 'request.notify'],
    ['ppid', 'voided', { reason: 'x' }, 'request.void'],
    ['ppid', 'withdrawn', {}, 'request.close'],
    ['arsiparis', 'clarificationAsked', { question: 'x' }, 'request.clarify'],
    ['atasan', 'noticeGiven', aGrant, 'request.notify'],
  ])('not the %s %s', async (role, kind, data, action) => {
    const { ctx, id } = await scenario10();

    expect(await recordNow(ctx.as(role), id, kind, data)).toEqual(err({ code: 'notAllowed', action }));
    expect((await requestFile(ctx, id)).events).toHaveLength(1);
  });

  it('the Sekretaris records what the PPID signed, with its scan', async () => {
    const { ctx, id } = await scenario10();
    const sekretaris = ctx.as('sekretaris');
    const signed = { ...aGrant, fromSignedPaper: true };

    const withoutScan = await recordNow(sekretaris, id, 'noticeGiven', signed);
    const withoutBoth = await recordNow(sekretaris, id, 'noticeGiven', { ...signed, signer: null });
    expectOk(await recordNow(sekretaris, id, 'noticeGiven', signed, { scan }));

    expect(withoutScan).toEqual(err({ code: 'scanNeeded' }));
    // The screen knows of the scan itself; what else is missing is said at the same time.
    expect(withoutBoth).toEqual(err({ code: 'event.incomplete', fields: ['signer'] }));
    expect((await requestFile(ctx, id)).papers).toMatchObject([{ kind: 'scan:noticeGiven', hash: scan.hash, caseEntity: 'request' }]);
  });
});

describe('what nobody may do', () => {
  it('record what is still to come, or what was before the registration', async () => {
    const { ctx, id } = await scenario10();

    expect(await recordNow(ctx, id, 'withdrawn', {}, { on: calendarDate('2026-03-10') })).toEqual(
      err({ code: 'futureDate', on: '2026-03-10' }),
    );
    expect(await recordNow(ctx, id, 'withdrawn', {}, { on: calendarDate('2026-03-06') })).toEqual(
      err({ code: 'beforeRegistration', registeredOn: '2026-03-09' }),
    );
  });

  it('record upon a case that went on meanwhile, or that is not there', async () => {
    const { ctx, id } = await scenario10();
    expectOk(await recordNow(ctx, id, 'clarificationAsked', { question: 'Tahun berapa?' }));

    expect(await recordNow(ctx, id, 'withdrawn', {}, { seenEvents: 1 })).toEqual(err({ code: 'eventsSince', count: 1 }));
    expect(await recordNow(ctx, id, 'withdrawn', {}, { requestId: 'nothing' })).toEqual(err({ code: 'unknownRequest' }));
  });
});

describe('a correction', () => {
  it('keeps the value that it replaced, with the reason', async () => {
    const { ctx, id } = await scenario10();
    const { row } = await requestFile(ctx, id);
    const applicant = { ...aRequest().applicant, name: 'Sulastri Wardhani' };

    const silent = await correctRequest(ctx, { requestId: id, changes: { applicant }, base: basesOf('request', row), reason: ' ' });
    expectOk(await correctRequest(ctx, { requestId: id, changes: { applicant }, base: basesOf('request', row), reason: 'Salah ketik' }));

    const file = await requestFile(ctx, id);
    expect(silent).toEqual(err({ code: 'reasonNeeded', fields: ['applicant'] }));
    expect(file.row.applicant.name).toBe('Sulastri Wardhani');
    expect(file.events.at(-1)).toMatchObject({
      kind: 'corrected',
      data: { field: 'applicant', reason: 'Salah ketik', from: { name: 'Sulastri Wardhana' } },
    });
    expect(file.known.state).toBe('registered');
  });

  it('fills in what was left open without a reason, and asks about what somebody else changed since', async () => {
    const { ctx, id } = await scenario10();
    const base = basesOf('request', (await requestFile(ctx, id)).row);

    expectOk(await correctRequest(ctx, { requestId: id, changes: { outsideNumber: 'PION-7' }, base, reason: null }));
    const stale = await correctRequest(ctx, { requestId: id, changes: { outsideNumber: 'PION-8' }, base, reason: 'Salah' });

    expect(stale).toMatchObject(err({ code: 'stale', fields: [{ field: 'outsideNumber', mine: 'PION-8', theirs: 'PION-7' }] }));
    expect((await requestFile(ctx, id)).events).toHaveLength(1);
  });

  it('is refused to who may not, on void entries, and where nothing differs', async () => {
    const { ctx, id } = await scenario10();
    const change = { requestId: id, changes: { purpose: 'Lain' }, base: {}, reason: 'x' };

    expect(await correctRequest(ctx.as('ppid'), change)).toEqual(err({ code: 'notAllowed' }));
    expect(await correctRequest(ctx, { ...change, changes: {} })).toEqual(err({ code: 'nothingToDo' }));
    expect(await correctRequest(ctx, { ...change, requestId: 'nothing' })).toEqual(err({ code: 'unknownRequest' }));
    expectOk(await recordNow(ctx, id, 'voided', { reason: 'Ganda' }));
    expect(await correctRequest(ctx, change)).toEqual(err({ code: 'voided' }));
  });
});

describe('the objection that arises from silence', () => {
  it('is linked to the request, and its filing counts from the day after the lapse', async () => {
    const { ctx, id } = await scenario10();
    const { number } = await requestFile(ctx, id);
    await atWork(ctx, '2026-05-18T09:30');

    const values = anObjection({ requestId: id, requestNumber: number, grounds: ['c'], groundFoundOn: calendarDate('2026-03-31') });
    const objectionId = await aRegistered(ctx, { values });

    expect((await readObjection(ctx.db, objectionId))?.known.late).toBeUndefined();
  });
});
