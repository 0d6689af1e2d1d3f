/** The versions of a record on a real database: one field given back, a whole batch taken back, what keeps it from it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { editRecords } from '#renderer/commands/archive/edit-records.ts';
import { fileRecords } from '#renderer/commands/archive/file-records.ts';
import { restoreField } from '#renderer/commands/archive/restore-field.ts';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import { recordsOfCommand, undoChange } from '#renderer/commands/history/undo-change.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { categoryId } from '#renderer/db/queries/lent-records.ts';
import { recordHistory } from '#renderer/db/queries/records.ts';
import { comparedFields, differences } from '#shared/domain/records/record-versions.ts';
import { expectOk } from '#shared/lib/result.ts';
import { refusalOf } from '#test/support/disposal-office.ts';
import { type LendingOffice, lendingOffice } from '#test/support/lending-office.ts';

let office: LendingOffice;
beforeEach(async () => {
  office = await lendingOffice();
});

/** Every entry of the log: a small office needs no index. */
const historyOf = async (id: string) =>
  recordHistory(office.ctx.db, id, (await office.ctx.db.log.toCollection().primaryKeys()) as number[]);
const seen = async (id: string) => {
  const said = await office.ctx.db.rows('recordCategory').get(categoryId(id));
  return { ...(said ? basesOf('recordCategory', said) : {}), ...basesOf('record', await office.record(id)) };
};
const change = async (id: string, values: Parameters<typeof editRecord>[2]) =>
  expectOk(await editRecord(office.ctx, id, values, await seen(id)));

describe('a field of an earlier version', () => {
  it('is given back alone; the rest stays as it is, and one undo takes it back', async () => {
    const { id } = await office.aRecord({ description: 'Kontrak', note: null });
    await change(id, { description: 'Kontrak Jalan', note: 'rangkap' });
    const [now, first] = await historyOf(id);
    expect(differences(first?.values ?? {}, now?.values ?? {}, comparedFields)).toEqual([
      { field: 'description', one: 'Kontrak', other: 'Kontrak Jalan' },
      { field: 'note', one: null, other: 'rangkap' },
    ]);

    const saved = expectOk(await restoreField(office.ctx, id, 'description', 'Kontrak', await seen(id)));

    expect(await office.record(id)).toMatchObject({ description: 'Kontrak', note: 'rangkap' });
    expectOk(await undoChange(office.ctx, saved.changeId));
    expect(await office.record(id)).toMatchObject({ description: 'Kontrak Jalan' });
  });

  it('of the category too', async () => {
    const { id } = await office.aRecord();
    expectOk(await setRecordCategory(office.ctx, id, { category: 'vital', protection: 'Pemencaran', secondCopy: null }));

    expectOk(await restoreField(office.ctx, id, 'category', 'general', await seen(id)));

    expect(await office.ctx.db.rows('recordCategory').get(categoryId(id))).toMatchObject({ category: 'general', protection: null });
  });

  it('is refused where someone changed it since it was looked at', async () => {
    const { id } = await office.aRecord({ note: 'a' });
    await change(id, { note: 'b' });
    const base = await seen(id);
    await change(id, { note: 'c' });

    expect(refusalOf(await restoreField(office.ctx, id, 'note', 'a', base))).toMatchObject({ code: 'stale' });
  });

  it('is refused where what it names is no longer there, and where it follows the berkas', async () => {
    const file = (await office.aRecord({ level: 'berkas', fileNumber: '7', classCodeId: 'c' })).id;
    const { id } = await office.aRecord({ fileNumber: '3', classCodeId: 'c' });
    expectOk(await fileRecords(office.ctx, [id], { kind: 'existing', fileId: file }));

    expect(refusalOf(await restoreField(office.ctx, id, 'locationId', 'nowhere', await seen(id)))).toEqual({ code: 'restore.gone' });
    expect(refusalOf(await restoreField(office.ctx, id, 'fileNumber', '3', await seen(id)))).toEqual({ code: 'restore.filed' });
  });
});

describe('a command for many records', () => {
  const both = async () => {
    const ids = [(await office.aRecord({ classCodeId: null })).id, (await office.aRecord({ classCodeId: null })).id];
    const done = expectOk(
      await editRecords(
        office.ctx,
        ids.map((id) => ({ id, base: {} })),
        { classCodeId: 'c' },
      ),
    );
    return { ids, changeId: done.changeId ?? '' };
  };

  it('says in the history of each record that it was one, and is taken back for all of them', async () => {
    const { ids, changeId } = await both();
    const [newest] = await historyOf(ids[1] ?? '');
    expect(newest).toMatchObject({ batch: true, alone: false, changeId });
    expect(await recordsOfCommand(office.ctx, changeId)).toBe(2);

    expectOk(await undoChange(office.ctx, changeId));

    for (const id of ids) expect(await office.record(id)).toMatchObject({ classCodeId: null });
  });

  it('is not taken back where one of them was changed since', async () => {
    const { ids, changeId } = await both();
    await change(ids[0] ?? '', { classCodeId: 'd' });

    expect(refusalOf(await undoChange(office.ctx, changeId))).toMatchObject({ code: 'changedSince', field: 'classCodeId' });
    expect(await office.record(ids[1] ?? '')).toMatchObject({ classCodeId: 'c' });
  });
});
