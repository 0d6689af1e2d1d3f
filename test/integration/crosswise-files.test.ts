/** Two desks filed a berkas into each other: nothing is lost, both are shown, and a person takes one out. */
import { beforeEach, expect, it } from 'vitest';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { fileRecords } from '#renderer/commands/archive/file-records.ts';
import { leaveFile } from '#renderer/commands/archive/leave-file.ts';
import { readRecords } from '#renderer/commands/export/read-records.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { crosswiseFiles, ringOf } from '#renderer/db/queries/crosswise-files.ts';
import { recordsEad } from '#shared/exchange/records/ead.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type ArchiveOffice, archiveOffice, recordValues } from '#test/support/archive-office.ts';

let office: ArchiveOffice;
let ids: readonly [first: string, second: string, inside: string, alone: string];

beforeEach(async () => {
  office = await archiveOffice();
  const add = async (description: string) => expectOk(await addRecord(office.ctx, recordValues({ description }), [])).id;
  const [a, b, inside, alone] = [await add('Satu'), await add('Dua'), await add('Isi'), await add('Lain')];
  expectOk(await fileRecords(office.ctx, [inside], { kind: 'existing', fileId: a }));
  // What the merge of both desks' change sets leaves: each filed one into the other.
  expectOk(await editRecord(office.ctx, a, { parentId: b }, {}));
  expectOk(await editRecord(office.ctx, b, { parentId: a }, {}));
  const [first = '', second = ''] = [a, b].toSorted();
  ids = [first, second, inside, alone];
});

const idsOf = (ring: readonly { readonly id: string }[] | null | undefined) => ring?.map(({ id }) => id);

it('is found as a ring of the two', async () => {
  const [first, second, inside, alone] = ids;
  expect((await crosswiseFiles(office.ctx.db)).map(idsOf)).toEqual([[first, second]]);
  expect(idsOf(await ringOf(office.ctx.db, second))).toEqual([first, second]);
  expect([await ringOf(office.ctx.db, inside), await ringOf(office.ctx.db, alone)]).toEqual([null, null]);
});

it('leaves nothing out of the finding aid', async () => {
  const { records } = await readRecords(office.ctx, ids);
  const xml = recordsEad(records, { title: 'Arsip', office: 'Dinas', on: '2026-03-02', program: 'Daluang' });

  for (const description of ['Satu', 'Dua', 'Isi', 'Lain']) expect(xml.split(`<unittitle>${description}</unittitle>`)).toHaveLength(2);
  expect(xml).toContain(`<odd type="berkas-induk"><p>${ids[1]}</p></odd>`);
});

it('is settled where one is taken out, and what lies in both stays', async () => {
  const [first, second, inside] = ids;
  const { changeId } = expectOk(await leaveFile(office.ctx, second));

  expect(await crosswiseFiles(office.ctx.db)).toEqual([]);
  expect([(await office.record(first)).parentId, (await office.record(second)).parentId]).toEqual([second, null]);
  expect((await office.record(inside)).parentId).not.toBeNull();
  expectOk(await undoChange(office.ctx, changeId));
  expect(await crosswiseFiles(office.ctx.db)).toHaveLength(1);
});

it('an item that leaves its berkas leaves the numbers that it had there', async () => {
  const [, , inside] = ids;
  expectOk(await leaveFile(office.ctx, inside));

  expect(await office.record(inside)).toMatchObject({ parentId: null, fileNumber: null, itemNumber: null });
});
