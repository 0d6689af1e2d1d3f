import { beforeEach, describe, expect, it } from 'vitest';
import { commit, type GateContext } from '#renderer/db/gate/commit.ts';
import { findChange } from '#renderer/db/log-store.ts';
import { createOp, patchOp } from '#renderer/db/patch.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { undoOps } from '#renderer/db/undo.ts';
import { expectOk } from '#shared/lib/result.ts';
import { isIntact } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform, type TestPlatform } from '#test/support/memory-platform.ts';

async function gate(platform: TestPlatform = memoryPlatform()): Promise<GateContext & { platform: TestPlatform }> {
  const opened = expectOk(await openStore(platform));
  return {
    db: opened.db,
    clock: platform.clock,
    ids: platform.ids,
    pump: opened.pump,
    identity: opened.identity,
    zone: () => 'Asia/Makassar',
    platform,
  };
}

const unitRow = { code: null, name: 'Dinas Pekerjaan Umum', parentId: null };

const numbered = (seq: number) => [
  createOp('registerNumber', `n${seq}`, {
    register: 'objection',
    desk: 'A',
    year: 2026,
    seq,
    number: `00${seq}/KEB/A/VI/2026`,
    caseId: 'c',
  }),
];

beforeEach(() => {
  wipeIndexedDb();
});

