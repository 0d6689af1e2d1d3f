/** The category of a record in the form, in its history, and in lists that are imported. */
import { describe, expect, it } from 'vitest';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { readReferences } from '#renderer/commands/import/import-references.ts';
import { lookAt } from '#renderer/commands/import/look-at-file.ts';
import { storeRecords } from '#renderer/commands/import/store-records.ts';
import { undoImport } from '#renderer/commands/import/undo-import.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { categoryId, categoryOf } from '#renderer/db/queries/lent-records.ts';
import { recordHistory } from '#renderer/db/queries/records.ts';
import type { AccessUser } from '#shared/domain/access/access.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type ArchiveOffice, archiveOffice, recordValues } from '#test/support/archive-office.ts';

const vital = { category: 'vital', protection: 'Pemencaran', secondCopy: 'Depo' } as const;
const general = { category: 'general', protection: null, secondCopy: null } as const;

const said = async (office: ArchiveOffice, id: string) => categoryOf(await office.ctx.db.rows('recordCategory').get(categoryId(id)));

/** Every entry of the log: a small office needs no index. */
const historyOf = async (office: ArchiveOffice, id: string) =>
  (await recordHistory(office.ctx.db, id, (await office.ctx.db.log.toCollection().primaryKeys()) as number[])).map(
    ({ created, alone, fields }) => ({ created, alone, fields: fields.map(({ field, before, after }) => [field, before, after]) }),
  );

describe('the form', () => {
  it('saves record and category as one act, which one undo takes back', async () => {
    const office = await archiveOffice();

    const saved = expectOk(await addRecord(office.ctx, recordValues(), [], vital));
    expect(await said(office, saved.id)).toEqual(vital);

    expectOk(await undoChange(office.ctx, saved.changeId));
    expect((await office.record(saved.id)).void).toBe('undo');
    expect(await said(office, saved.id)).toEqual(general);
  });

  it('writes no row for what is general, and changes nothing where nothing differs', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues(), [], general));

    expect(await office.ctx.db.rows('recordCategory').count()).toBe(0);
    expect(await editRecord(office.ctx, id, {}, {}, general)).toMatchObject({ error: { code: 'nothingToDo' } });
  });

  it('asks where someone changed the category meanwhile', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues(), [], vital));
    const row = await office.ctx.db.rows('recordCategory').get(categoryId(id));
    const base = row ? basesOf('recordCategory', row) : {};
    expectOk(await setRecordCategory(office.ctx, id, { ...vital, secondCopy: 'Gedung B' }));

    const refused = await editRecord(office.ctx, id, { note: 'x' }, base, { ...vital, secondCopy: 'Gedung C' });

    expect(refused).toMatchObject({ error: { code: 'stale', fields: [{ field: 'secondCopy', theirs: 'Gedung B', mine: 'Gedung C' }] } });
  });

  it('says it again after an undo', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues()));
    const first = expectOk(await setRecordCategory(office.ctx, id, vital));
    expectOk(await undoChange(office.ctx, first.changes[0]?.id ?? ''));
    expect(await said(office, id)).toEqual(general);

    expectOk(await setRecordCategory(office.ctx, id, vital));

    expect(await said(office, id)).toEqual(vital);
  });
});

describe('the history of a record', () => {
  it('tells each field of the category, from general on and back by undo', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues()));
    const set = expectOk(await setRecordCategory(office.ctx, id, vital));
    expectOk(await undoChange(office.ctx, set.changes[0]?.id ?? ''));

    const told = [
      ['category', 'general', 'vital'],
      ['protection', null, 'Pemencaran'],
      ['secondCopy', null, 'Depo'],
    ];
    expect(await historyOf(office, id)).toEqual([
      { created: false, alone: true, fields: told.map(([field, before, after]) => [field, after, before]) },
      { created: false, alone: true, fields: told },
      { created: true, alone: true, fields: [] },
    ]);
  });
});

describe('a list', () => {
  const arsiparis: AccessUser = { personId: 'person-arsiparis', roles: ['arsiparis'], unitId: 'unit-umum', active: true };
  const hooks = { onProgress: () => undefined, cancelled: () => false, pause: async () => undefined };

  async function store(office: ArchiveOffice, lines: readonly string[], key?: RecordKey) {
    const table = expectOk(readTable(new TextEncoder().encode(lines.join('\n'))));
    const { key: _, ...looked } = lookAt(table, 'a.csv', 1).setup;
    const setup = { ...looked, ...(key ? { key } : {}) };
    const gates = { strict: office.ctx, relaxed: office.ctx };
    const input = { text: table.text, sha256: table.sha256, fileName: 'a.csv', setup, ready: lines.length - 1, batchId: null };
    const stored = expectOk(await storeRecords(gates, input, await readReferences(office.ctx.db), arsiparis, hooks));
    return { ...stored, undo: async () => expectOk(await undoImport(gates, stored.batchId, arsiparis, hooks)) };
  }
  const byNumber = async (office: ArchiveOffice, number: string) =>
    (await office.ctx.db.records.toArray()).find(({ letterNumber }) => letterNumber === number)?.id ?? '';

  it('gives the category in the words of offices; what is not vital has no protection', async () => {
    const office = await archiveOffice();

    await store(office, [
      'Nomor Surat;Uraian;Kategori;Metode perlindungan;Lokasi salinan kedua;Unit;Lokasi',
      '1;Satu;Arsip Vital;Pemencaran;Depo;Bagian Umum;Gedung B > Boks 1',
      '2;Dua;TERJAGA;Pemencaran;;Bagian Umum;Gedung B > Boks 1',
      '3;Tiga;;;;Bagian Umum;Gedung B > Boks 1',
    ]);

    expect(await said(office, await byNumber(office, '1'))).toEqual(vital);
    expect(await said(office, await byNumber(office, '2'))).toEqual({ category: 'protected', protection: null, secondCopy: null });
    expect(await office.ctx.db.rows('recordCategory').count()).toBe(2);
  });

  it('by key changes the category alone, leaves it where the cell is empty, and gives it back when the import is undone', async () => {
    const office = await archiveOffice();
    const [one, two] = await Promise.all(
      ['1', '2'].map(async (letterNumber) => expectOk(await addRecord(office.ctx, recordValues({ letterNumber }), [], vital)).id),
    );

    const done = await store(office, ['Nomor Surat;Kategori;Lokasi salinan kedua', '1;Umum;', '2;;Gedung B'], 'letterNumber');
    expect(done.updated).toBe(2);
    expect(await said(office, one ?? '')).toEqual(general);
    expect(await said(office, two ?? '')).toEqual({ ...vital, secondCopy: 'Gedung B' });

    expect(await done.undo()).toMatchObject({ undone: 2, restored: 2, left: 0 });
    expect(await said(office, one ?? '')).toEqual(vital);
    expect(await said(office, two ?? '')).toEqual(vital);
  });
});
