/** A list that corrects what is there: rows find their records by a key, and only what they say otherwise is changed. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileVault } from '#electron/services/vault/file-vault.ts';
import { addUnit } from '#renderer/commands/archive/add-place.ts';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { fileRecords } from '#renderer/commands/archive/file-records.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { attachFiles, type ChosenFile } from '#renderer/commands/import/attach-files.ts';
import { checkRecords } from '#renderer/commands/import/check-records.ts';
import { readReferences } from '#renderer/commands/import/import-references.ts';
import type { ImportHooks } from '#renderer/commands/import/import-setup.ts';
import { lookAt } from '#renderer/commands/import/look-at-file.ts';
import { storeRecords } from '#renderer/commands/import/store-records.ts';
import { undoImport } from '#renderer/commands/import/undo-import.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { tombstoneId } from '#renderer/db/queries/record-notes.ts';
import type { VaultStore } from '#renderer/platform/platform.ts';
import type { AccessUser } from '#shared/domain/access/access.ts';
import { folderFinder } from '#shared/domain/records/named-files.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type ArchiveOffice, aFile, archiveOffice, recordValues } from '#test/support/archive-office.ts';
import { aRecord } from '#test/support/search/rows.ts';

const arsiparis: AccessUser = { personId: 'person-arsiparis', roles: ['arsiparis'], unitId: 'unit-umum', active: true };

const hooks = (cancelAfter = Number.POSITIVE_INFINITY): ImportHooks => {
  let seen = 0;
  return {
    onProgress: () => {
      seen += 1;
    },
    cancelled: () => seen >= cancelAfter,
    pause: async () => {},
  };
};

async function officeWithLetters(): Promise<{ office: ArchiveOffice; first: string; second: string }> {
  const office = await archiveOffice();
  const [first, second] = await Promise.all(
    ['005/1', '005/2'].map(async (letterNumber) =>
      expectOk(await addRecord(office.ctx, recordValues({ description: `Surat ${letterNumber}`, letterNumber }), [])),
    ),
  );
  return { office, first: first?.id ?? '', second: second?.id ?? '' };
}

async function checked(
  office: ArchiveOffice,
  lines: readonly string[],
  key: RecordKey = 'letterNumber',
  user = arsiparis,
  folder: readonly ChosenFile[] = [],
) {
  const table = expectOk(readTable(new TextEncoder().encode(lines.join('\n'))));
  const setup = { ...lookAt(table, 'ubah.csv', 1).setup, key };
  const outcome = await checkRecords(table.text, setup, await readReferences(office.ctx.db), user, hooks(), folder);
  if (!outcome) throw new Error('not cancelled');
  const store = async (batchId: string | null = null, stop?: number) =>
    expectOk(
      await storeRecords(
        { strict: office.ctx, relaxed: office.ctx },
        { text: table.text, sha256: table.sha256, fileName: 'ubah.csv', setup, ready: outcome.report.ready, batchId },
        await readReferences(office.ctx.db),
        user,
        hooks(stop),
      ),
    );
  return { report: outcome.report, store };
}

/** The desk with a vault on disk, as the desktop has one. */
function withVault(office: ArchiveOffice): CommandContext {
  const vault = new FileVault(mkdtempSync(join(tmpdir(), 'daluang-import-')));
  const take: VaultStore['take'] = async (files) => {
    const taken = [];
    for (const file of files) taken.push(await vault.takeBytes(new Uint8Array(await file.arrayBuffer()), file.name));
    return taken;
  };
  const platform = { ...office.ctx.platform, vault: { ...office.ctx.platform.vault, take } };
  return { ...office.ctx, platform };
}

