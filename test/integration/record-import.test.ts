import { describe, expect, it } from 'vitest';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { checkRecords } from '#renderer/commands/import/check-records.ts';
import { batchState, recordBatches } from '#renderer/commands/import/import-batch.ts';
import { readReferences } from '#renderer/commands/import/import-references.ts';
import type { ImportHooks, ImportProgress } from '#renderer/commands/import/import-setup.ts';
import { decidedUnder } from '#renderer/commands/import/kept-rows.ts';
import { lookAt } from '#renderer/commands/import/look-at-file.ts';
import { storeRecords } from '#renderer/commands/import/store-records.ts';
import { undoImport } from '#renderer/commands/import/undo-import.ts';
import { holdRecord } from '#renderer/commands/loans/hold-record.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import type { AccessUser } from '#shared/domain/access/access.ts';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type ArchiveOffice, archiveOffice } from '#test/support/archive-office.ts';
import { aUnit } from '#test/support/search/rows.ts';

const arsiparis: AccessUser = { personId: 'person-arsiparis', roles: ['arsiparis'], unitId: 'unit-umum', active: true };

function hooks(cancelAfter = Number.POSITIVE_INFINITY): ImportHooks & { readonly seen: ImportProgress[] } {
  const seen: ImportProgress[] = [];
  return { seen, onProgress: (progress) => seen.push(progress), cancelled: () => seen.length >= cancelAfter, pause: async () => {} };
}

const nasty = [
  'DAFTAR ARSIP INAKTIF;;;;;;;',
  'Uraian Informasi;Tanggal;Unit Pengolah;No. Boks;No. Folder;Jumlah;Tingkat Perkembangan;SKKAAD',
  '"Kontrak ""Jalan Teluk""\nBatu";11 Maret 2025;Dinas PU;017;06;1 berkas;asli;B',
  'Rencana kerja;2022-2024;dinas pu;017;07;3;salinan;Terbatas',
  ';2024;Dinas PU;017;08;;;',
  'Tanggal salah;30 Februari 2024;Dinas PU;017;08;;;',
  ';;;;;;;',
  'Surat rahasia;2024;Dinas PU;018;01;;;Sangat Rahasia',
  'Tanpa tanggal;;Bappeda;018;02;;kopi hitam;',
].join('\r\n');

async function prepared(office: ArchiveOffice, text: string | Uint8Array) {
  const csv = expectOk(readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text));
  const look = lookAt(csv, 'daftar.csv', text.length);
  const outcome = await checkRecords(csv.text, look.setup, await readReferences(office.ctx.db), arsiparis, hooks());
  if (!outcome) throw new Error('not cancelled');
  const input = {
    text: csv.text,
    sha256: csv.sha256,
    fileName: 'daftar.csv',
    setup: look.setup,
    ready: outcome.report.ready,
    batchId: null,
  };
  const gates = { strict: office.ctx, relaxed: office.ctx };
  return { csv, look, outcome, input, gates };
}

const longList = (rows: number): string =>
  ['Uraian;Tanggal;Unit;Boks', ...Array.from({ length: rows }, (_, index) => `Surat ke-${index};2024;Unit ${index % 3};${index % 7}`)].join(
    '\n',
  );

