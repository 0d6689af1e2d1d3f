import { beforeEach, describe, expect, it } from 'vitest';
import { registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { findChange } from '#renderer/db/log-store.ts';
import { entryHashOf, type ObjectionFile, readObjection } from '#renderer/db/queries/objections.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';
import { anObjection, aRegistered, aRegistration, atWork, type Counter, openCounter, PAD, wita } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

async function fileOf(ctx: Counter, id: string): Promise<ObjectionFile> {
  const file = await readObjection(ctx.db, id);
  if (!file) throw new Error(`no objection ${id}`);
  return file;
}

const numbers = async (ctx: Counter) => (await ctx.db.rows('registerNumber').toArray()).map((row) => row.number).sort();

describe('registering at the counter', () => {
  it('gives number, day H, register entry and grounds in one act', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:42');

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx, { values: anObjection({ grounds: ['d', 'a'] }) })));

    const file = await fileOf(ctx, done.id);
    expect(done).toMatchObject({ number: '001/KEB/A/VI/2026', declaredCompleteOn: '2026-06-10', late: null, durable: true });
    expect(file.known).toMatchObject({ state: 'registered', number: done.number, declaredCompleteOn: '2026-06-10' });
    expect(file.grounds).toEqual(['a', 'd']);
    expect(file.events).toMatchObject([{ kind: 'registered', on: '2026-06-10', personId: 'petugas-1' }]);
    expect(await ctx.db.rows('registerNumber').toArray()).toMatchObject([{ seq: 1, desk: 'A', year: 2026, caseId: done.id }]);
  });

  it('counts on for the next one', async () => {
    const ctx = await openCounter();

    const first = expectOk(await registerObjection(ctx, aRegistration(ctx)));
    const second = expectOk(await registerObjection(ctx, aRegistration(ctx)));

    expect([first.number, second.number]).toEqual(['001/KEB/A/VI/2026', '002/KEB/A/VI/2026']);
  });

  it('begins a new sequence with the year of the office, not of UTC', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-12-31T10:00');
    await aRegistered(ctx);
    // 07:45 in WITA on the first of January is still the old year in UTC.
    await atWork(ctx, '2027-01-01T07:45');

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx)));

    expect(done.number).toBe('001/KEB/A/I/2027');
    expect(done.declaredCompleteOn).toBe('2027-01-01');
  });

  it('hands out the hash of the register entry, which the log finds again', async () => {
    const ctx = await openCounter();

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx)));

    const file = await fileOf(ctx, done.id);
    expect(done.entryHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await entryHashOf(ctx.db, file)).toBe(done.entryHash);
    expect((await findChange(ctx.db, file.events[0]?._c ?? ''))?.command).toBe('objection.register');
  });

  it('refuses the second registration of one draft and leads to the first', async () => {
    const ctx = await openCounter();
    const draft = aRegistration(ctx, { newId: 'draft-1' });

    const first = expectOk(await registerObjection(ctx, draft));
    const again = await registerObjection(ctx, draft);

    expect(again).toEqual(err({ code: 'alreadyRegistered', id: 'draft-1', number: first.number }));
    expect(await numbers(ctx)).toEqual([first.number]);
  });
});