describe('commit', () => {
  it('writes the row, one change set and the journal line together', async () => {
    const ctx = await gate();

    const saved = expectOk(await commit(ctx, { command: 'unit.add', user: 'p1', ops: [createOp('unit', 'u1', unitRow)] }));

    const row = await ctx.db.rows('unit').get('u1');
    expect(row).toEqual({ ...unitRow, id: 'u1', _c: saved.changes[0]?.id });
    expect(saved.durable).toBe(true);
    expect(saved.changes.every(isIntact)).toBe(true);
    expect(ctx.platform.journal.text()).toContain('Dinas Pekerjaan Umum');
  });

  it('dates a change set on the wall of the office, not in UTC', async () => {
    const ctx = await gate();
    ctx.platform.clock.set('2026-07-06T23:45:00.000Z');

    const saved = expectOk(await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] }));

    expect(saved.changes[0]?.on).toBe('2026-07-07');
  });

  it('chains the change sets of the device', async () => {
    const ctx = await gate();

    const first = expectOk(await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] }));
    const second = expectOk(await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u2', unitRow)] }));

    expect(first.changes[0]?.prev).toBeNull();
    expect(second.changes[0]?.prev).toBe(first.changes[0]?.hash);
  });

  it('stores text in Unicode NFC, trimmed', async () => {
    const ctx = await gate();

    await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', { ...unitRow, name: '  Sekretariat Kéuangan ' })] });

    expect((await ctx.db.rows('unit').get('u1'))?.name).toBe('Sekretariat Kéuangan');
  });

  it.each([
    ['an unknown field', { ...unitRow, colour: 'red' }, 'colour', 'unknown'],
    ['a missing field', { code: null, name: 'x' }, 'parentId', 'missing'],
    ['an empty text', { ...unitRow, name: ' ' }, 'name', 'value'],
  ])('refuses a create with %s and leaves everything as it was', async (_name, row, field, problem) => {
    const ctx = await gate();

    const refused = await commit(ctx, { command: 'unit.add', user: null, ops: [{ kind: 'create', entity: 'unit', id: 'u1', row }] });

    expect(refused).toEqual({ ok: false, error: { code: 'invalid', fields: [{ entity: 'unit', id: 'u1', field, problem }] } });
    expect(await ctx.db.log.count()).toBe(0);
  });

  it('refuses a patch whose base is stale and names both values', async () => {
    const ctx = await gate();
    await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] });
    const seen = (await ctx.db.rows('unit').get('u1')) as Row<'unit'>;
    const theirs = patchOp('unit', seen, { name: 'Dinas PU' });
    const mine = patchOp('unit', seen, { name: 'Dinas PUPR' });
    if (!theirs || !mine) throw new Error('both differ');
    await commit(ctx, { command: 'unit.rename', user: null, ops: [theirs] });

    const refused = await commit(ctx, { command: 'unit.rename', user: null, ops: [mine] });

    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'stale', fields: [{ field: 'name', mine: 'Dinas PUPR', theirs: 'Dinas PU' }] },
    });
    expect((await ctx.db.rows('unit').get('u1'))?.name).toBe('Dinas PU');
  });

  it('lets two people change different fields of one row', async () => {
    const ctx = await gate();
    await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] });
    const seen = (await ctx.db.rows('unit').get('u1')) as Row<'unit'>;
    const name = patchOp('unit', seen, { name: 'Dinas PU' });
    const code = patchOp('unit', seen, { code: 'PU' });
    if (!name || !code) throw new Error('both differ');

    const results = [
      await commit(ctx, { command: 'a', user: null, ops: [name] }),
      await commit(ctx, { command: 'b', user: null, ops: [code] }),
    ];

    expect(results.every((result) => result.ok)).toBe(true);
    expect(await ctx.db.rows('unit').get('u1')).toMatchObject({ name: 'Dinas PU', code: 'PU' });
  });

  it('refuses to patch an event', async () => {
    const ctx = await gate();
    const event = { kind: 'patch' as const, entity: 'objectionEvent' as const, id: 'e1', set: { on: '2026-06-10' }, base: { on: 'x' } };

    const refused = await commit(ctx, { command: 'x', user: null, ops: [event] });

    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid', fields: [{ problem: 'notPatchable' }] } });
  });

  it('draws numbers without gap, also when many ask at once', async () => {
    const ctx = await gate();
    const draw = () =>
      commit(ctx, {
        command: 'objection.register',
        user: null,
        ops: [],
        number: { register: 'objection', desk: 'A', year: 2026, build: numbered },
      });

    const drawn = await Promise.all(Array.from({ length: 12 }, draw));

    expect(drawn.map((result) => expectOk(result).numberSeq).sort((a, b) => Number(a) - Number(b))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('gives no number back when the ops around it are refused', async () => {
    const ctx = await gate();
    const bad = { kind: 'patch' as const, entity: 'unit' as const, id: 'gone', set: { name: 'x' }, base: { name: 'y' } };

    const refused = await commit(ctx, {
      command: 'x',
      user: null,
      ops: [bad],
      number: { register: 'objection', desk: 'A', year: 2026, build: numbered },
    });
    const next = expectOk(
      await commit(ctx, { command: 'x', user: null, ops: [], number: { register: 'objection', desk: 'A', year: 2026, build: numbered } }),
    );

    expect(refused).toMatchObject({ ok: false, error: { code: 'missingRow' } });
    expect(next.numberSeq).toBe(1);
  });

  it('refuses a number of a paper pad that was taken', async () => {
    const ctx = await gate();
    const take = () =>
      commit(ctx, {
        command: 'x',
        user: null,
        ops: [],
        number: {
          register: 'objection',
          desk: 'P',
          year: 2026,
          fixedSeq: 7,
          build: (seq) => [
            {
              ...numbered(seq)[0],
              id: ctx.ids.newId(),
              kind: 'create',
              entity: 'registerNumber',
              row: { register: 'objection', desk: 'P', year: 2026, seq, number: 'x', caseId: 'c' },
            },
          ],
        },
      });

    const taken = [await take(), await take()];

    expect(taken.map((result) => (result.ok ? 'ok' : result.error.code))).toEqual(['ok', 'numberTaken']);
  });

  it('brings the journal up to date and ends, however far it is asked to go', async () => {
    const ctx = await gate();
    ctx.platform.journal.failing = { code: 'unavailable' };
    await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] });
    ctx.platform.journal.failing = null;

    const flushed = await Promise.all([ctx.pump.flush(Number.MAX_SAFE_INTEGER), ctx.pump.flush(Number.MAX_SAFE_INTEGER)]);

    expect(flushed).toEqual([true, true]);
    expect(ctx.platform.journal.text()).toContain('Dinas Pekerjaan Umum');
  });

  it('says that a saved row is not yet durable while the journal fails, releases no number, and catches up', async () => {
    const ctx = await gate();
    ctx.platform.journal.failing = { code: 'diskFull' };

    const saved = expectOk(await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] }));
    const refused = await commit(ctx, {
      command: 'x',
      user: null,
      ops: [],
      number: { register: 'objection', desk: 'A', year: 2026, build: numbered },
    });
    ctx.platform.journal.failing = null;
    const after = expectOk(await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u2', unitRow)] }));

    expect(saved.durable).toBe(false);
    expect(refused).toEqual({ ok: false, error: { code: 'journalFailing', cause: { code: 'diskFull' } } });
    expect(after.durable).toBe(true);
    expect(ctx.platform.journal.lines().filter((line) => line.kind === 'entry')).toHaveLength(2);
  });

  it('moves a record to another stream as a void and a create of one group', async () => {
    const ctx = await gate();
    const record = {
      description: 'Kontrak',
      date: { kind: 'undated' as const, from: null, to: null, circa: false },
      unitId: 'u1',
      locationId: 'l1',
      letterNumber: null,
      creator: null,
      fileNumber: null,
      itemNumber: null,
      level: null,
      parentId: null,
      oldNumber: null,
      receptionNumber: null,
      unitCode: null,
      indexTerm: null,
      state: null,
      extent: null,
      extentUnit: null,
      condition: null,
      medium: null,
      securityClass: 'open' as const,
      accessClass: 'undetermined' as const,
      classCodeId: null,
      note: null,
      importBatchId: null,
    };
    await commit(ctx, { command: 'record.add', user: null, ops: [createOp('record', 'r1', record)] });
    const seen = (await ctx.db.records.get('r1')) as Row<'record'>;
    const secret = patchOp('record', seen, { securityClass: 'secret' });
    if (!secret) throw new Error('it differs');

    const moved = expectOk(await commit(ctx, { command: 'record.classify', user: null, ops: [secret] }));

    expect(moved.changes.map((change) => change.stream)).toEqual(['umum', 'terbatas']);
    expect(new Set(moved.changes.map((change) => change.group)).size).toBe(1);
    expect(await ctx.db.records.get('r1')).toMatchObject({ securityClass: 'secret', void: null, description: 'Kontrak' });
  });
});

