import { describe, expect, it } from 'vitest';
import { addPlace, addUnit } from '#renderer/commands/archive/add-place.ts';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { attachSoftcopies, detachSoftcopy } from '#renderer/commands/archive/attach-softcopies.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import { editRecords } from '#renderer/commands/archive/edit-records.ts';
import { fileRecords } from '#renderer/commands/archive/file-records.ts';
import { rebindSoftcopies } from '#renderer/commands/archive/rebind-softcopies.ts';
import { replaceSoftcopy } from '#renderer/commands/archive/replace-softcopy.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { basesOf, createOp } from '#renderer/db/patch.ts';
import { versionsOf } from '#shared/domain/records/softcopy-versions.ts';
import { expectOk } from '#shared/lib/result.ts';
import { aFile, archiveOffice, recordValues } from '#test/support/archive-office.ts';
import { aClassCode, undated } from '#test/support/search/rows.ts';

describe('adding a record', () => {
  it('needs description, date, unit and place, and is in the journal when it returns', async () => {
    const { ctx, platform, record } = await archiveOffice();

    const saved = expectOk(await addRecord(ctx, recordValues({ description: 'Kontrak Jalan Teluk Batu', date: undated })));

    expect(saved.durable).toBe(true);
    expect(await record(saved.id)).toMatchObject({ description: 'Kontrak Jalan Teluk Batu', classCodeId: null, importBatchId: null });
    expect(platform.journal.text()).toContain('Kontrak Jalan Teluk Batu');
  });

  it('ties its files to it in the same command, the same bytes once', async () => {
    const { ctx } = await archiveOffice();

    const saved = expectOk(await addRecord(ctx, recordValues(), [aFile('a'), aFile('b', 'lampiran.pdf'), aFile('a', 'sama.pdf')]));

    const copies = await ctx.db.rows('recordSoftcopy').where('recordId').equals(saved.id).toArray();
    expect(copies.map((copy) => [copy.name, copy.stream]).toSorted()).toEqual([
      ['lampiran.pdf', 'umum'],
      ['pindai.pdf', 'umum'],
    ]);
    expect(await ctx.db.log.where('group').notEqual('').count()).toBe(0);
  });

  it.each([
    ['petugas', { securityClass: 'open' }, false],
    ['pengumpulData', { securityClass: 'open' }, true],
    ['pengumpulData', { securityClass: 'secret' }, false],
    ['arsiparis', { securityClass: 'restricted' }, true],
    ['arsiparis', { securityClass: 'topSecret' }, false],
  ] as const)('asks the rights of %s for class %o', async (role, values, allowed) => {
    const office = await archiveOffice();

    const saved = await addRecord(await office.as(role), recordValues(values));

    expect(saved.ok).toBe(allowed);
    if (!saved.ok) expect(saved.error).toEqual({ code: 'notAllowed', action: 'record.create' });
  });

  it('is refused where nobody is logged in', async () => {
    const { ctx } = await archiveOffice();

    expect(await addRecord({ ...ctx, actor: null }, recordValues())).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('editing a record', () => {
  it('takes along what lies in a berkas as far as it had the same; one undo takes all of it back', async () => {
    const office = await archiveOffice();
    const codes = ['a', 'b', 'c'].map((id) => createOp('classCode', id, aClassCode(id, id)));
    expectOk(await commit(office.ctx, { command: 'test.codes', user: null, ops: codes }));
    const add = async (values: Parameters<typeof recordValues>[0]) => expectOk(await addRecord(office.ctx, recordValues(values))).id;
    const file = await add({ level: 'berkas', fileNumber: '001', classCodeId: 'a' });
    const items = [
      await add({ parentId: file, fileNumber: '001', classCodeId: 'a' }),
      await add({ parentId: file, fileNumber: '001', classCodeId: null }),
      await add({ parentId: file, fileNumber: '9', classCodeId: 'c' }),
    ];
    const said = () =>
      Promise.all([file, ...items].map(async (id) => [(await office.record(id)).classCodeId, (await office.record(id)).fileNumber]));

    const edited = expectOk(await editRecord(office.ctx, file, { classCodeId: 'b', fileNumber: '007', note: 'dikode ulang' }, {}));
    expect(await said()).toEqual([
      ['b', '007'],
      ['b', '007'],
      ['b', '007'],
      ['c', '9'],
    ]);

    expectOk(await undoChange(office.ctx, edited.changeId));
    expect(await said()).toEqual([
      ['a', '001'],
      ['a', '001'],
      [null, '001'],
      ['c', '9'],
    ]);
  });

  it('refuses a field that someone changed since the form opened, and gives both values', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues({ description: 'Kontrak' })));
    const base = basesOf('record', await office.record(id));
    expectOk(await editRecord(office.ctx, id, { description: 'Kontrak Jalan' }, base));

    const refused = await editRecord(office.ctx, id, { description: 'Kontrak Jembatan', note: 'rangkap' }, base);

    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'stale', fields: [{ field: 'description', mine: 'Kontrak Jembatan', theirs: 'Kontrak Jalan' }] },
    });
    expect(await office.record(id)).toMatchObject({ description: 'Kontrak Jalan', note: null });
  });

  it('lets two people change different fields of the same record', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues()));
    const base = basesOf('record', await office.record(id));

    expectOk(await editRecord(office.ctx, id, { description: 'Kontrak' }, base));
    expectOk(await editRecord(office.ctx, id, { note: 'rangkap dua' }, base));

    expect(await office.record(id)).toMatchObject({ description: 'Kontrak', note: 'rangkap dua' });
  });

  it('moves the softcopies with a record that goes to another stream, and one undo brings everything back', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues({ description: 'Kontrak' }), [aFile('a')]));
    const base = basesOf('record', await office.record(id));

    const moved = expectOk(await editRecord(office.ctx, id, { securityClass: 'restricted' }, base));

    const copyOf = () => office.ctx.db.rows('recordSoftcopy').where('recordId').equals(id).first();
    expect(await office.record(id)).toMatchObject({ securityClass: 'restricted', void: null });
    expect(await copyOf()).toMatchObject({ stream: 'unit:unit-umum', void: null });

    expectOk(await undoChange(office.ctx, moved.changeId));

    expect(await office.record(id)).toMatchObject({ securityClass: 'open', description: 'Kontrak', void: null });
    expect(await copyOf()).toMatchObject({ stream: 'umum', void: null });
  });

  it('does not let a person move a record to where they could not see it', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues()));

    const refused = await editRecord(office.ctx, id, { securityClass: 'secret' }, basesOf('record', await office.record(id)));

    expect(refused).toEqual({ ok: false, error: { code: 'notAllowed', action: 'record.edit' } });
  });

  it('finds nothing to do where nothing differs', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues({ note: 'x' })));

    expect(await editRecord(office.ctx, id, { note: 'x' }, {})).toEqual({ ok: false, error: { code: 'nothingToDo' } });
  });
});

