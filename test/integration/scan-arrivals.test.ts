/** Scans of the watched folder on a real database and real files: written down once, released only then, attached, put aside. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ScannerFolder } from '#electron/services/scanner/scanner-folder.ts';
import { FileVault } from '#electron/services/vault/file-vault.ts';
import { attachSoftcopies } from '#renderer/commands/archive/attach-softcopies.ts';
import { NamedFiles } from '#renderer/commands/backup/vault-fields.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import {
  attachArrivals,
  fileOfArrival,
  letArrivalsWait,
  noteAttached,
  putArrivalsAside,
} from '#renderer/commands/scans/settle-arrivals.ts';
import { takeArrivals } from '#renderer/commands/scans/take-arrivals.ts';
import { checkFigures, namedFiles } from '#renderer/db/queries/file-checks.ts';
import { readArrivals } from '#renderer/db/queries/scan-arrivals.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { type LendingOffice, lendingOffice } from '#test/support/lending-office.ts';

interface Desk extends LendingOffice {
  readonly share: string;
  readonly scanner: ScannerFolder;
  readonly scanned: (name: string, words: string) => Promise<void>;
  /** As often as a file needs to be taken. */
  readonly ready: () => ReturnType<ScannerFolder['look']>;
}

async function desk(): Promise<Desk> {
  const office = await lendingOffice();
  const root = await mkdtemp(join(tmpdir(), 'daluang-scans-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [data, share] = [join(root, 'data'), join(root, 'share')];
  await mkdir(data);
  await mkdir(share);
  const scanner = new ScannerFolder({ dataFolder: data, vault: new FileVault(data), askFolder: async () => share });
  expectOk(await scanner.choose());
  return {
    ...office,
    share,
    scanner,
    scanned: (name, words) => writeFile(join(share, name), `%PDF-1.4\n% ${words}\n%%EOF\n`),
    ready: async () => {
      await scanner.look();
      await scanner.look();
      return scanner.look();
    },
  };
}

const arrivals = async ({ ctx }: Desk) => (await readArrivals(ctx.db)).map(({ row }) => row).toSorted((a, b) => (a.name < b.name ? -1 : 1));

it('a scan is written down, then its source is moved; its file is in backups and checks', async () => {
  const one = await desk();
  await one.scanned('a.pdf', 'surat');
  const { ready } = await one.ready();

  expect(expectOk(await takeArrivals(one.ctx, one.scanner, ready))).toBe(1);

  const [row] = await arrivals(one);
  expect(row).toMatchObject({ name: 'a.pdf', state: 'waiting', recordId: null, mediaType: 'application/pdf' });
  expect(await readdir(one.share)).toEqual(['sudah-diambil']);
  const named = new NamedFiles();
  for (const stored of await one.ctx.db.store('scanArrival').toArray()) named.add('scanArrival', stored);
  expect(named.all().files).toEqual([row?.hash]);
  expect(await namedFiles(one.ctx.db)).toContain(row?.hash);
  await one.ctx.db.fileCheck.put({ hash: row?.hash ?? '', checkedAt: one.ctx.clock.now(), found: 'missing' });
  expect((await checkFigures(one.ctx.db)).lost).toMatchObject([{ name: 'a.pdf', recordId: null }]);
});

it('what was written down before a crash is released after it, and not written down twice', async () => {
  const one = await desk();
  await one.scanned('a.pdf', 'surat');
  const { ready } = await one.ready();
  const dies = { release: async () => Promise.reject(new Error('killed')) };
  await expect(takeArrivals(one.ctx, dies, ready)).rejects.toThrow('killed');
  expect(await readdir(one.share)).toEqual(['a.pdf']);

  const again = (await one.ready()).ready;
  expect(expectOk(await takeArrivals(one.ctx, one.scanner, again))).toBe(0);

  expect(await arrivals(one)).toHaveLength(1);
  expect(await readdir(one.share)).toEqual(['sudah-diambil']);
});

it('while the journal does not reach the disk the source stays, and goes when it does', async () => {
  const one = await desk();
  await one.scanned('a.pdf', 'surat');
  const { ready } = await one.ready();
  one.platform.journal.failing = { code: 'diskFull' };
  await takeArrivals(one.ctx, one.scanner, ready);
  expect(await readdir(one.share)).toEqual(['a.pdf']);

  one.platform.journal.failing = null;
  expect(expectOk(await takeArrivals(one.ctx, one.scanner, (await one.scanner.look()).ready))).toBe(0);

  expect(await arrivals(one)).toHaveLength(1);
  expect(await readdir(one.share)).toEqual(['sudah-diambil']);
});

it('the same paper scanned twice is two scans that say so', async () => {
  const one = await desk();
  await one.scanned('a.pdf', 'surat');
  await one.scanned('b.pdf', 'surat');

  await takeArrivals(one.ctx, one.scanner, (await one.ready()).ready);

  expect((await readArrivals(one.ctx.db)).map(({ twin }) => twin)).toEqual([true, true]);
});

it('scans are attached to a record in one act that is undone as one; what it has already is only marked', async () => {
  const one = await desk();
  await one.scanned('a.pdf', 'satu');
  await one.scanned('b.pdf', 'dua');
  await takeArrivals(one.ctx, one.scanner, (await one.ready()).ready);
  const ids = (await arrivals(one)).map(({ id }) => id);
  const record = await one.aRecord();

  const saved = expectOk(await attachArrivals(one.ctx, ids, record.id));

  expect(
    (await one.ctx.db.rows('recordSoftcopy').where('recordId').equals(record.id).toArray()).map(({ name }) => name).toSorted(),
  ).toEqual(['a.pdf', 'b.pdf']);
  expect((await arrivals(one)).map(({ state, recordId }) => [state, recordId])).toEqual([
    ['attached', record.id],
    ['attached', record.id],
  ]);
  expect(await attachArrivals(one.ctx, ids, record.id)).toEqual(err({ code: 'noScans' }));

  expectOk(await undoChange(one.ctx, saved.changes[0]?.id ?? ''));
  expect((await arrivals(one)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
});

it('a scan is put aside with a reason and brought back, or marked with the new record that it began', async () => {
  const one = await desk();
  await one.scanned('a.pdf', 'kosong');
  await takeArrivals(one.ctx, one.scanner, (await one.ready()).ready);
  const ids = (await arrivals(one)).map(({ id }) => id);

  expect(await putArrivalsAside(one.ctx, ids, ' ')).toEqual(err({ code: 'reasonRequired' }));
  expect(await putArrivalsAside(await one.as('kepala'), ids, 'Kosong')).toEqual(err({ code: 'notAllowed' }));
  expectOk(await putArrivalsAside(one.ctx, ids, 'Halaman kosong'));
  expect(await arrivals(one)).toMatchObject([{ state: 'putAside', reason: 'Halaman kosong' }]);
  expectOk(await letArrivalsWait(one.ctx, ids));
  const record = await one.aRecord();
  expect(await noteAttached(one.ctx, ids, record.id)).toEqual(err({ code: 'noScans' }));
  expect(await arrivals(one)).toMatchObject([{ state: 'waiting' }]);
  const [scan] = await one.ctx.db.rows('scanArrival').toArray();
  expectOk(await attachSoftcopies(one.ctx, record.id, scan ? [fileOfArrival(scan)] : []));
  expectOk(await noteAttached(one.ctx, ids, record.id));

  expect(await arrivals(one)).toMatchObject([{ state: 'attached', recordId: record.id, reason: null }]);
  expect(await attachArrivals(one.ctx, ids, 'nowhere')).toEqual(err({ code: 'unknownRecord' }));
});
