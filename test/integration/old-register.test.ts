/** The register of before, taken over as an office has it: a spreadsheet with a letterhead, open and closed cases, and what is wrong with it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type OldRegisterPlan, type OldRow, planOldRegister, storeOldRegister } from '#renderer/commands/registers/import-old-register.ts';
import { planOldRegisterUndo, undoOldRegister } from '#renderer/commands/registers/undo-old-register.ts';
import { recordRequestEvent } from '#renderer/commands/requests/record-request-event.ts';
import { readObjections, receiptQueue, todayToComplete } from '#renderer/db/queries/objections.ts';
import { oldRegisterBatches } from '#renderer/db/queries/old-register-batches.ts';
import { readRequests } from '#renderer/db/queries/requests.ts';
import { guessOldRegisterColumns, type OldRegister } from '#shared/domain/registers/old-register-columns.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { type Counter, openCounter, wita } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const source = { name: 'Buku register 2026', channel: 'Register lama' };
const all = { onProgress: () => {}, cancelled: () => false };
const heading = ['No', 'Tanggal', 'Nama', 'Telepon', 'Informasi yang diminta', 'Keputusan', 'Tanggal jawaban', 'Tanggal penyerahan'];
const objectionHeading = ['No', 'Tanggal', 'Nama', 'No Permohonan', 'Alasan', 'Keputusan Atasan', 'Tanggal tanggapan', 'Tanggapan pemohon'];
const rowsOf = (...lines: readonly (readonly string[])[]): OldRow[] => lines.map((cells, index) => ({ row: index + 2, cells }));

async function admin(): Promise<Counter> {
  const counter = (await openCounter()).as('administrator');
  counter.clock.set(wita('2026-06-10T09:00'));
  return counter;
}
const plan = (ctx: Counter, register: OldRegister, rows: readonly OldRow[]): Promise<OldRegisterPlan> =>
  planOldRegister(ctx, register, guessOldRegisterColumns(register, register === 'request' ? heading : objectionHeading), rows);

const open = ['014/PPID/2026', '4 Juni 2026', 'Siti Amrah', '0812-3456-781', 'Realisasi APBD', '', '', ''];
const given = ['009/PPID/2026', '4 Mei 2026', 'Siti Amrah', '0812 3456 781', 'Daftar aset', 'Dikabulkan', '11 Mei 2026', '12 Mei 2026'];
const refused = ['010/PPID/2026', '5 Mei 2026', 'Hendra Wijoyo', '-', 'Data pelamar', 'Ditolak', '13 Mei 2026', ''];

describe('a register of requests from before', () => {
  it('keeps its numbers as text, lets open cases run on and closes what was answered', async () => {
    const ctx = await admin();
    const dry = await plan(ctx, 'request', rowsOf(open, given, refused));
    expect(dry).toMatchObject({ open: 1, refused: [] });
    expect(await readRequests(ctx.db)).toEqual([]);

    expectOk(await storeOldRegister(ctx, dry, source, all));

    const files = new Map((await readRequests(ctx.db)).map((file) => [file.known.number, file]));
    expect(files.get('014/PPID/2026')).toMatchObject({
      known: { state: 'registered', registeredOn: '2026-06-04' },
      row: { registeredAt: source.name },
    });
    expect(files.get('009/PPID/2026')?.known).toMatchObject({
      state: 'closed',
      decision: 'granted',
      deliveredOn: '2026-05-12',
      unapplied: [],
    });
    expect(files.get('010/PPID/2026')?.known).toMatchObject({ state: 'closed', decision: 'refused', unapplied: [] });
    expect((await ctx.db.rows('applicant').toArray()).map(({ name }) => name).toSorted()).toEqual(['Hendra Wijoyo', 'Siti Amrah']);
  });

  it('leaves rows out that are in the register already, twice in the file or cannot be read, and says which', async () => {
    const ctx = await admin();
    expectOk(await storeOldRegister(ctx, await plan(ctx, 'request', rowsOf(given)), source, all));

    const again = await plan(
      ctx,
      'request',
      rowsOf(given, open, ['014 / ppid / 2026', ...open.slice(1)], ['015', '32 Mei 2026', 'x', '', 'y', '', '', '']),
    );

    expect(again.ready).toHaveLength(1);
    expect(again.refused.map(({ row, issues }) => [row, issues[0]?.code])).toEqual([
      [2, 'old.known'],
      [4, 'old.repeated'],
      [5, 'old.date'],
    ]);
  });

  it('is taken back as a whole, except where somebody worked on a case', async () => {
    const ctx = await admin();
    const stored = expectOk(await storeOldRegister(ctx, await plan(ctx, 'request', rowsOf(open, given, refused)), source, all));
    const running = (await readRequests(ctx.db)).find(({ known }) => known.state === 'registered');
    const question = { kind: 'clarificationAsked' as const, on: calendarDate('2026-06-10'), data: { question: 'Tahun berapa?' } };
    expectOk(await recordRequestEvent(ctx.as('petugas'), { requestId: running?.row.id ?? '', seenEvents: 1, ...question }));

    expect(expectOk(await undoOldRegister(ctx, stored.group))).toEqual({ undone: 2, left: 1, finished: true });

    expect((await readRequests(ctx.db)).map(({ known }) => known.number)).toEqual(['014/PPID/2026']);
    expect((await ctx.db.rows('applicant').toArray()).filter((row) => !row.void).map(({ name }) => name)).toEqual(['Siti Amrah']);
  });

  it('is known later with its cases, by whoever opens the list, and says why what stays stays', async () => {
    const ctx = await admin();
    const stored = expectOk(await storeOldRegister(ctx, await plan(ctx, 'request', rowsOf(open, given, refused)), source, all));
    const running = (await readRequests(ctx.db)).find(({ known }) => known.state === 'registered');
    const question = { kind: 'clarificationAsked' as const, on: calendarDate('2026-06-10'), data: { question: 'Tahun berapa?' } };
    expectOk(await recordRequestEvent(ctx.as('petugas'), { requestId: running?.row.id ?? '', seenEvents: 1, ...question }));

    expect(await oldRegisterBatches(ctx.db, 'request')).toMatchObject([
      { group: stored.group, source: source.name, personId: ctx.actor?.personId, stored: 3, standing: 3 },
    ]);
    expect(await oldRegisterBatches(ctx.db, 'objection')).toEqual([]);
    const undo = await planOldRegisterUndo(ctx.db, stored.group);
    expect(undo).toEqual({ going: 2, staying: [{ caseId: running?.row.id, number: '014/PPID/2026', reasons: ['stepped'] }] });

    expectOk(await undoOldRegister(ctx, stored.group));
    expect(await oldRegisterBatches(ctx.db, 'request')).toMatchObject([{ stored: 3, standing: 1 }]);
    expect(await undoOldRegister(ctx, stored.group)).toMatchObject({ ok: false, error: { code: 'allWorkedOn' } });
  });

  it('goes on later where the undo was cancelled', async () => {
    const ctx = await admin();
    const many = rowsOf(...Array.from({ length: 150 }, (_, index) => [`${index}/2026`, ...open.slice(1)]));
    const { group } = expectOk(await storeOldRegister(ctx, await plan(ctx, 'request', many), source, all));
    let asked = 0;
    const once = { onProgress: () => {}, cancelled: () => asked++ > 0 };
    expect(expectOk(await undoOldRegister(ctx, group, once))).toEqual({ undone: 100, left: 0, finished: false });
    expect(await planOldRegisterUndo(ctx.db, group)).toEqual({ going: 50, staying: [] });
    expect(expectOk(await undoOldRegister(ctx, group))).toEqual({ undone: 50, left: 0, finished: true });
    expect(await oldRegisterBatches(ctx.db, 'request')).toMatchObject([{ stored: 150, standing: 0 }]);
    expect(await undoOldRegister(ctx.as('petugas'), group)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });

  it('stops where it is cancelled, and is for who keeps the settings', async () => {
    const ctx = await admin();
    const many = rowsOf(...Array.from({ length: 250 }, (_, index) => [`${index}/2026`, ...open.slice(1)]));
    const dry = await plan(ctx, 'request', many);

    expect(expectOk(await storeOldRegister(ctx, dry, source, { ...all, cancelled: () => true }))).toMatchObject({
      stored: 100,
      finished: false,
    });
    expect(await storeOldRegister(ctx.as('petugas'), dry, source, all)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('a register of objections from before', () => {
  it('runs on where nothing was answered, waits for the dispute window, and is closed after it', async () => {
    const ctx = await admin();
    const dry = await plan(
      ctx,
      'objection',
      rowsOf(
        ['03/KEB/2026', '1 Juni 2026', 'Siti Amrah', '009/PPID/2026', 'c', '', '', ''],
        ['02/KEB/2026', '4 Mei 2026', 'Hendra Wijoyo', '010/PPID/2026', 'a, g', 'Ditolak', '3 Juni 2026', ''],
        ['01/KEB/2026', '5 Januari 2026', 'Ratna', '', 'huruf b', 'Dikabulkan sebagian', '20 Januari 2026', ''],
      ),
    );
    expectOk(await storeOldRegister(ctx, dry, source, all));

    const files = new Map((await readObjections(ctx.db)).map((file) => [file.known.number, file]));
    expect(files.get('03/KEB/2026')?.known).toMatchObject({ state: 'registered', declaredCompleteOn: '2026-06-01', unapplied: [] });
    expect(files.get('02/KEB/2026')).toMatchObject({
      grounds: ['a', 'g'],
      known: { state: 'replied', outcome: 'refusalUpheld', replyReceivedOn: '2026-06-03', unapplied: [] },
    });
    expect(files.get('01/KEB/2026')?.known).toMatchObject({ state: 'closed', outcome: 'partlyGranted', unapplied: [] });
    expect(await receiptQueue(ctx.db, await readObjections(ctx.db))).toEqual([]);
    expect(todayToComplete(await readObjections(ctx.db))).toEqual([]);
  });
});
