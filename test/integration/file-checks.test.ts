import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FileVault } from '#electron/services/vault/file-vault.ts';
import { addRecord } from '#renderer/commands/archive/add-record.ts';
import { type CheckTools, checkFiles } from '#renderer/commands/files/check-files.ts';
import { noteLostFiles } from '#renderer/commands/files/note-check.ts';
import { repairFiles } from '#renderer/commands/files/repair-files.ts';
import { issuePaper } from '#renderer/commands/papers/issue-paper.ts';
import { checkFigures } from '#renderer/db/queries/file-checks.ts';
import type { RestoredData } from '#renderer/platform/backup-port.ts';
import { createFileChecker } from '#renderer/state/file-check.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { err, expectOk, ok } from '#shared/lib/result.ts';
import { archiveOffice, recordValues } from '#test/support/archive-office.ts';

const MONTH_LATER = instant('2027-01-10T00:00:00.000Z');

async function checkedOffice(names: readonly string[]) {
  const office = await archiveOffice();
  const vault = new FileVault(mkdtempSync(join(tmpdir(), 'daluang-check-')));
  const files = [];
  for (const name of names) files.push(expectOk(await vault.put(Buffer.from(`%PDF-1.7 ${name}`), name, 'application/pdf')));
  const { id: recordId } = expectOk(await addRecord(office.ctx, recordValues(), files));
  const tools: CheckTools = {
    db: office.ctx.db,
    vault,
    clock: office.ctx.clock,
    quiet: async () => undefined,
    onProgress: () => undefined,
    stopped: () => false,
  };
  const plan = { now: office.ctx.clock.now(), roundFrom: null };
  return { ...office, vault, files, recordId, tools, plan };
}

it('reads every file once and not again before its time', async () => {
  const { tools, plan, ctx } = await checkedOffice(['a.pdf', 'b.pdf']);

  expect(await checkFiles(tools, plan)).toEqual({ checked: 2, through: true });
  expect(await checkFiles(tools, plan)).toEqual({ checked: 0, through: true });
  expect((await checkFiles(tools, { ...plan, now: MONTH_LATER })).checked).toBe(2);

  expect(await checkFigures(ctx.db)).toEqual({ files: 2, checked: 2, lost: [] });
});

it('goes on where it was stopped', async () => {
  const { tools, plan, ctx } = await checkedOffice(['a.pdf', 'b.pdf', 'c.pdf']);
  let asked = 0;

  const first = await checkFiles({ ...tools, stopped: () => ++asked > 2 }, plan);
  expect(first).toMatchObject({ checked: 2, through: false });
  expect((await checkFigures(ctx.db)).checked).toBe(2);

  expect(await checkFiles(tools, plan)).toMatchObject({ checked: 1, through: true });
});

it('goes on with a round that somebody asked for, in another window on the same data', async () => {
  const { vault, ctx, tools, plan } = await checkedOffice(['a.pdf', 'b.pdf', 'c.pdf']);
  await checkFiles(tools, plan);
  const read: string[] = [];
  const check = (hash: string) => vault.check(hash).finally(() => read.push(hash));
  const later = { ...ctx, clock: { ...ctx.clock, now: () => instant('2026-06-12T00:00:00.000Z') } };
  const checker = (quiet: () => Promise<void>) => createFileChecker(later, { vault: { check } }, quiet);
  const first = checker(async () => {
    if (read.length === 2) first.stop();
  });
  await first.runAll();
  expect(read).toHaveLength(2);

  for (let start = 0; start < 2; start += 1) await checker(async () => undefined).run();

  expect(read).toHaveLength(3);
  expect(new Set(read).size).toBe(3);
});