describe('a list by letter number', () => {
  it('tells what it would change before anything is stored, then changes that and nothing else', async () => {
    const { office, first, second } = await officeWithLetters();
    const log = await office.ctx.db.log.count();

    const { report, store } = await checked(office, [
      'Nomor Surat;Uraian;Jumlah;Keterangan;Unit;Boks;Gedung',
      ' 005/1 ;Surat undangan;3 lembar;;;;',
      '005/2;;;;;;',
      '005/3;Surat baru;;;Bagian Umum;018;B',
    ]);

    expect(report).toMatchObject({ ready: 2, updates: 1, unchanged: 1, refused: 0 });
    expect(report.rows.find(({ row }) => row === 2)?.changes).toEqual([
      { field: 'description', before: 'Surat 005/1', after: 'Surat undangan' },
      { field: 'extent', before: '', after: '3' },
      { field: 'extentUnit', before: '', after: 'lembar' },
    ]);
    expect(await office.ctx.db.log.count()).toBe(log);

    const before = await office.record(second);
    expect(await store()).toMatchObject({ stored: 2, updated: 1, finished: true });
    expect(await office.record(first)).toMatchObject({
      description: 'Surat undangan',
      extent: 3,
      extentUnit: 'lembar',
      locationId: 'place-box',
    });
    expect(await office.record(second)).toEqual(before);
    const added = (await office.ctx.db.records.toArray()).find(({ letterNumber }) => letterNumber === '005/3');
    expect(added?.locationId).toBe('place-box-2');
  });

  it('refuses what is empty, repeated, carried by several, gone, or above the clearance, row by row', async () => {
    const { office, first } = await officeWithLetters();
    expectOk(await addRecord(office.ctx, recordValues({ description: 'Lain', letterNumber: '005/1' }), []));
    const gone = { description: 'Sudah musnah', letterNumber: 'M/1', unitId: 'unit-umum', locationId: 'place-box' };
    const note = {
      recordId: 'gone',
      position: 0,
      kind: 'destroyed',
      on: calendarDate('2026-01-05'),
      personId: null,
      data: {},
      stream: 'umum',
    } as const;
    const secret = { ...gone, description: 'Rahasia', letterNumber: 'R/1', securityClass: 'secret' } as const;
    const ops = [
      createOp('record', 'secret', aRecord(secret)),
      createOp('record', 'gone', aRecord(gone)),
      createOp('recordNote', tombstoneId('gone'), { ...note, at: instant('2026-01-05T00:00:00.000Z') }),
    ];
    for (const op of ops) expectOk(await commit(office.ctx, { command: 'test.row', user: null, ops: [op] }));

    const { report } = await checked(office, [
      'Nomor Surat;Uraian',
      ';Tanpa nomor',
      '005/1;Yang mana',
      '005/2;Sekali',
      '005/2;Dua kali',
      'R/1;Rahasia',
      'R/1 ;Rahasia lain',
    ]);

    expect(first).not.toBe('');
    expect(report.rows.map(({ row, issues }) => [row, issues.map(({ code }) => code)])).toEqual([
      [2, ['key.empty']],
      [3, ['key.several']],
      [4, ['key.repeated']],
      [5, ['key.repeated']],
      [6, ['key.repeated']],
      [7, ['key.repeated']],
    ]);
    const { report: one } = await checked(office, ['Nomor Surat;Uraian', 'R/1;Rahasia', 'M/1;Sudah dimusnahkan']);
    expect(one.rows).toMatchObject([
      { row: 2, issues: [{ code: 'row.notAllowed', text: '' }] },
      { row: 3, issues: [{ code: 'row.gone', text: 'Sudah musnah' }] },
    ]);
  });

  it('finds the box where it lies now, and makes no second one', async () => {
    const { office } = await officeWithLetters();
    const places = await office.ctx.db.rows('location').count();

    const { report, store } = await checked(office, ['Nomor Surat;Lokasi', '005/1;Gedung B > Boks 018']);

    expect(report.newPlaces).toBe(0);
    await store();
    expect(await office.ctx.db.rows('location').count()).toBe(places);
  });

  it('is taken back as a whole: old values return, new records go, what someone changed since stays', async () => {
    const { office, first, second } = await officeWithLetters();
    const [one, two] = [await office.record(first), await office.record(second)];
    const { store } = await checked(office, [
      'Nomor Surat;Uraian;SKKAAD;Unit;Lokasi',
      '005/1;Berubah satu;Terbatas;;',
      '005/2;Berubah dua;;;',
      '005/3;Baru;;Bagian Umum;Gedung B > Boks 018',
    ]);
    const { batchId } = await store();
    const now = await office.record(second);
    expectOk(await editRecord(office.ctx, second, { description: 'Tangan orang' }, { description: now._f?.description ?? now._c }));

    const undone = expectOk(await undoImport({ strict: office.ctx, relaxed: office.ctx }, batchId, arsiparis, hooks()));

    expect(undone).toMatchObject({ undone: 2, left: 1, finished: true });
    expect(await office.record(first)).toMatchObject({ description: one.description, securityClass: one.securityClass });
    expect((await office.record(second)).description).toBe('Tangan orang');
    expect(two.description).toBe('Surat 005/2');
    const added = (await office.ctx.db.records.toArray()).find(({ letterNumber }) => letterNumber === '005/3');
    expect(added?.void).toBe('undo');
  });

  it('takes the files of a record along to its new class and back', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues({ letterNumber: '9' }), [aFile('a')]));
    const streams = async () => (await office.ctx.db.rows('recordSoftcopy').toArray()).map(({ stream }) => stream);
    const [before] = await streams();
    const { store } = await checked(office, ['Nomor Surat;SKKAAD', '9;Terbatas']);

    const { batchId } = await store();
    expect((await office.record(id)).securityClass).toBe('restricted');
    expect(await streams()).not.toEqual([before]);
    expectOk(await undoImport({ strict: office.ctx, relaxed: office.ctx }, batchId, arsiparis, hooks()));
    expect((await office.record(id)).securityClass).toBe('open');
    expect(await streams()).toEqual([before]);
  });

  it('brings the softcopies that it names, and takes them back with it', async () => {
    const { office, first } = await officeWithLetters();
    const files = ['satu.pdf', 'lain.pdf', 'program.exe'].map((name) => new File([name.endsWith('pdf') ? '%PDF-1.4' : 'MZ'], name));
    const folder: readonly ChosenFile[] = files.map((file) => ({ file, path: `Pindai/${file.name}` }));
    const list = [
      'Nomor Surat;Uraian;Nama File;Unit;Lokasi',
      '005/1;;satu;;',
      '005/3;Baru;lain.pdf|program.exe|tidak ada.pdf;Bagian Umum;Gedung B > Boks 018',
    ];
    const { report, store } = await checked(office, list, 'letterNumber', arsiparis, folder);
    expect(report).toMatchObject({ ready: 1, unchanged: 1, files: 3, byCode: { 'file.missing': 1 } });
    const { named, batchId } = await store();

    const outcome = await attachFiles(withVault(office), named, folderFinder(folder), batchId, hooks());

    expect(outcome).toEqual({ attached: 2, failed: [{ name: 'program.exe', code: expect.any(String) }], left: [] });
    const copies = async () => (await office.ctx.db.rows('recordSoftcopy').toArray()).filter((copy) => !copy.void);
    expect((await copies()).map(({ name }) => name).toSorted()).toEqual(['lain.pdf', 'satu.pdf']);
    expect((await copies()).find(({ name }) => name === 'satu.pdf')?.recordId).toBe(first);
    expect(await attachFiles(withVault(office), named, folderFinder(folder), batchId, hooks())).toMatchObject({ attached: 2 });
    expect(await copies()).toHaveLength(2);

    expectOk(await undoImport({ strict: office.ctx, relaxed: office.ctx }, batchId, arsiparis, hooks()));
    expect(await copies()).toEqual([]);
  });

  it('that was stopped among its softcopies goes on with the others', async () => {
    const office = await archiveOffice();
    const folder: readonly ChosenFile[] = ['a.pdf', 'b.pdf'].map((name) => ({ file: new File([`%PDF-1.4 ${name}`], name), path: name }));
    const list = [
      'Nomor Surat;Uraian;Unit;Lokasi;File',
      ...['a', 'b'].map((name) => `${name};${name};Bagian Umum;Gedung B > Boks 018;${name}`),
    ];
    const { named, batchId } = await (await checked(office, list)).store();

    const { attached, left } = await attachFiles(withVault(office), named, folderFinder(folder), batchId, hooks(1));
    expect([attached, left.length]).toEqual([1, 1]);
    expect(await attachFiles(withVault(office), left, folderFinder(folder), batchId, hooks())).toMatchObject({ attached: 1, left: [] });
    expect(await office.ctx.db.rows('recordSoftcopy').count()).toBe(2);
  });

  it('goes on after a stop and stores nothing twice', async () => {
    const office = await archiveOffice();
    const numbers = Array.from({ length: 1500 }, (_, index) => `N/${index}`);
    const lines = ['Nomor Surat;Uraian;Unit;Lokasi', ...numbers.map((number) => `${number};Isi ${number};Bagian Umum;Gedung B > Boks 018`)];
    const begun = await (await checked(office, lines)).store(null, 1);
    expect(begun).toMatchObject({ stored: 1000, finished: false });

    const again = await checked(office, lines);
    expect(again.report).toMatchObject({ ready: 500, unchanged: 1000 });
    expect(await again.store(begun.batchId)).toMatchObject({ stored: 1500, finished: true });

    expect(await office.ctx.db.records.count()).toBe(1500);
    expect((await checked(office, lines)).report).toMatchObject({ ready: 0, unchanged: 1500 });
  });
});