describe('the dry run', () => {
  it('finds the heading, guesses the columns, and reports row by row with nothing stored', async () => {
    const office = await archiveOffice();
    const before = await office.ctx.db.log.count();

    const { look, outcome } = await prepared(office, nasty);

    expect(look.setup).toMatchObject({ delimiter: ';', headingRow: 2, columns: { description: 0, date: 1, unit: 2, box: 3, folder: 4 } });
    expect(outcome.report).toMatchObject({ ready: 3, refused: 3, blank: 1, newUnits: ['Dinas PU', 'Bappeda'] });
    expect(
      outcome.bad.map(({ row, issues }) => [row, issues.filter((issue) => issue.severity === 'error').map(({ code }) => code)]),
    ).toEqual([
      [5, ['field.required']],
      [6, ['recordDate.none']],
      [8, ['row.notAllowed']],
    ]);
    expect(outcome.report.byCode).toMatchObject({ 'date.assumedUndated': 1 });
    expect(await office.ctx.db.log.count()).toBe(before);
  });

  it('names the rows that are there twice, in the list and in the store, and takes or leaves them out as the person says', async () => {
    const office = await archiveOffice();
    const text = [
      'No;Uraian;Tanggal;Unit;Boks',
      '1;Surat A;2024;Umum;1',
      '2;Surat B;2024;Umum;1',
      '3;Surat A ;2024;umum;1',
      '4;Surat A;2023;Umum;1',
    ];
    const again = [...text, '5;Surat C;2024;Umum;1'].join('\n');
    const first = await prepared(office, text.join('\n'));
    const store = async ({ gates, input, outcome }: typeof first, skip: boolean) =>
      expectOk(
        await storeRecords(
          gates,
          { ...input, skipRows: skip ? outcome.twinRows : new Set() },
          await readReferences(office.ctx.db),
          arsiparis,
          hooks(),
        ),
      ).stored;

    expect(first.outcome.report).toMatchObject({ ready: 4, twins: 1, withWarnings: 1, byCode: { 'row.twin': 1 } });
    expect(first.outcome.report.rows).toMatchObject([{ row: 4, issues: [{ severity: 'warning', code: 'row.twin', text: '2' }] }]);
    expect(await store(first, false)).toBe(4);

    const second = await prepared(office, again);
    expect(second.outcome.report.rows.map(({ row, issues }) => [row, issues.map(({ code }) => code)])).toEqual([
      [2, ['row.stored']],
      [3, ['row.stored']],
      [4, ['row.twin']],
      [5, ['row.stored']],
    ]);
    expect(second.outcome.report).toMatchObject({ ready: 5, twins: 4 });
    expect(await store(second, true)).toBe(1);
    expect(await recordBatches(office.ctx.db)).toMatchObject([{ batch: { rows: 1 } }, { batch: { rows: 4 } }]);
    const rows = await office.ctx.db.records.toArray();
    expect(rows.map((row) => row.description).toSorted()).toEqual(['Surat A', 'Surat A', 'Surat A', 'Surat B', 'Surat C']);
  });

  it('tells that a code is not kept where there is no classification yet', async () => {
    const { outcome } = await prepared(await archiveOffice(), 'Uraian;Tanggal;Unit;Boks;Kode Klasifikasi\nSurat;2024;Umum;1;PR.01');

    expect(outcome.report).toMatchObject({ ready: 1, byCode: { 'classCode.unknown': 1 } });
  });

  it('keeps what it decided for the store, which then stores the same as from the list', async () => {
    const stored = async (kept: boolean) => {
      const office = await archiveOffice();
      const { gates, input, outcome } = await prepared(office, `${nasty}\n${nasty.split('\r\n').at(-1)}`);
      const decided = kept && outcome.good ? { decided: outcome.good, text: '' } : {};
      const skipRows = new Set([4]);
      expectOk(await storeRecords(gates, { ...input, skipRows, ...decided }, await readReferences(office.ctx.db), arsiparis, hooks()));
      const rows = await office.ctx.db.records.toArray();
      const named = await Promise.all(
        rows.map(async ({ id: _, _c: __, unitId, locationId, importBatchId: ___, ...row }) => ({
          ...row,
          unit: (await office.ctx.db.rows('unit').get(unitId))?.name,
          place: (await office.ctx.db.rows('location').get(locationId))?.name,
        })),
      );
      return named.toSorted((a, b) => (a.description < b.description ? -1 : 1));
    };

    const fromList = await stored(false);

    expect(fromList.map(({ description }) => description)).toEqual(['Kontrak "Jalan Teluk"\nBatu', 'Tanpa tanggal', 'Tanpa tanggal']);
    expect(await stored(true)).toEqual(fromList);
  });

  it('decided under other columns, for another person or before something was written, holds no longer', async () => {
    const office = await archiveOffice();
    const { look } = await prepared(office, nasty);
    const { db } = office.ctx;
    const before = await decidedUnder(db, look.setup, arsiparis);

    expect(await decidedUnder(db, { ...look.setup, skipTwins: true }, arsiparis)).toBe(before);
    expect(await decidedUnder(db, { ...look.setup, headingRow: 1 }, arsiparis)).not.toBe(before);
    expect(await decidedUnder(db, look.setup, { ...arsiparis, roles: [] })).not.toBe(before);
    expectOk(await commit(office.ctx, { command: 'test', user: null, ops: [createOp('unit', 'unit-baru', aUnit('Unit Baru'))] }));
    expect(await decidedUnder(db, look.setup, arsiparis)).not.toBe(before);
  });

  it('finds no twin in what was taken back', async () => {
    const office = await archiveOffice();
    const { gates, input } = await prepared(office, longList(3));
    const { batchId } = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks()));

    expectOk(await undoImport(gates, batchId, arsiparis, hooks()));

    expect((await prepared(office, longList(3))).outcome.report.twins).toBe(0);
  });

  it('stops where it is cancelled', async () => {
    const office = await archiveOffice();
    const csv = expectOk(readTable(new TextEncoder().encode(longList(3000))));
    const { setup } = lookAt(csv, 'x.csv', 1);

    expect(await checkRecords(csv.text, setup, await readReferences(office.ctx.db), arsiparis, hooks(1))).toBeNull();
  });
});