describe('what must be known before a number is drawn', () => {
  it('refuses a text that the receipt could not print, and the next number has no gap', async () => {
    const ctx = await openCounter();
    const unprintable = { code: 'missingGlyph', character: '🙂', field: 'objector.name' } as const;

    const refused = await registerObjection(ctx, aRegistration(ctx, { printable: () => err(unprintable) }));
    const next = expectOk(await registerObjection(ctx, aRegistration(ctx)));

    expect(refused).toEqual(err(unprintable));
    expect(next.number).toBe('001/KEB/A/VI/2026');
    expect(await ctx.db.rows('objection').count()).toBe(1);
  });

  it('asks for the papers with the number as long as it can become', async () => {
    const ctx = await openCounter();
    const asked: string[] = [];
    const printable = (number: string) => {
      asked.push(number);
      return err({ code: 'missingGlyph', character: 'x', field: 'y' } as const);
    };

    await registerObjection(ctx, aRegistration(ctx, { printable }));

    expect(asked).toEqual(['999/KEB/A/VI/2026']);
  });

  it('draws none while the journal fails', async () => {
    const ctx = await openCounter();
    ctx.platform.journal.failing = { code: 'diskFull' };
    const first = await registerObjection(ctx, aRegistration(ctx));

    const second = await registerObjection(ctx, aRegistration(ctx));
    ctx.platform.journal.failing = null;

    // The first was under way when the disk filled: it is saved, but not shown as final.
    expect(first).toMatchObject({ ok: true, value: { durable: false } });
    expect(second).toEqual(err({ code: 'journalFailing', cause: { code: 'diskFull' } }));
    expect(await numbers(ctx)).toEqual(['001/KEB/A/VI/2026']);
  });

  it.each(['arsiparis', 'ppid', 'atasan', 'administrator'] as const)('refuses the role %s', async (role) => {
    const ctx = (await openCounter()).as(role);

    const refused = await registerObjection(ctx, aRegistration(ctx));

    expect(refused).toEqual(err({ code: 'notAllowed' }));
    expect(await numbers(ctx)).toEqual([]);
  });

  it('refuses a role that was taken away while the window stayed open', async () => {
    const ctx = await openCounter();
    const pretender: Counter = { ...ctx, actor: { personId: 'arsiparis-1', roles: ['petugas'] } };

    expect(await registerObjection(pretender, aRegistration(ctx))).toEqual(err({ code: 'notAllowed' }));
  });

  it.each([
    ['without any ground', anObjection({ grounds: [] }), ['grounds']],
    ['without the request that ground a rests on', anObjection({ requestNumber: null }), ['requestNumber']],
    ['without identity shown', anObjection({ papers: { ...anObjection().papers, identity: false } }), ['identity']],
    // domain.md 8, scenario 12
    [
      'by a proxy whose power of attorney bears no stamp',
      anObjection({
        grounds: ['a', 'g'],
        proxy: { name: 'Hendra Wijoyo', address: null, contact: null },
        papers: { ...anObjection().papers, powerOfAttorney: true },
      }),
      ['dutyStamp'],
    ],
  ])('refuses an objection %s', async (_name, values, missing) => {
    const ctx = await openCounter();

    expect(await registerObjection(ctx, aRegistration(ctx, { values }))).toEqual(err({ code: 'incomplete', missing }));
    expect(await numbers(ctx)).toEqual([]);
  });

  it('takes a proxy once the power of attorney is stamped, with both identities (scenario 12)', async () => {
    const ctx = await openCounter();
    const values = anObjection({
      grounds: ['a', 'g'],
      proxy: { name: 'Hendra Wijoyo', address: 'Jl. Enau 3', contact: '0812-5500-1743' },
      papers: { form: true, identity: true, powerOfAttorney: true, dutyStamp: true, deed: false },
    });

    const file = await fileOf(ctx, await aRegistered(ctx, { values }));

    expect(file.grounds).toEqual(['a', 'g']);
    expect(file.row).toMatchObject({ applicant: { name: 'Sulastri Wardhana' }, proxy: { name: 'Hendra Wijoyo' } });
  });

  it('needs no request for ground b alone (scenario 13)', async () => {
    const ctx = await openCounter();
    const values = anObjection({ grounds: ['b'], requestNumber: null, information: 'Ringkasan laporan keuangan 2025' });

    const done = await registerObjection(ctx, aRegistration(ctx, { values }));

    expect(done).toMatchObject({ ok: true, value: { number: '001/KEB/A/VI/2026' } });
  });
});

describe('late filing (domain.md 8, scenario 9)', () => {
  const refusedOn = { groundFoundOn: calendarDate('2026-03-12') };

  it.each([
    ['on the last day', '2026-05-04T10:00', null],
    ['a day later', '2026-05-05T10:00', { lastDayOn: '2026-05-04', workingDays: 1 }],
  ])('is flagged and never refused: %s', async (_name, at, late) => {
    const ctx = await openCounter();
    await atWork(ctx, at);

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx, { values: anObjection(refusedOn) })));

    expect(done.late).toEqual(late);
    expect((await fileOf(ctx, done.id)).known.late ?? null).toEqual(late);
  });

  it('counts a letter from the day it came in, also when it is registered the next day', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-05-05T10:00');
    const arrival = { channel: 'email', receivedAt: wita('2026-05-04T23:40') } as const;

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx, { values: anObjection(refusedOn), arrival })));

    expect(done.late).toBeNull();
    expect((await fileOf(ctx, done.id)).row.receivedOn).toBe('2026-05-04');
  });
});

