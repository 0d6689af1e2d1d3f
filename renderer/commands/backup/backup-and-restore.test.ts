import '#test/support/fresh-indexeddb.ts';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { figuresOf } from '#shared/backup/figures.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type ChangeSet, opDigest } from '#shared/log/change-set.ts';
import { type BackupPc, backupPc } from '#test/support/backup/backup-pc.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { MemoryJournal } from '#test/support/memory-journal.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';
import { commit } from '../../db/gate/commit.ts';
import { createOp } from '../../db/patch.ts';
import { openStore } from '../../db/start/open-store.ts';
import type { BackupTarget, RestoredData } from '../../platform/backup-port.ts';
import type { Platform } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { installationOps, officeOps } from '../office/set-up-office.ts';
import { makeBackup } from './make-backup.ts';
import { readSource } from './read-source.ts';
import { rehearseRestore } from './rehearse-restore.ts';
import { restoreSet } from './restore.ts';
import { retestBackup } from './retest-backup.ts';
import { tableFiguresOf } from './table-figures.ts';

const never = new AbortController().signal;
const ignore = () => {};

let root: string;
beforeEach(async () => {
  wipeIndexedDb();
  root = await mkdtemp(join(tmpdir(), 'daluang-restore-'));
  await mkdir(join(root, 'stick'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Desk {
  readonly ctx: CommandContext;
  readonly pc: BackupPc;
  readonly platform: Platform;
  readonly journal: MemoryJournal;
}

async function desk(pcName: string, journal = new MemoryJournal()): Promise<Desk> {
  const pc = await backupPc(root, pcName);
  const platform: Platform = { ...memoryPlatform(journal), backup: pc.backup };
  const opened = expectOk(await openStore(platform));
  const ctx: CommandContext = {
    db: opened.db,
    platform,
    clock: platform.clock,
    ids: platform.ids,
    pump: opened.pump,
    identity: opened.identity,
    zone: () => 'Asia/Makassar',
    actor: { personId: 'supervisor-1', roles: ['supervisor'] },
  };
  return { ctx, pc, platform, journal };
}

async function officeDesk(records = 3): Promise<Desk & { readonly recoverySecret: string }> {
  const made = await desk('a');
  const { ctx } = made;
  expectOk(
    await commit(ctx, {
      command: 'office.setUp',
      user: null,
      ops: [...officeOps({ officeName: 'PPID Muara', zone: 'Asia/Makassar' }, false), ...installationOps(ctx, 'A')],
    }),
  );
  await addUnits(ctx, records);
  const { recoverySecret } = expectOk(await made.pc.backup.makeKeys());
  await made.pc.backup.confirmSheet();
  return { ...made, recoverySecret };
}

const addUnits = async (ctx: CommandContext, count: number) =>
  expectOk(
    await commit(ctx, {
      command: 'test',
      user: null,
      ops: Array.from({ length: count }, () => createOp('unit', ctx.ids.newId(), { code: null, name: 'Bidang é', parentId: null })),
    }),
  );

async function target(pc: BackupPc): Promise<BackupTarget> {
  const [found] = await pc.backup.targets();
  if (!found) throw new Error('no target');
  return found;
}

async function openNewest(pc: BackupPc, secret: string | null): Promise<RestoredData> {
  const [set] = await pc.backup.sets((await target(pc)).handle);
  return expectOk(await pc.backup.open(set?.handle ?? '', secret, ignore, never));
}

describe('a backup of the office', () => {
  it('holds every row and entry, and is kept in the log as made and read back', async () => {
    const { ctx, pc } = await officeDesk(450);
    const steps = new Set<string>();
    const before = await tableFiguresOf(ctx.db);
    const set = expectOk(await makeBackup(ctx, await target(pc), (progress) => steps.add(progress.step), never));
    expect(set.tables).toEqual(before);
    expect([...steps]).toEqual(expect.arrayContaining(['reading', 'readingBack']));
    expect(await ctx.db.rows('backupSet').toArray()).toMatchObject([{ setName: set.name, counts: { unit: 450 } }]);
    expect(await ctx.db.rows('backupCheck').toArray()).toMatchObject([{ setName: set.name, kind: 'readBack', good: true }]);
  });

  it('is refused to who may not make one', async () => {
    const { ctx, pc } = await officeDesk();
    const petugas: CommandContext = { ...ctx, actor: { personId: 'petugas-1', roles: ['petugas'] } };
    expect(await makeBackup(petugas, await target(pc), ignore, never)).toEqual({ ok: false, error: { code: 'notAllowed' } });
  });

  it('is one consistent cut while people go on working', async () => {
    const { ctx } = await officeDesk(650);
    const units = await ctx.db.rows('unit').orderBy('id').toArray();
    const head = { officeId: 'office', officeName: 'PPID', deskCode: 'A', dbId: 'db' };
    const source = await readSource(ctx.db, head, ignore);
    const rename = async (at: number) => {
      const row = units[at];
      const op = {
        kind: 'patch' as const,
        entity: 'unit' as const,
        id: row?.id ?? '',
        set: { name: `Bidang ${at}` },
        base: { name: row?._c ?? '' },
      };
      expectOk(await commit(ctx, { command: 'test', user: null, ops: [op] }));
    };
    const lines = new Map<string, string>();
    const take = (line: string) => lines.set((JSON.parse(line) as { row: { id: string } }).row.id, line);
    let pieces = 0;
    for await (const bytes of source.rows()) {
      for (const line of new TextDecoder().decode(bytes).trimEnd().split('\n')) take(line);
      pieces += 1;
      // Rows that have passed, rows that are still to come, and new ones.
      await rename(pieces * 7);
      await rename(649 - pieces);
      await addUnits(ctx, 1);
    }
    await rename(3);
    const end = await source.end();
    await rename(4);
    for (const line of end.late) take(line);
    expect(end.late.length).toBeGreaterThan(0);
    expect(end.cutSeq).toBeLessThan((await ctx.db.log.orderBy('seq').last())?.seq ?? 0);

    const rows = [...lines.values()].map((line) => JSON.parse(line) as { entity: string; row: unknown });
    for (const [table, figures] of Object.entries(end.tables)) {
      expect(figuresOf(rows.filter((row) => row.entity === table).map((row) => row.row)), table).toEqual(figures);
    }
    const entries: number[] = [];
    for await (const items of source.entries()) entries.push(...items.map((item) => item.seq));
    expect(entries.at(-1)).toBe(end.cutSeq);
  });

  it('is tested again from cold, and the log says what was found', async () => {
    const { ctx, pc } = await officeDesk();
    const set = expectOk(await makeBackup(ctx, await target(pc), ignore, never));
    expect((await retestBackup(ctx, set, ignore, never)).ok).toBe(true);
    const [folder] = await readdir(join(root, 'stick', 'CADANGAN-PPID'));
    const index = join(root, 'stick', 'CADANGAN-PPID', folder ?? '', 'sets', set.name, 'data', 'index.json.age');
    await writeFile(index, 'rusak');
    expect(await retestBackup(ctx, set, ignore, never)).toEqual({ ok: false, error: { code: 'damaged', files: ['data/index.json.age'] } });
    const checks = await ctx.db.rows('backupCheck').toArray();
    expect(
      checks
        .filter((check) => check.kind === 'retested')
        .map((check) => check.good)
        .sort(),
    ).toEqual([false, true]);
  });
});

describe('a rehearsal', () => {
  it('restores into a scratch database, compares every table, and leaves nothing behind', async () => {
    const { ctx, pc } = await officeDesk();
    const set = expectOk(await makeBackup(ctx, await target(pc), ignore, never));
    const rehearsal = expectOk(await rehearseRestore(ctx, set, null, ignore, never));
    expect(rehearsal).toMatchObject({ good: true, set: set.name });
    expect(rehearsal.tables.map((table) => table.table)).toEqual(['desk', 'device', 'office', 'unit']);
    expect((await indexedDB.databases()).map((database) => database.name)).toEqual([ctx.db.name]);
    expect(await ctx.db.rows('backupCheck').where('setName').equals(set.name).toArray()).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'rehearsed', good: true })]),
    );
  });
});