describe('the import', () => {
  it('stores the good rows as one batch, making units and places once', async () => {
    const office = await archiveOffice();
    const { input, gates } = await prepared(office, nasty);

    const stored = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks()));

    const rows = await office.ctx.db.records.toArray();
    expect(stored).toMatchObject({ stored: 3, finished: true });
    expect(rows.map((row) => row.description).toSorted()).toEqual(['Kontrak "Jalan Teluk"\nBatu', 'Rencana kerja', 'Tanpa tanggal']);
    expect(rows.find((row) => row.description === 'Rencana kerja')).toMatchObject({ securityClass: 'restricted', extent: 3 });
    expect(new Set(rows.map((row) => row.importBatchId))).toEqual(new Set([stored.batchId]));
    const units = await office.ctx.db.rows('unit').toArray();
    expect(units.filter((unit) => unit.name.toLowerCase() === 'dinas pu')).toHaveLength(1);
    const boxes = (await office.ctx.db.rows('location').toArray()).filter((place) => place.kind === 'box' && place.name.includes('017'));
    expect(boxes.filter((box) => box.parentId === null)).toHaveLength(1);
    expect(await recordBatches(office.ctx.db)).toMatchObject([{ state: 'finished', counts: { rows: 3 } }]);
  });

  it('stores the same rows from a workbook', async () => {
    const office = await archiveOffice();
    const [heading = [], ...rows] = allRows(nasty.slice(nasty.indexOf('Uraian')), ';').map((cells) => [...cells]);
    const { input, gates, look } = await prepared(office, writeXlsx({ name: 'Daftar', heading, rows }));

    const stored = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks()));

    expect(look).toMatchObject({ setup: { encoding: 'xlsx' }, workbook: { sheets: ['Daftar'], sheet: 0 } });
    expect(stored).toMatchObject({ stored: 3, finished: true });
    const descriptions = (await office.ctx.db.records.toArray()).map((row) => row.description);
    expect(descriptions.toSorted()).toEqual(['Kontrak "Jalan Teluk"\nBatu', 'Rencana kerja', 'Tanpa tanggal']);
  });

  it('left in the middle leaves out the same rows when it goes on, whatever was stored meanwhile', async () => {
    const office = await archiveOffice();
    const doubled = [longList(2500), ...longList(5).split('\n').slice(1)].join('\n');
    const { input, gates, outcome } = await prepared(office, doubled);
    const begin = { ...input, skipRows: outcome.twinRows };
    const half = expectOk(await storeRecords(gates, begin, await readReferences(office.ctx.db), arsiparis, hooks(2)));
    expect(half).toMatchObject({ stored: 2000, finished: false });

    const later = await prepared(office, doubled);
    expect(later.outcome.report.twins).toBe(2005);
    const resumed = { ...later.input, skipRows: later.outcome.twinRows, batchId: half.batchId };
    const whole = expectOk(await storeRecords(gates, resumed, await readReferences(office.ctx.db), arsiparis, hooks()));

    expect(whole).toMatchObject({ stored: 2500, finished: true });
    const rows = await office.ctx.db.records.toArray();
    expect([rows.length, new Set(rows.map((row) => row.description)).size]).toEqual([2500, 2500]);
  });

  it('left in the middle is known as unfinished, and goes on where it stopped', async () => {
    const office = await archiveOffice();
    const { input, gates } = await prepared(office, longList(3500));

    const half = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks(2)));
    expect(half).toMatchObject({ stored: 2000, finished: false });
    expect(await batchState(office.ctx.db, half.batchId)).toBe('unfinished');

    const other = await storeRecords(
      gates,
      { ...input, sha256: 'f'.repeat(64), batchId: half.batchId },
      await readReferences(office.ctx.db),
      arsiparis,
      hooks(),
    );
    expect(other).toEqual({ ok: false, error: { code: 'otherFile' } });
    const whole = expectOk(
      await storeRecords(gates, { ...input, batchId: half.batchId }, await readReferences(office.ctx.db), arsiparis, hooks()),
    );

    expect(whole).toMatchObject({ batchId: half.batchId, stored: 3500, finished: true });
    const names = new Set((await office.ctx.db.records.toArray()).map((row) => row.description));
    expect(names.size).toBe(3500);
    expect(await batchState(office.ctx.db, half.batchId)).toBe('finished');
  });

  it('is in the journal chunk by chunk', async () => {
    const office = await archiveOffice();
    const { input, gates } = await prepared(office, longList(1200));

    const { batchId } = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks()));

    const group = await office.ctx.db.log.where('group').equals(batchId).toArray();
    expect(group.length).toBe(3);
    expect(office.platform.journal.text()).toContain('Surat ke-1199');
  });
});