describe('a berkas that a list puts under another unit, class or number', () => {
  async function filled() {
    const office = await archiveOffice();
    const other = expectOk(await addUnit(office.ctx, 'Bidang Lain'));
    const add = async (letterNumber: string, values: Parameters<typeof recordValues>[0] = {}) =>
      expectOk(await addRecord(office.ctx, recordValues({ description: letterNumber, letterNumber, ...values }), [])).id;
    const [before, file, after] = [await add('A/1'), await add('B/1', { level: 'berkas', fileNumber: '7' }), await add('C/1')];
    expectOk(await fileRecords(office.ctx, [before, after], { kind: 'existing', fileId: file }));
    const units = async () => Promise.all([before, file, after].map(async (id) => (await office.record(id)).unitId));
    return { office, other, before, file, after, units };
  }

  it('takes along what lies in it, and all of it is taken back as one', async () => {
    const { office, other, before, after, units } = await filled();

    const { store } = await checked(office, ['Nomor Surat;Unit;Nomor Berkas', 'B/1;Bidang Lain;8']);
    const stored = await store();

    expect(stored).toMatchObject({ stored: 3, updated: 3 });
    expect(await units()).toEqual([other, other, other]);
    expect((await office.record(after)).fileNumber).toBe('8');

    expectOk(await undoImport({ strict: office.ctx, relaxed: office.ctx }, stored.batchId, arsiparis, hooks()));
    expect(new Set(await units())).toEqual(new Set([(await office.record(before)).unitId]));
    expect((await office.record(after)).fileNumber).toBe('7');
  });

  it.each([
    ['before', 'A/1;Bagian Umum;', 'before'],
    ['after', 'C/1;Bagian Umum;', 'after'],
  ] as const)('leaves an item whose own row (%s it) says where it belongs, the second time too', async (place, line, name) => {
    const { office, other, units, ...ids } = await filled();
    const list = place === 'before' ? [line, 'B/1;Bidang Lain;'] : ['B/1;Bidang Lain;', line];
    const own = (await office.record(ids[name])).unitId;

    for (const changed of [true, false]) {
      const { report, store } = await checked(office, ['Nomor Surat;Unit;Keterangan', ...list]);
      expect(report.updates > 0).toBe(changed);
      await store();
      expect(await units()).toEqual(name === 'before' ? [own, other, other] : [other, other, own]);
    }
  });

  it('takes along an item whose row says something else of it', async () => {
    const { office, other, units, after } = await filled();

    const { store } = await checked(office, ['Nomor Surat;Unit;Keterangan', 'B/1;Bidang Lain;', 'C/1;;lengkap']);

    expect(await store()).toMatchObject({ stored: 3, updated: 3 });
    expect(await units()).toEqual([other, other, other]);
    expect((await office.record(after)).note).toBe('lengkap');
  });
});