describe('outside service hours (domain.md 8, scenario 7)', () => {
  it('registers on the day itself with the reason', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-04-10T11:30');
    const declaredComplete = { on: calendarDate('2026-04-10'), reason: 'Pemohon datang dari pulau luar' };

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx, { declaredComplete })));

    const file = await fileOf(ctx, done.id);
    expect(file.known.declaredCompleteOn).toBe('2026-04-10');
    expect(file.events[0]?.data).toMatchObject({ reason: 'Pemohon datang dari pulau luar', pad: false });
    expect((await findChange(ctx.db, file.events[0]?._c ?? ''))?.reason).toBe('Pemohon datang dari pulau luar');
  });

  it.each([
    ['a day H in the future', { declaredComplete: { on: calendarDate('2026-04-13'), reason: 'x' } }, 'futureDate'],
    ['a day H before it came in', { declaredComplete: { on: calendarDate('2026-04-09'), reason: 'x' } }, 'beforeReceipt'],
    ['a receipt in the future', { arrival: { channel: 'letter' as const, receivedAt: wita('2026-04-11T08:00') } }, 'futureDate'],
  ])('refuses %s', async (_name, changes, code) => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-04-10T11:30');

    expect(await registerObjection(ctx, aRegistration(ctx, changes))).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a number from the paper pad', () => {
  const pad = { desk: PAD, seq: 7, givenAt: wita('2026-06-08T10:15'), reason: 'Listrik padam' };
  const arrival = { channel: 'paperPad', receivedAt: pad.givenAt } as const;

  it('keeps date, hour and reason of the paper', async () => {
    const ctx = await openCounter();

    const done = expectOk(await registerObjection(ctx, aRegistration(ctx, { pad, arrival })));

    const file = await fileOf(ctx, done.id);
    expect(done).toMatchObject({ number: '007/KEB/P/VI/2026', declaredCompleteOn: '2026-06-08' });
    expect(file.events[0]).toMatchObject({ on: '2026-06-08', at: pad.givenAt, data: { reason: 'Listrik padam', pad: true } });
    expect(file.row).toMatchObject({ channel: 'paperPad', receivedOn: '2026-06-08' });
  });

  it('leaves the sequence of the desk alone', async () => {
    const ctx = await openCounter();
    await aRegistered(ctx, { pad, arrival });

    expect(expectOk(await registerObjection(ctx, aRegistration(ctx))).number).toBe('001/KEB/A/VI/2026');
  });

  it.each([
    ['a number that was entered before', pad, { code: 'numberTaken', seq: 7 }],
    ['a pad that nobody printed', { ...pad, desk: 'Q' }, { code: 'unknownPad', desk: 'Q' }],
    ['the desk of a PC in place of a pad', { ...pad, desk: 'A' }, { code: 'unknownPad', desk: 'A' }],
    ['an entry without its reason', { ...pad, seq: 8, reason: ' ' }, { code: 'padIncomplete', missing: 'reason' }],
    ['a number that is none', { ...pad, seq: 0 }, { code: 'padIncomplete', missing: 'seq' }],
    ['an hour that has not come', { ...pad, seq: 8, givenAt: wita('2026-06-10T09:43') }, { code: 'futureDate', on: '2026-06-10' }],
  ])('refuses %s', async (_name, entry, refusal) => {
    const ctx = await openCounter();
    await aRegistered(ctx, { pad, arrival });

    expect(await registerObjection(ctx, aRegistration(ctx, { pad: entry, arrival }))).toEqual(err(refusal));
  });
});

describe('after a restart', () => {
  it('the rebuilt database knows the case and goes on numbering', async () => {
    const platform = memoryPlatform();
    const ctx = await openCounter(platform);
    const id = await aRegistered(ctx);
    ctx.db.close();
    wipeIndexedDb();

    const again = await openCounter(platform);

    expect((await fileOf(again, id)).known.number).toBe('001/KEB/A/VI/2026');
    expect(expectOk(await registerObjection(again, aRegistration(again))).number).toBe('002/KEB/A/VI/2026');
  });
});
