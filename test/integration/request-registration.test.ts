import { beforeEach, describe, expect, it } from 'vitest';
import { issuePaper } from '#renderer/commands/papers/issue-paper.ts';
import { recordPrint } from '#renderer/commands/papers/record-print.ts';
import { registerRequest } from '#renderer/commands/requests/register-request.ts';
import { proofQueue, readRequests, requestEntryHash } from '#renderer/db/queries/requests.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { atWork, openCounter, PAD, wita } from '#test/support/objection-counter.ts';
import { aRegisteredRequest, aRequest, aRequestForm, requestFile } from '#test/support/request-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

describe('registering a request', () => {
  it('gives number and register entry in one act', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:42');

    const done = expectOk(await registerRequest(ctx, aRequestForm(ctx)));

    const file = await requestFile(ctx, done.id);
    expect(done).toMatchObject({ number: '001/PMH/A/VI/2026', registeredOn: '2026-06-10', durable: true });
    expect(file).toMatchObject({ number: done.number, known: { state: 'registered', registeredOn: '2026-06-10' } });
    expect(file.events).toMatchObject([{ kind: 'registered', position: 0, personId: 'petugas-1' }]);
    expect(file.row).toMatchObject({ ...aRequest(), channel: 'Datang langsung' });
    expect(await requestEntryHash(ctx.db, file)).toBe(done.entryHash);
  });

  it('has a sequence of its own beside the objections, by desk and by year of the office', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-12-31T10:00');
    const last = expectOk(await registerRequest(ctx, aRequestForm(ctx)));
    // 07:45 in WITA on the first of January is still the old year in UTC.
    await atWork(ctx, '2027-01-01T07:45');

    const first = expectOk(await registerRequest(ctx, aRequestForm(ctx)));

    expect([last.number, first.number]).toEqual(['001/PMH/A/XII/2026', '001/PMH/A/I/2027']);
  });

  it('takes the number of the paper pad with its hour and reason', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:42');
    const pad = { desk: PAD, seq: 7, givenAt: wita('2026-06-08T10:15'), reason: 'Listrik padam' };
    const arrival = { channel: 'Datang langsung', receivedAt: pad.givenAt };

    const done = expectOk(await registerRequest(ctx, aRequestForm(ctx, { pad, arrival })));
    const again = await registerRequest(ctx, aRequestForm(ctx, { pad, arrival }));

    expect(done).toMatchObject({ number: '007/PMH/P/VI/2026', registeredOn: '2026-06-08' });
    expect(again).toEqual(err({ code: 'numberTaken', seq: 7 }));
  });

  it('registers today what came in by e-mail on Sunday night', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-04-13T09:10');

    const id = await aRegisteredRequest(ctx, { arrival: { channel: 'Surel', receivedAt: wita('2026-04-12T23:40') } });

    expect(await requestFile(ctx, id)).toMatchObject({
      known: { registeredOn: '2026-04-13' },
      row: { receivedAt: wita('2026-04-12T23:40') },
    });
  });

  it('survives the loss of the database', async () => {
    const ctx = await openCounter();
    const id = await aRegisteredRequest(ctx);
    ctx.db.close();
    wipeIndexedDb();

    const again = await openCounter(ctx.platform);

    expect((await requestFile(again, id)).number).toMatch(/^001\/PMH\/A/);
    expect(expectOk(await registerRequest(again, aRequestForm(again))).number).toMatch(/^002\/PMH\/A/);
  });
});