describe('softcopies', () => {
  it('are tied once, whatever is dropped again, and come off with a reason that stays', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues(), [aFile('a')]));

    expect(await attachSoftcopies(office.ctx, id, [aFile('a', 'lain.pdf')])).toEqual({ ok: false, error: { code: 'nothingToDo' } });
    expectOk(await attachSoftcopies(office.ctx, id, [aFile('b', 'dua.pdf')]));
    const copies = await office.ctx.db.rows('recordSoftcopy').where('recordId').equals(id).toArray();
    const second = copies.find((copy) => copy.name === 'dua.pdf');
    const off = expectOk(await detachSoftcopy(office.ctx, second?.id ?? '', 'salah berkas'));

    expect(off.changes[0]).toMatchObject({ command: 'record.detach', reason: 'salah berkas' });
    expect((await office.ctx.db.rows('recordSoftcopy').get(second?.id ?? ''))?.void).toBe('salah berkas');
    expectOk(await attachSoftcopies(office.ctx, id, [aFile('b', 'dua.pdf')]));
  });

  it('get a new version in view while the one before stays, and give its place back when the version is taken off', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues(), [aFile('a')]));
    const rows = () => office.ctx.db.rows('recordSoftcopy').where('recordId').equals(id).toArray();
    const shown = async () => versionsOf(await rows()).map(({ current, earlier }) => [current.name, ...earlier.map(({ name }) => name)]);
    const [original] = await rows();

    expectOk(await replaceSoftcopy(office.ctx, original?.id ?? '', aFile('b', 'tegak.pdf')));

    expect(await shown()).toEqual([['tegak.pdf', 'pindai.pdf']]);
    expect(await replaceSoftcopy(office.ctx, original?.id ?? '', aFile('c'))).toEqual({ ok: false, error: { code: 'replacedAlready' } });
    const version = (await rows()).find(({ name }) => name === 'tegak.pdf');
    expect(await replaceSoftcopy(office.ctx, version?.id ?? '', aFile('a'))).toEqual({ ok: false, error: { code: 'sameFile' } });
    expect(await replaceSoftcopy(await office.as('petugas'), version?.id ?? '', aFile('c'))).toMatchObject({
      error: { code: 'notAllowed' },
    });

    expectOk(await detachSoftcopy(office.ctx, version?.id ?? '', 'halaman hilang'));
    expect(await shown()).toEqual([['pindai.pdf']]);
  });
});

