/** A counter with a real vault on a disk, keys whose sheet is printed, and a flashdisk: what scans of identity papers need. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { sealedHandlers } from '#electron/ipc/sealed.ts';
import { FileVault } from '#electron/services/vault/file-vault.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { personOfCase } from '#renderer/db/queries/applicants.ts';
import type { Platform, SealedPort } from '#renderer/platform/platform.ts';
import { assert } from '#shared/lib/assert.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type BackupPc, backupPc } from './backup/backup-pc.ts';
import { MemoryJournal } from './memory-journal.ts';
import { memoryPlatform, type TestPlatform } from './memory-platform.ts';
import { type Counter, openCounter } from './objection-counter.ts';

export interface ScanCounter {
  readonly ctx: Counter;
  readonly pc: BackupPc;
  readonly vault: FileVault;
  /** The folder with the PC's data folder and the flashdisk. */
  readonly root: string;
  readonly recoverySecret: string;
}

export async function scanCounter({ withKeys = true }: { readonly withKeys?: boolean } = {}): Promise<ScanCounter> {
  const root = await mkdtemp(join(tmpdir(), 'daluang-scans-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(join(root, 'stick'));
  const pc = await backupPc(root, 'a');
  const vault = new FileVault(pc.dataFolder);
  const recoverySecret = withKeys ? expectOk(await pc.backup.makeKeys()).recoverySecret : '';
  if (withKeys) await pc.backup.confirmSheet();
  const ctx = await openCounter(platformOf(pc, vault));
  return { ctx, pc, vault, root, recoverySecret };
}

function platformOf(pc: BackupPc, vault: FileVault): TestPlatform {
  const handlers = sealedHandlers(vault, pc.keyring);
  const sealed: SealedPort = { open: async (...args) => handlers.open(...args), erase: async (...args) => handlers.erase(...args) };
  const platform = { ...memoryPlatform(new MemoryJournal()), backup: pc.backup, sealed };
  const files: Platform['vault'] = {
    take: async () => [],
    put: (bytes, name, mediaType) => vault.put(bytes, name, mediaType),
    read: (hash) => vault.read(hash),
    check: (hash) => vault.check(hash),
    has: (hash) => vault.has(hash),
  };
  return { ...platform, vault: files };
}

export async function personOf(ctx: CommandContext, caseId: string) {
  const applicant = await personOfCase(ctx.db, caseId);
  assert(applicant !== null, 'the case has its person');
  return applicant;
}

/** Stands in the picture as it is, so that it would be found wherever the picture were written. */
export const NEEDLE = 'KARTU-TANDA-PENDUDUK-6472011203900007';

/** A PNG of one pixel that carries the needle as a comment. */
export function identityPicture(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('tEXt', Buffer.from(`Comment\0${NEEDLE}`, 'latin1')),
      chunk('IDAT', deflateSync(Buffer.from([0, 200, 180, 160]))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Paths below a folder whose bytes hold a text, or other bytes. */
export async function filesWith(folder: string, text: string | Buffer): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await readFile(path)).includes(text)) found.push(path);
  }
  return found;
}
