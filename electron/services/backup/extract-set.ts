/**
 * A set as plain files, without the program: JSON lines per entity, the journal, files under their own names. All of it is
 * decrypted beside the target and takes the target's name only when it is whole.
 */
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { asResult } from '#shared/backup/job.ts';
import { openSet, STAGED_ENTRIES, STAGED_FILES, STAGED_ROWS, type StagedSet } from '#shared/backup/open-set.ts';
import { lineBatches } from '#shared/backup/streams.ts';
import { plainNames } from '#shared/lib/plain-names.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { BackupError } from '#shared/schema/backup.ts';
import { isMissing } from '../disk/disk-fault.ts';
import { diskTree } from './disk-tree.ts';
import { EXTRACT_README } from './extract-readme.ts';
import type { FoundSet } from './find-sets.ts';
import { unhurriedJob } from './inspect-set.ts';

export interface Extracted {
  readonly set: string;
  readonly rows: number;
  readonly entries: number;
  readonly files: number;
}

export async function extractSet(
  { agency, name }: FoundSet,
  identities: readonly string[],
  to: string,
): Promise<Result<Extracted, BackupError | { readonly code: 'notEmpty' }>> {
  const target = resolve(to);
  if ((await namesIn(target))?.length) return err({ code: 'notEmpty' });
  const staging = join(dirname(target), `.${basename(target)}.${process.pid}.sementara`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true, mode: 0o700 });
  try {
    return await asResult(async () => {
      const staged = await openSet(unhurriedJob, {
        agency: diskTree(agency),
        set: name,
        identities,
        staging: diskTree(staging),
        hasFile: async () => false,
      });
      const extracted = await arrange(staging, staged);
      if (await namesIn(target)) await rm(target, { recursive: true });
      await rename(staging, target);
      return { set: name, ...extracted };
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** From the staged form to the one for people. */
async function arrange(staging: string, staged: StagedSet): Promise<Omit<Extracted, 'set'>> {
  await mkdir(join(staging, 'entities'));
  const names = plainNames();
  const references: object[] = [];
  let rows = 0;
  for await (const batch of lineBatches(createReadStream(join(staging, STAGED_ROWS)))) {
    const texts = new Map<string, string>();
    for (const line of batch) {
      const { entity, row } = JSON.parse(line) as { readonly entity: string; readonly row: Readonly<Record<string, unknown>> };
      texts.set(entity, `${texts.get(entity) ?? ''}${line.slice(`{"entity":"${entity}","row":`.length, -1)}\n`);
      rows += 1;
      if (typeof row.hash !== 'string' || !staged.files.includes(row.hash)) continue;
      // An identity paper stays sealed: it is an age file inside of the set's own.
      const unnamed = entity === 'identityScan' ? 'identitas.age' : `${String(row.kind ?? entity)}.pdf`;
      const path = names.nameOf(row.hash, typeof row.name === 'string' ? row.name : unnamed);
      references.push({ path: `${STAGED_FILES}/${path}`, sha256: row.hash, entity, id: row.id, name: row.name ?? null });
    }
    for (const [entity, text] of texts) await appendFile(join(staging, 'entities', `${entity}.jsonl`), text);
  }
  for (const hash of staged.files) await rename(join(staging, STAGED_FILES, hash), join(staging, STAGED_FILES, names.nameOf(hash, hash)));
  await writeFile(join(staging, 'files.jsonl'), references.map((reference) => `${JSON.stringify(reference)}\n`).join(''));
  await writeFile(join(staging, 'index.json'), `${JSON.stringify(staged.index, null, 2)}\n`);
  await writeFile(join(staging, 'README.txt'), EXTRACT_README);
  await unlink(join(staging, STAGED_ROWS));
  await rename(join(staging, STAGED_ENTRIES), join(staging, 'log.jsonl'));
  const entries = await countLines(join(staging, 'log.jsonl'));
  return { rows, entries, files: staged.files.length };
}

async function countLines(path: string): Promise<number> {
  let lines = 0;
  for await (const batch of lineBatches(createReadStream(path))) lines += batch.length;
  return lines;
}

async function namesIn(path: string): Promise<readonly string[] | null> {
  try {
    return (await stat(path)).isDirectory() ? await readdir(path) : [basename(path)];
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}