describe('pages put right', () => {
  it('come out as files that take the place of all that were joined; the originals stay, and undo brings them back', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues(), [aFile('a', 'depan.pdf'), aFile('b', 'belakang.pdf')]));
    const rows = () => office.ctx.db.rows('recordSoftcopy').where('recordId').equals(id).toArray();
    const shown = async () =>
      versionsOf(await rows())
        .map(({ current, earlier }) => [current.name, ...earlier.map(({ name }) => name).toSorted()])
        .toSorted();
    const idOf = async (name: string) => (await rows()).find((row) => row.name === name)?.id ?? '';

    const done = expectOk(
      await rebindSoftcopies(
        office.ctx,
        [await idOf('depan.pdf'), await idOf('belakang.pdf')],
        [aFile('c', 'satu.pdf'), aFile('d', 'dua.pdf')],
      ),
    );

    expect(await shown()).toEqual([
      ['dua.pdf', 'belakang.pdf', 'depan.pdf'],
      ['satu.pdf', 'belakang.pdf', 'depan.pdf'],
    ]);
    expect(await rebindSoftcopies(office.ctx, [await idOf('depan.pdf')], [aFile('e')])).toMatchObject({
      error: { code: 'replacedAlready' },
    });
    expect(await rebindSoftcopies(office.ctx, [await idOf('satu.pdf')], [aFile('a')])).toMatchObject({ error: { code: 'sameFile' } });
    expect(await rebindSoftcopies(await office.as('petugas'), [await idOf('satu.pdf')], [aFile('e')])).toMatchObject({
      error: { code: 'notAllowed' },
    });

    expectOk(await undoChange(office.ctx, done.changes[0]?.id ?? ''));
    expect(await shown()).toEqual([['belakang.pdf'], ['depan.pdf']]);
  });
});