describe('a restore', () => {
  it('on a new PC gives every row back, under a desk code that cannot meet the old one', async () => {
    const old = await officeDesk();
    await makeBackup(old.ctx, await target(old.pc), ignore, never);
    const figures = (await openNewest(old.pc, null)).index.tables;

    wipeIndexedDb();
    const fresh = await desk('a-again');
    const data = await openNewest(fresh.pc, old.recoverySecret);
    const report = expectOk(await restoreSet(fresh.platform, fresh.ctx.db.name, data, ignore));
    expect(report).toMatchObject({ deskCode: 'A2', fromJournal: 0, erased: 0 });
    expect(report.tables.every((table) => table.same)).toBe(true);

    const again = expectOk(await openStore(fresh.platform));
    expect(again.db.name).toBe(report.storeName);
    expect(again.recovered).toEqual([]);
    const restored = await tableFiguresOf(again.db);
    for (const table of ['office', 'unit']) expect(restored[table]).toEqual(figures[table]);
    const desks = await again.db.rows('desk').toArray();
    expect(desks.map((row) => row.code).sort()).toEqual(['A', 'A2']);
    expect(desks.find((row) => row.code === 'A2')?.deviceId).toBe(again.identity.deviceId);
  });

  it('on the same PC goes on from its journal, and nothing that was saved after the set is lost', async () => {
    const { ctx, pc, platform } = await officeDesk();
    await makeBackup(ctx, await target(pc), ignore, never);
    await addUnits(ctx, 2);
    const now = await tableFiguresOf(ctx.db);
    const report = expectOk(await restoreSet(platform, ctx.db.name, await openNewest(pc, null), ignore));
    expect(report).toMatchObject({ deskCode: 'A' });
    expect(report.fromJournal).toBeGreaterThan(0);
    const again = expectOk(await openStore(platform));
    expect(again.db.name).toBe(report.storeName);
    expect(again.identity).toMatchObject({ deviceId: ctx.identity.deviceId, incarnation: ctx.identity.incarnation });
    expect(await tableFiguresOf(again.db)).toEqual(now);
  });

  it('is refused where the replayed rows differ from the set, and changes nothing', async () => {
    const { ctx, pc, platform, journal } = await officeDesk();
    await makeBackup(ctx, await target(pc), ignore, never);
    const data = await openNewest(pc, null);
    const wrong = { ...data, index: { ...data.index, tables: { ...data.index.tables, unit: { rows: 4, hash: '0'.repeat(64) } } } };
    const before = journal.text();
    const result = await restoreSet(platform, ctx.db.name, wrong, ignore);
    expect(result).toMatchObject({ ok: false, error: { code: 'differs' } });
    expect((await indexedDB.databases()).map((database) => database.name)).toEqual([ctx.db.name]);
    expect(journal.text()).toBe(before);
  });

  it('leaves out again what was erased after the set was made', async () => {
    const { ctx, pc } = await officeDesk();
    await makeBackup(ctx, await target(pc), ignore, never);
    const data = await openNewest(pc, null);
    const entry = (await ctx.db.log.toArray()).find((row) => row.json.includes('Bidang é'));
    const { change } = JSON.parse(entry?.json ?? '{}') as { change: ChangeSet };
    const digest = opDigest(change.ops[0] as never);
    const erased = { ...data, index: { ...data.index, erasures: [{ changeId: change.id, op: 0, digest, erasedBy: 'change-9' }] } };

    wipeIndexedDb();
    const fresh = await desk('b');
    const report = expectOk(await restoreSet(fresh.platform, fresh.ctx.db.name, erased, ignore));
    expect(report.erased).toBe(1);
    const again = expectOk(await openStore(fresh.platform));
    expect(await again.db.rows('unit').count()).toBe(2);
    expect(fresh.journal.text().split('Bidang é')).toHaveLength(3);
  });
});
