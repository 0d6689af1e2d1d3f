/** Categories, cross references and sendings of lists on a real database: rows, refusals, rights, what is cancelled stays. */
import { beforeEach, describe, expect, it } from 'vitest';
import { addReference, cancelReference } from '#renderer/commands/archive/cross-reference.ts';
import { fileRecords } from '#renderer/commands/archive/file-records.ts';
import { reclassifyRecords } from '#renderer/commands/archive/reclassify-records.ts';
import { recordSending, voidSending } from '#renderer/commands/archive/send-list.ts';
import { setRecordCategory } from '#renderer/commands/archive/set-category.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { archiveList } from '#renderer/db/queries/archive-lists.ts';
import { readReferences, referenceEvents } from '#renderer/db/queries/cross-references.ts';
import { filesAmong } from '#renderer/db/queries/files-among.ts';
import { categoryId } from '#renderer/db/queries/lent-records.ts';
import { readSendings } from '#renderer/db/queries/list-sendings.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { refusalOf } from '#test/support/disposal-office.ts';
import { type LendingOffice, lendingOffice } from '#test/support/lending-office.ts';
import { aClassCode, day } from '#test/support/search/rows.ts';

let office: LendingOffice;
const today = calendarDate('2026-07-01');

beforeEach(async () => {
  office = await lendingOffice();
  office.clock.set('2026-07-01T01:00:00.000Z');
});

describe('the category of a record', () => {
  it('carries protection and second copy for a vital record, which then stands on its list', async () => {
    const { id } = await office.aRecord();

    expectOk(await setRecordCategory(office.ctx, id, { category: 'vital', protection: 'Pemencaran', secondCopy: 'Depo' }));

    const [listed] = (await archiveList(office.ctx.db, today, { kind: 'vital', unitId: null })) ?? [];
    expect(listed).toMatchObject({ category: 'vital', protection: 'Pemencaran', secondCopy: 'Depo' });
  });

  it('forgets them where it is vital no longer, and the record leaves the list', async () => {
    const { id } = await office.aRecord();
    expectOk(await setRecordCategory(office.ctx, id, { category: 'vital', protection: 'Pemencaran', secondCopy: 'Depo' }));

    expectOk(await setRecordCategory(office.ctx, id, { category: 'protected', protection: 'Pemencaran', secondCopy: 'Depo' }));

    expect(await office.ctx.db.rows('recordCategory').get(categoryId(id))).toMatchObject({ protection: null, secondCopy: null });
    expect(await archiveList(office.ctx.db, today, { kind: 'vital', unitId: null })).toEqual([]);
  });
});

describe('a cross reference', () => {
  const two = async () => ({ a: (await office.aRecord({ description: 'A' })).id, b: (await office.aRecord({ description: 'B' })).id });
  const read = async (id: string) =>
    (await readReferences(office.ctx.db, id)).map(({ row, side, other }) => [side, row.kind, other.description, row.void ?? null]);

  it('is said once and read from both records', async () => {
    const { a, b } = await two();

    expectOk(await addReference(office.ctx, { fromId: a, kind: 'replaces', toId: b }));

    expect(await read(a)).toEqual([['from', 'replaces', 'B', null]]);
    expect(await read(b)).toEqual([['to', 'replaces', 'A', null]]);
  });

  it('that was cancelled stays with its reason on both, and may be said again', async () => {
    const { a, b } = await two();
    expectOk(await addReference(office.ctx, { fromId: a, kind: 'copyOf', toId: b }));
    const [said] = await readReferences(office.ctx.db, a);
    expect(refusalOf(await addReference(office.ctx, { fromId: a, kind: 'copyOf', toId: b }))).toEqual({ code: 'reference.twice' });
    expect(refusalOf(await cancelReference(office.ctx, said?.row.id ?? '', ' '))).toEqual({ code: 'reasonRequired' });

    expectOk(await cancelReference(office.ctx, said?.row.id ?? '', 'Salah tunjuk'));
    expectOk(await addReference(office.ctx, { fromId: a, kind: 'copyOf', toId: b }));

    expect(await read(b)).toEqual([
      ['to', 'copyOf', 'A', null],
      ['to', 'copyOf', 'A', 'Salah tunjuk'],
    ]);
  });

  it('made and cancelled stands twice in the history of both records, with who and why', async () => {
    const { a, b } = await two();
    expectOk(await addReference(office.ctx, { fromId: a, kind: 'replaces', toId: b }));
    const [said] = await readReferences(office.ctx.db, a);
    expectOk(await cancelReference(office.ctx, said?.row.id ?? '', 'Salah tunjuk'));

    const told = async (id: string) =>
      (await referenceEvents(office.ctx.db, id)).map(({ made, side, other, reason, personId }) => [
        made,
        side,
        other.description,
        reason,
        personId,
      ]);

    const who = office.ctx.actor?.personId;
    expect(await told(a)).toEqual([
      [false, 'from', 'B', 'Salah tunjuk', who],
      [true, 'from', 'B', null, who],
    ]);
    expect(await told(b)).toEqual([
      [false, 'to', 'A', 'Salah tunjuk', who],
      [true, 'to', 'A', null, who],
    ]);
  });

  it('lies in the stream of the record that fewer people see, and is not made to one that the person may not open', async () => {
    const { a } = await two();
    const secret = (await office.aRecord({ securityClass: 'restricted' })).id;
    expectOk(await addReference(office.ctx, { fromId: a, kind: 'related', toId: secret }));
    const clerk = await office.as('pengolahData');
    const other = (await office.aRecord({ securityClass: 'restricted', unitId: 'unit-pu' })).id;

    expect((await readReferences(office.ctx.db, a)).map(({ row }) => row.stream)).toEqual(['unit:unit-umum']);
    expect(refusalOf(await addReference(clerk, { fromId: a, kind: 'related', toId: other }))).toMatchObject({ code: 'notAllowed' });
  });
});