describe('undo', () => {
  it('takes the last change back, and is itself undone in turn', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues({ description: 'Kontrak' })));
    const edited = expectOk(await editRecord(office.ctx, id, { description: 'Kontrak Jalan' }, basesOf('record', await office.record(id))));

    const undone = expectOk(await undoChange(office.ctx, edited.changeId));
    expect((await office.record(id)).description).toBe('Kontrak');
    expect(undone.changes[0]).toMatchObject({ command: 'history.undo', undoes: edited.changeId });

    expectOk(await undoChange(office.ctx, undone.changes[0]?.id ?? ''));
    expect((await office.record(id)).description).toBe('Kontrak Jalan');
  });

  it('of an add voids the record with its softcopies; nothing is deleted', async () => {
    const office = await archiveOffice();
    const { id, changeId } = expectOk(await addRecord(office.ctx, recordValues(), [aFile('a')]));

    expectOk(await undoChange(office.ctx, changeId));

    expect((await office.record(id)).void).toBe('undo');
    expect((await office.ctx.db.rows('recordSoftcopy').where('recordId').equals(id).first())?.void).toBe('undo');
  });

  it('is refused for a field that was changed since', async () => {
    const office = await archiveOffice();
    const { id } = expectOk(await addRecord(office.ctx, recordValues({ note: null })));
    const first = expectOk(await editRecord(office.ctx, id, { note: 'satu' }, basesOf('record', await office.record(id))));
    expectOk(await editRecord(office.ctx, id, { note: 'dua' }, basesOf('record', await office.record(id))));

    expect(await undoChange(office.ctx, first.changeId)).toMatchObject({ ok: false, error: { code: 'changedSince', field: 'note' } });
  });

  it('asks for the right', async () => {
    const office = await archiveOffice();
    const { changeId } = expectOk(await addRecord(office.ctx, recordValues()));

    expect(await undoChange(await office.as('petugas'), changeId)).toEqual({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('a bulk change', () => {
  it('changes what was previewed, leaves what others touched meanwhile, and one undo takes all of it back', async () => {
    const office = await archiveOffice();
    const ids: string[] = [];
    for (const description of ['satu', 'dua', 'tiga']) ids.push(expectOk(await addRecord(office.ctx, recordValues({ description }))).id);
    const preview = await Promise.all(ids.map(async (id) => ({ id, base: basesOf('record', await office.record(id)) })));
    const [touched = ''] = ids;
    expectOk(await editRecord(office.ctx, touched, { locationId: 'place-building' }, preview[0]?.base ?? {}));

    const done = expectOk(await editRecords(office.ctx, preview, { locationId: 'place-box-2' }));

    expect(done).toMatchObject({ changed: 2, unchanged: 0, skipped: [touched] });
    expect(await Promise.all(ids.map(async (id) => (await office.record(id)).locationId))).toEqual([
      'place-building',
      'place-box-2',
      'place-box-2',
    ]);

    expectOk(await undoChange(office.ctx, done.changeId ?? ''));
    expect(await Promise.all(ids.map(async (id) => (await office.record(id)).locationId))).toEqual([
      'place-building',
      'place-box',
      'place-box',
    ]);
  });

  it('of a berkas takes along what lies in it and is not chosen, and one undo takes all of it back', async () => {
    const office = await archiveOffice();
    const add = async (description: string) => expectOk(await addRecord(office.ctx, recordValues({ description }))).id;
    const [file, inside, chosen] = [await add('berkas'), await add('isi'), await add('dipilih')];
    expectOk(await fileRecords(office.ctx, [inside, chosen], { kind: 'existing', fileId: file }));
    const unitId = expectOk(await addUnit(office.ctx, 'Bidang Lain'));
    const before = (await office.record(inside)).unitId;
    const preview = await Promise.all([file, chosen].map(async (id) => ({ id, base: basesOf('record', await office.record(id)) })));

    const done = expectOk(await editRecords(office.ctx, preview, { unitId }));

    expect(done).toMatchObject({ changed: 2, along: 1, skipped: [] });
    const units = () => Promise.all([file, inside, chosen].map(async (id) => (await office.record(id)).unitId));
    expect(await units()).toEqual([unitId, unitId, unitId]);
    expectOk(await undoChange(office.ctx, done.changeId ?? ''));
    expect(await units()).toEqual([before, before, before]);
  });

  it('changes nothing where one of the records may not be changed', async () => {
    const office = await archiveOffice();
    const secret = expectOk(await addRecord(await office.as('arsiparis', 'ppid'), recordValues({ securityClass: 'secret' })));
    const open = expectOk(await addRecord(office.ctx, recordValues()));

    const refused = await editRecords(
      office.ctx,
      [open.id, secret.id].map((id) => ({ id, base: {} })),
      { locationId: 'place-box-2' },
    );

    expect(refused).toEqual({ ok: false, error: { code: 'notAllowed', action: 'record.edit' } });
    expect((await office.record(open.id)).locationId).toBe('place-box');
  });
});

describe('places and units made where they are needed', () => {
  it('have the same id on every PC, and are made once', async () => {
    const office = await archiveOffice();
    const parts = [
      { kind: 'rack' as const, name: 'Rak 04' },
      { kind: 'box' as const, name: 'Boks 001' },
    ];

    const first = expectOk(await addPlace(office.ctx, parts, 'place-building'));
    const again = expectOk(await addPlace(office.ctx, parts, 'place-building'));
    const elsewhere = expectOk(await addPlace((await archiveOffice()).ctx, parts, 'place-building'));

    expect(again).toBe(first);
    expect(elsewhere).toBe(first);
  });

  it('come back where they were void', async () => {
    const office = await archiveOffice();
    const id = expectOk(await addUnit(office.ctx, 'Bappeda'));
    const made = await office.ctx.db.log.orderBy('seq').last();
    expectOk(await undoChange(office.ctx, made?.id ?? ''));

    expect(expectOk(await addUnit(office.ctx, 'Bappeda'))).toBe(id);
    expect((await office.ctx.db.rows('unit').get(id))?.void).toBeNull();
  });
});