describe('undo of an import', () => {
  it('takes every row back with the units and places that it made; what was changed since stays', async () => {
    const office = await archiveOffice();
    const { input, gates } = await prepared(office, longList(2500));
    const { batchId } = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks()));
    const kept = (await office.ctx.db.records.toArray()).find((row) => row.description === 'Surat ke-8');
    expectOk(await editRecord(office.ctx, kept?.id ?? '', { note: 'diperiksa' }, {}));
    const progress = hooks();

    const undone = expectOk(await undoImport(gates, batchId, arsiparis, progress));

    expect(undone).toMatchObject({ undone: 2499, left: 1, finished: true });
    expect((await office.ctx.db.records.toArray()).filter((row) => !row.void).map((row) => row.id)).toEqual([kept?.id]);
    const units = (await office.ctx.db.rows('unit').toArray()).filter((unit) => unit.name.startsWith('Unit ') && !unit.void);
    expect(units.map((unit) => unit.id)).toEqual([kept?.unitId]);
    expect(progress.seen.at(-1)?.share).toBe(1);
    expect(await batchState(office.ctx.db, batchId)).toBe('undone');
    expect(await undoImport(gates, batchId, arsiparis, hooks())).toEqual({ ok: false, error: { code: 'unknownBatch' } });
  });

  it('leaves a record that is held since', async () => {
    const office = await archiveOffice();
    const { input, gates } = await prepared(office, longList(3));
    const { batchId } = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks()));
    const [held] = await office.ctx.db.records.toArray();
    expectOk(await holdRecord(office.ctx, held?.id ?? '', { caseNumber: '7/G/2026', reason: 'Gugatan' }));

    expect(expectOk(await undoImport(gates, batchId, arsiparis, hooks()))).toMatchObject({ undone: 2, left: 1, finished: true });
    expect((await office.ctx.db.records.toArray()).filter((row) => !row.void).map(({ id }) => id)).toEqual([held?.id]);
  });

  it('may be cancelled, and goes on later; an unfinished batch is taken back too', async () => {
    const office = await archiveOffice();
    const { input, gates } = await prepared(office, longList(3000));
    const { batchId } = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks(2)));

    const part = expectOk(await undoImport(gates, batchId, arsiparis, hooks(1)));
    expect(part).toMatchObject({ undone: 1000, finished: false });
    const rest = expectOk(await undoImport(gates, batchId, arsiparis, hooks()));

    expect(rest).toMatchObject({ undone: 1000, finished: true });
    expect((await office.ctx.db.records.toArray()).every((row) => row.void)).toBe(true);
  });

  it('asks for the right', async () => {
    const office = await archiveOffice();
    const { input, gates } = await prepared(office, longList(3));
    const { batchId } = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks()));

    const petugas: AccessUser = { ...arsiparis, roles: ['petugas'] };
    expect(await undoImport(gates, batchId, petugas, hooks())).toEqual({ ok: false, error: { code: 'notAllowed' } });
  });
});