it('tells a damaged file and a missing one, each once as new, with the record that it hangs on', async () => {
  const { tools, plan, vault, files, recordId, ctx } = await checkedOffice(['a.pdf', 'b.pdf', 'c.pdf']);
  await checkFiles(tools, plan);
  const [whole, damaged, missing] = files.map(({ hash }) => hash) as [string, string, string];
  writeFileSync(vault.pathOf(damaged), 'rusak');
  rmSync(vault.pathOf(missing));

  // The round is broken off after the second file: what it found is noted by the next one.
  let read = 0;
  await checkFiles({ ...tools, stopped: () => ++read > 2 }, { ...plan, now: MONTH_LATER });
  await checkFiles(tools, { ...plan, now: MONTH_LATER });
  const noted = await noteLostFiles(ctx);
  await checkFiles(tools, { ...plan, now: MONTH_LATER, roundFrom: MONTH_LATER });

  expect(noted.toSorted()).toEqual([damaged, missing].toSorted());
  expect(await noteLostFiles(ctx)).toEqual([]);
  const { lost } = await checkFigures(ctx.db);
  expect(lost.map(({ name, found, recordId: of }) => [name, found, of]).toSorted()).toEqual([
    ['b.pdf', 'damaged', recordId],
    ['c.pdf', 'missing', recordId],
  ]);
  expect((await ctx.db.fileCheck.get(whole))?.found).toBe('whole');
  expect(await ctx.db.rows('activity').toArray()).toMatchObject([{ kind: 'files.lost', data: { files: noted } }]);
});

it('knows a lost paper by the case that it was printed for, not by a name of the program', async () => {
  const { ctx, vault } = await checkedOffice(['a.pdf']);
  const caseId = ctx.ids.newId();
  const bytes = Buffer.from('%PDF-1.7 tanda terima');
  const input = { caseEntity: 'request', caseId, kind: 'requestDelivery', template: 'requestDelivery/1', fileName: 'a.pdf' } as const;
  const { hash } = expectOk(await issuePaper({ ...ctx, platform: { ...ctx.platform, vault } as never }, { ...input, bytes, model: null }));
  await ctx.db.fileCheck.put({ hash, found: 'missing', checkedAt: MONTH_LATER });

  const { lost } = await checkFigures(ctx.db);

  expect(lost).toMatchObject([{ name: null, recordId: null, paper: { caseEntity: 'request', caseId } }]);
});

it('takes from a set what was lost, reads it again, and notes what came back', async () => {
  const { tools, plan, vault, files, as } = await checkedOffice(['a.pdf', 'b.pdf']);
  const [back, gone] = files.map(({ hash }) => hash) as [string, string];
  rmSync(vault.pathOf(back));
  rmSync(vault.pathOf(gone));
  await checkFiles(tools, plan);
  const supervisor = await as('supervisor');
  const opened: Pick<RestoredData, 'takeFiles' | 'close'> = {
    // The set has the first of the two.
    takeFiles: async () => {
      expectOk(await vault.put(Buffer.from('%PDF-1.7 a.pdf'), 'a.pdf', 'application/pdf'));
      return ok({ taken: 1, known: 0 });
    },
    close: async () => undefined,
  };
  const backup = { open: async () => ok(opened as RestoredData) };
  const ctx = { ...supervisor, platform: { ...supervisor.platform, vault, backup } as never };
  const set = { handle: 'set-1', name: '2026-06-10-A' };
  const repair = () => repairFiles(ctx, set, null, () => undefined, new AbortController().signal);

  expect(await repair()).toEqual(ok({ repaired: 1, stillLost: 1 }));

  const notes = await ctx.db.rows('activity').where('id').above('').toArray();
  expect(notes).toMatchObject([
    { kind: 'files.repaired', personId: supervisor.actor?.personId, data: { set: set.name, repaired: [back], stillLost: 1 } },
  ]);
  expect((await checkFigures(ctx.db)).lost.map(({ hash }) => hash)).toEqual([gone]);
});

it('is asked for by a person who may make backups', async () => {
  const { ctx } = await checkedOffice([]);

  const refused = await repairFiles(ctx, { handle: 's', name: 's' }, null, () => undefined, new AbortController().signal);

  expect(refused).toEqual(err({ code: 'notAllowed' }));
});