describe('what must be known before a number is drawn', () => {
  it.each([
    ['what is missing', { values: aRequest({ purpose: null }) }, { code: 'incomplete', missing: ['purpose'] }],
    [
      'a proxy without the special power of attorney (scenario 12)',
      { values: aRequest({ proxy: { name: 'Ratna', address: null, contact: null } }) },
      { code: 'incomplete', missing: ['powerOfAttorney', 'dutyStamp'] },
    ],
    ['a day to come', { arrival: { channel: 'Surat', receivedAt: wita('2030-01-02T09:00') } }, { code: 'futureDate', on: '2030-01-02' }],
    [
      'a pad that nobody added',
      {
        pad: { desk: 'Z', seq: 1, givenAt: wita('2026-01-05T09:00'), reason: 'x' },
        arrival: { channel: 'x', receivedAt: wita('2026-01-05T09:00') },
      },
      { code: 'unknownPad', desk: 'Z' },
    ],
    [
      'an answer at once without what was given',
      { atOnce: { form: 'softcopy', items: ' ', receiver: '' } as const },
      { code: 'event.incomplete', fields: ['items'] },
    ],
  ])('refuses %s and leaves no row', async (_name, changes, refusal) => {
    const ctx = await openCounter();

    const refused = await registerRequest(ctx, aRequestForm(ctx, changes));

    expect(refused).toEqual(err(refusal));
    expect(await ctx.db.rows('request').count()).toBe(0);
    expect(await ctx.db.rows('registerNumber').count()).toBe(0);
  });

  it('refuses a text that the proof could not print, and the next number has no gap', async () => {
    const ctx = await openCounter();
    const unprintable = { code: 'missingGlyph', character: '🙂', field: 'applicant.name' } as const;
    const asked: string[] = [];

    const printable = (number: string) => {
      asked.push(number);
      return err(unprintable);
    };
    const refused = await registerRequest(ctx, aRequestForm(ctx, { printable }));

    expect(refused).toEqual(err(unprintable));
    expect(asked).toEqual([expect.stringMatching(/^999\/PMH\/A/)]);
    expect(expectOk(await registerRequest(ctx, aRequestForm(ctx))).number).toMatch(/^001/);
  });

  it('refuses the second registration of one draft and leads to the first', async () => {
    const ctx = await openCounter();
    const draft = aRequestForm(ctx, { newId: 'draft-1' });
    const first = expectOk(await registerRequest(ctx, draft));

    expect(await registerRequest(ctx, draft)).toEqual(err({ code: 'alreadyRegistered', id: 'draft-1', number: first.number }));
  });

  it('refuses who may not register, and the PPID who would answer at once without registering', async () => {
    const ctx = await openCounter();

    expect(await registerRequest(ctx.as('arsiparis'), aRequestForm(ctx))).toEqual(err({ code: 'notAllowed' }));
    expect(await registerRequest(ctx.as('ppid'), aRequestForm(ctx))).toEqual(err({ code: 'notAllowed' }));
  });

  it('draws none while the journal fails', async () => {
    const ctx = await openCounter();
    ctx.platform.journal.failing = { code: 'diskFull' };
    const first = await registerRequest(ctx, aRequestForm(ctx));

    const second = await registerRequest(ctx, aRequestForm(ctx));
    ctx.platform.journal.failing = null;

    // The first was under way when the disk filled: it is saved, but not shown as final.
    expect(first).toMatchObject({ ok: true, value: { durable: false } });
    expect(second).toEqual(err({ code: 'journalFailing', cause: { code: 'diskFull' } }));
  });
});

describe('an answer at once', () => {
  it('registers, notes the answer, hands over and closes in one change set', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:42');
    const atOnce = { form: 'hardcopy', items: 'Laporan kinerja 2025, 12 lembar', receiver: '' } as const;

    const done = expectOk(await registerRequest(ctx, aRequestForm(ctx, { atOnce })));

    const file = await requestFile(ctx, done.id);
    expect(file.known).toMatchObject({
      state: 'closed',
      decision: 'granted',
      noticeOn: '2026-06-10',
      deliveredOn: '2026-06-10',
      unapplied: [],
    });
    expect(file.events.map(({ kind }) => kind)).toEqual(['registered', 'noticeGiven', 'delivered', 'closed']);
    expect(file.events[2]?.data).toMatchObject({ receiver: 'Sulastri Wardhana', items: atOnce.items });
    expect(new Set(file.events.map((event) => event._c)).size).toBe(1);
  });
});

describe('the proofs that wait for a printer', () => {
  it('are those of registered requests until they were printed, not of void ones', async () => {
    const ctx = await openCounter();
    const id = await aRegisteredRequest(ctx);
    const paper = {
      caseEntity: 'request',
      caseId: id,
      kind: 'requestProof',
      template: 'request-proof/1',
      fileName: 'a.pdf',
      bytes: new Uint8Array([1]),
      model: {},
    } as const;
    const waiting = async () => (await proofQueue(ctx.db, await readRequests(ctx.db))).map(({ row }) => row.id);
    const before = await waiting();
    const issued = expectOk(await issuePaper(ctx, paper));
    const afterIssue = await waiting();

    expectOk(await recordPrint(ctx, issued.id));

    expect([before, afterIssue, await waiting()]).toEqual([[id], [id], []]);
    expect((await readRequests(ctx.db))[0]?.papers).toHaveLength(1);
  });
});
