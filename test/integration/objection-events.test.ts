import { beforeEach, describe, expect, it } from 'vitest';
import { correctObjection } from '#renderer/commands/objections/correct-objection.ts';
import { type EventInput, recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { findChange } from '#renderer/db/log-store.ts';
import { type ObjectionFile, readObjection, todayToComplete } from '#renderer/db/queries/objections.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { anObjection, aRegistered, aRegistration, type Counter, openCounter, wita } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

async function fileOf(ctx: Counter, id: string): Promise<ObjectionFile> {
  const file = await readObjection(ctx.db, id);
  if (!file) throw new Error(`no objection ${id}`);
  return file;
}

const aScan = { hash: 'a'.repeat(64), bytes: 1200, name: 'surat-perintah.pdf' };

/** Records an event by a person who has seen everything so far. */
async function record(ctx: Counter, objectionId: string, kind: EventInput['kind'], data: EventInput['data'] = {}, on = '2026-06-10') {
  const seenEvents = (await fileOf(ctx, objectionId)).events.length;
  const scan = data.fromSignedPaper ? aScan : null;
  return recordObjectionEvent(ctx, { objectionId, kind, on: calendarDate(on), data, scan, seenEvents });
}

describe('the course of a case', () => {
  it('goes from registration to closing, each step by the role that the procedure names', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    const steps: readonly (readonly [Parameters<Counter['as']>[0], EventInput['kind'], EventInput['data']])[] = [
      ['sekretaris', 'checked', {}],
      ['sekretaris', 'forwarded', { to: 'Atasan PPID, PPID' }],
      ['sekretaris', 'reviewed', { finding: 'justified', signer: 'Syamsul Bakri', fromSignedPaper: true }],
      ['sekretaris', 'orderIssued', { orderNumber: 'SP-12', signer: 'Syamsul Bakri', orderWorkingDays: 14, fromSignedPaper: true }],
      ['ppid', 'prepared', { result: '2 berkas RAB' }],
      ['atasan', 'replied', { outcome: 'granted', decisionNumber: 'KEP-9', signer: 'Syamsul Bakri' }],
      ['petugas', 'delivered', { channel: 'pickup', receivedOn: '2026-06-10', receiver: 'Sulastri Wardhana' }],
      ['petugas', 'applicantResponded', { response: 'accepted' }],
      ['petugas', 'closed', {}],
    ];

    const results = [];
    for (const [role, kind, data] of steps) results.push((await record(ctx.as(role), id, kind, data)).ok);

    const file = await fileOf(ctx, id);
    expect(results).toEqual(steps.map(() => true));
    expect(file.known).toMatchObject({ state: 'closed', outcome: 'granted', response: 'accepted', orderWorkingDays: 14, unapplied: [] });
    expect(file.events.map(({ personId }) => personId)).toContain('sekretaris-1');
  });

  it.each([
    ['the desk officer signs the decision', 'petugas', 'replied', { outcome: 'withdrawn' }, 'notAllowed'],
    ['the sekretaris decides without a signed paper', 'sekretaris', 'reviewed', { finding: 'refuse', signer: 'x' }, 'notAllowed'],
    ['the archivist voids', 'arsiparis', 'voided', { reason: 'x' }, 'notAllowed'],
    ['an order comes before the review', 'atasan', 'orderIssued', { orderNumber: '1', signer: 'x' }, 'transition.notHere'],
    ['a void says no reason', 'petugas', 'voided', { reason: ' ' }, 'event.incomplete'],
  ] as const)('refuses where %s (scenario 15)', async (_name, role, kind, data, code) => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);

    expect(await record(ctx.as(role), id, kind, data)).toMatchObject({ ok: false, error: { code } });
    expect((await fileOf(ctx, id)).events).toHaveLength(1);
  });

  it('refuses a day that has not come and a case that went on meanwhile', async () => {
    const ctx = await openCounter();
    const id = await aRegistered(ctx);
    const tomorrow = await record(ctx.as('sekretaris'), id, 'forwarded', { to: 'PPID' }, '2026-06-11');
    await record(ctx.as('sekretaris'), id, 'checked');

    const stale = await recordObjectionEvent(ctx.as('sekretaris'), {
      objectionId: id,
      kind: 'forwarded',
      on: calendarDate('2026-06-10'),
      data: { to: 'PPID' },
      seenEvents: 1,
    });

    expect(tomorrow).toEqual(err({ code: 'futureDate', on: '2026-06-11' }));
    expect(stale).toEqual(err({ code: 'eventsSince', count: 1 }));
  });

  it('takes a signed act only with its scan, which becomes a paper of the case', async () => {
    const ctx = (await openCounter()).as('sekretaris');
    const id = await aRegistered(ctx);
    await record(ctx, id, 'forwarded', { to: 'Atasan PPID' });
    const review = { finding: 'justified', signer: 'Syamsul Bakri', fromSignedPaper: true };
    const input = { objectionId: id, kind: 'reviewed' as const, on: calendarDate('2026-06-10'), data: review, seenEvents: 2 };

    const without = await recordObjectionEvent(ctx, input);
    expectOk(await recordObjectionEvent(ctx, { ...input, scan: aScan }));

    expect(without).toEqual(err({ code: 'scanNeeded' }));
    expect((await fileOf(ctx, id)).papers).toMatchObject([{ kind: 'scan:reviewed', hash: aScan.hash, model: { signedOn: '2026-06-10' } }]);
  });

  it('lets one person check an own registration only with a reason', async () => {
    const ctx = (await openCounter()).as('sekretaris');
    const id = await aRegistered(ctx);

    const without = await record(ctx, id, 'checked');
    const withReason = await record(ctx, id, 'checked', { selfCheckReason: 'Hanya satu petugas hari ini' });

    expect(without).toEqual(err({ code: 'selfCheckReason' }));
    expect(withReason.ok).toBe(true);
    expect((await fileOf(ctx, id)).known.checkedOn).toBe('2026-06-10');
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
    const before = await todayToComplete(ctx.db);

    expectOk(
      await correctObjection(ctx, {
        objectionId: id,
        changes: { purpose: 'Penelitian', applicant: { ...values.applicant, occupation: 'Mahasiswa' } },
        base: {},
        reason: null,
      }),
    );

    expect(before.map(({ file, missing }) => [file.row.id, missing])).toEqual([[id, ['purpose']]]);
    expect(await todayToComplete(ctx.db)).toEqual([]);
    expect((await fileOf(ctx, id)).known.corrections).toBe(0);
  });

  it('is not asked of a visit without number or of a voided case', async () => {
    const ctx = await openCounter();
    ctx.clock.set(wita('2026-06-10T09:00'));
    const id = await aRegistered(ctx, { values: anObjection({ purpose: null }) });
    await record(ctx, id, 'voided', { reason: 'x' });

    expect(await todayToComplete(ctx.db)).toEqual([]);
  });
});