describe('a berkas', () => {
  it('is made of what goes into it, also where a berkas was chosen first: that one stays', async () => {
    const { record } = office;
    const old = (
      await office.aRecord({ description: 'Berkas lama', level: 'berkas', fileNumber: '7', date: day('2020-01-02'), classCodeId: 'c' })
    ).id;
    const loose = (await office.aRecord({ description: 'Surat', date: day('2024-05-06'), classCodeId: 'c' })).id;

    const done = expectOk(await fileRecords(office.ctx, [old, loose], { kind: 'new', description: 'Berkas baru', fileNumber: '8' }));

    expect(done).toMatchObject({ moved: 1, refused: [{ name: 'Berkas lama', why: 'file.isFile' }] });
    expect((await record(done.fileId)).date).toEqual((await record(loose)).date);
  });

  it('takes records of its class and unit, numbers them on and gives its class to those without one; one undo takes all back', async () => {
    const file = (await office.aRecord({ description: 'Berkas', level: 'berkas', fileNumber: '7', classCodeId: 'c' })).id;
    await office.aRecord({ parentId: file, itemNumber: '4', classCodeId: 'c' });
    const coded = (await office.aRecord({ classCodeId: 'c' })).id;
    const uncoded = (await office.aRecord({ classCodeId: null })).id;
    const foreign = (await office.aRecord({ description: 'Unit lain', unitId: 'unit-pu', classCodeId: 'c' })).id;

    expect(await filesAmong(office.ctx.db, [coded, file, foreign])).toEqual(['Berkas']);
    const done = expectOk(await fileRecords(office.ctx, [coded, uncoded, foreign], { kind: 'existing', fileId: file }));

    expect(done).toMatchObject({ moved: 2, refused: [{ name: 'Unit lain', why: 'file.otherUnit' }] });
    const filed = { parentId: file, fileNumber: '7', classCodeId: 'c', level: 'isi berkas' };
    expect(await office.record(coded)).toMatchObject({ ...filed, itemNumber: '5' });
    expect(await office.record(uncoded)).toMatchObject({ ...filed, itemNumber: '6' });
    expectOk(await undoChange(office.ctx, done.changeId ?? ''));
    expect(await office.record(coded)).toMatchObject({ parentId: null });
    expect(await office.record(uncoded)).toMatchObject({ parentId: null, classCodeId: null });
  });

  it('is made of records in the same act, and is gone with them where it is undone', async () => {
    const one = (await office.aRecord({ classCodeId: 'c' })).id;

    const done = expectOk(await fileRecords(office.ctx, [one], { kind: 'new', description: 'Kerja sama pasar', fileNumber: '8' }));

    expect(await office.record(done.fileId)).toMatchObject({
      description: 'Kerja sama pasar',
      level: 'berkas',
      classCodeId: 'c',
      parentId: null,
    });
    expect(await office.record(one)).toMatchObject({ parentId: done.fileId, fileNumber: '8', itemNumber: '1' });
    expectOk(await undoChange(office.ctx, done.changeId ?? ''));
    expect((await office.record(done.fileId)).void).toBeTruthy();
    expect(await office.record(one)).toMatchObject({ parentId: null });
  });

  it('takes records of another class only where a person said so, and does not take a berkas', async () => {
    const file = (await office.aRecord({ level: 'berkas', classCodeId: 'c' })).id;
    const foreign = (await office.aRecord({ description: 'Kelas lain', classCodeId: 'd' })).id;
    const berkas = (await office.aRecord({ description: 'Berkas lain', level: 'berkas', classCodeId: 'c' })).id;
    const target = { kind: 'existing', fileId: file } as const;

    const asked = expectOk(await fileRecords(office.ctx, [foreign, berkas], target));
    const said = expectOk(await fileRecords(office.ctx, [foreign], target, true));

    expect(asked).toMatchObject({
      moved: 0,
      refused: [
        { name: 'Kelas lain', why: 'file.otherClass' },
        { name: 'Berkas lain', why: 'file.isFile' },
      ],
    });
    expect(said.moved).toBe(1);
    expect(await office.record(foreign)).toMatchObject({ parentId: file, classCodeId: 'c' });
  });

  it('is not changed by who may not edit records', async () => {
    const one = (await office.aRecord()).id;

    expect(
      refusalOf(await fileRecords(await office.as('petugas'), [one], { kind: 'new', description: 'X', fileNumber: '1' })),
    ).toMatchObject({
      code: 'notAllowed',
    });
  });
});