describe('the guard', () => {
  it('throws where a synced table is written outside the gate', async () => {
    const ctx = await gate();

    const write = ctx.db.rows('unit').put({ ...unitRow, id: 'u1', _c: 'x' });

    await expect(write).rejects.toThrow(/outside the commit gate/);
    expect(await ctx.db.rows('unit').count()).toBe(0);
  });
});

describe('undo', () => {
  it('gives back the value that the change replaced', async () => {
    const ctx = await gate();
    await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] });
    const seen = (await ctx.db.rows('unit').get('u1')) as Row<'unit'>;
    const patch = patchOp('unit', seen, { name: 'Dinas PU' });
    if (!patch) throw new Error('it differs');
    const changed = expectOk(await commit(ctx, { command: 'unit.rename', user: null, ops: [patch] }));
    const change = await findChange(ctx.db, changed.changes[0]?.id ?? '');
    if (!change) throw new Error('the change is in the log');

    await commit(ctx, { command: 'undo', user: null, ops: expectOk(await undoOps(ctx.db, change)), undoes: change.id });

    expect((await ctx.db.rows('unit').get('u1'))?.name).toBe('Dinas Pekerjaan Umum');
  });

  it('finds the value that was replaced where one command had patched the row twice', async () => {
    const ctx = await gate();
    await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] });
    const unit = async () => (await ctx.db.rows('unit').get('u1')) as Row<'unit'>;
    const patched = async (values: Partial<Row<'unit'>>[]) => {
      const seen = await unit();
      const ops = values.map((given) => patchOp('unit', seen, given)).filter((op) => op !== null);
      return expectOk(await commit(ctx, { command: 'unit.edit', user: null, ops }));
    };
    await patched([{ name: 'Dinas PU' }, { code: 'PU' }]);
    const later = await patched([{ code: 'PUPR' }]);
    const change = await findChange(ctx.db, later.changes[0]?.id ?? '');
    if (!change) throw new Error('the change is in the log');

    await commit(ctx, { command: 'undo', user: null, ops: expectOk(await undoOps(ctx.db, change)), undoes: change.id });

    expect(await unit()).toMatchObject({ name: 'Dinas PU', code: 'PU' });
  });

  it('refuses to undo what someone changed since, and what released a number', async () => {
    const ctx = await gate();
    const created = expectOk(await commit(ctx, { command: 'unit.add', user: null, ops: [createOp('unit', 'u1', unitRow)] }));
    const seen = (await ctx.db.rows('unit').get('u1')) as Row<'unit'>;
    const patch = patchOp('unit', seen, { name: 'Dinas PU' });
    if (!patch) throw new Error('it differs');
    await commit(ctx, { command: 'unit.rename', user: null, ops: [patch] });
    const released = expectOk(
      await commit(ctx, { command: 'x', user: null, ops: [], number: { register: 'objection', desk: 'A', year: 2026, build: numbered } }),
    );

    const refusals = await Promise.all([created, released].map(async (saved) => undoOps(ctx.db, saved.changes[0] as never)));

    expect(refusals).toMatchObject([{ error: { code: 'changedSince', field: 'name' } }, { error: { code: 'releasedNumber' } }]);
  });
});