describe('another class', () => {
  const twoClasses = async () => {
    const codes = ['400.1', '400.2'];
    const ops = codes.map((code) => createOp('classCode', code, aClassCode(code, 'Jalan')));
    expectOk(await commit(office.ctx, { command: 'test', user: null, ops }));
    const file = (await office.aRecord({ level: 'berkas', fileNumber: '7', classCodeId: '400.1' })).id;
    const item = (await office.aRecord({ level: 'isi berkas', parentId: file, fileNumber: '7', itemNumber: '1', classCodeId: '400.1' })).id;
    return { from: '400.1', to: '400.2', file, item };
  };

  it('is taken by a berkas with all that lies in it; one undo takes all back', async () => {
    const { from, to, file, item } = await twoClasses();

    const done = expectOk(await reclassifyRecords(office.ctx, [file], to));

    expect(done.moved).toBe(2);
    expect(await office.record(file)).toMatchObject({ classCodeId: to });
    expect(await office.record(item)).toMatchObject({ classCodeId: to, parentId: file, itemNumber: '1' });
    expectOk(await undoChange(office.ctx, done.changeId));
    expect(await office.record(item)).toMatchObject({ classCodeId: from, parentId: file });
  });

  it('takes an item out of its berkas, unless that goes along', async () => {
    const { to, file, item } = await twoClasses();

    expectOk(await reclassifyRecords(office.ctx, [item], to));

    expect(await office.record(item)).toMatchObject({ classCodeId: to, parentId: null, fileNumber: null, itemNumber: null });
    expect(await office.record(file)).not.toMatchObject({ classCodeId: to });
  });

  it('is refused where it is not there, where nothing would change, and to who may not edit records', async () => {
    const { from, to, file } = await twoClasses();

    expect(refusalOf(await reclassifyRecords(office.ctx, [file], 'nowhere'))).toEqual({ code: 'unknownClass' });
    expect(refusalOf(await reclassifyRecords(office.ctx, [file], from))).toEqual({ code: 'nothingToDo' });
    expect(refusalOf(await reclassifyRecords(await office.as('petugas'), [file], to))).toMatchObject({ code: 'notAllowed' });
  });
});

describe('the sending of an active list', () => {
  const sent = (on: string) => ({
    id: `sent-${on}`,
    unitId: 'unit-pu',
    on: calendarDate(on),
    receivedBy: 'Dewi',
    number: '1/SETDA',
    records: 3,
  });
  const dueOf = async () => (await readSendings(office.ctx.db, 6, today)).find(({ unit }) => unit.id === 'unit-pu')?.due;

  it('is counted from the last one; one that was voided does not count', async () => {
    expectOk(await recordSending(office.ctx, sent('2025-11-01')));
    expectOk(await recordSending(office.ctx, sent('2026-06-15')));
    expect(await dueOf()).toEqual({ state: 'sent', lastOn: '2026-06-15', dueOn: '2026-12-15' });

    expectOk(await voidSending(office.ctx, 'sent-2026-06-15', 'Belum dikirim'));

    expect(await dueOf()).toEqual({ state: 'late', lastOn: '2025-11-01', dueOn: '2026-05-01' });
  });

  it('is not of a day to come, and not for everyone to note', async () => {
    expect(refusalOf(await recordSending(office.ctx, sent('2026-07-02')))).toEqual({ code: 'future' });
    expect(refusalOf(await recordSending(await office.as('petugas'), sent('2026-06-01')))).toEqual({ code: 'notAllowed' });
  });
});
