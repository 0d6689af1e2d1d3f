/**
 * Writes one set (backup.md, "Safe write sequence"): rows as they come, journal, packs that are not there yet, index; all
 * of it read back; manifests; SELESAI.json last. A set without a valid SELESAI.json does not count, so a pulled drive, a
 * full disk or a cancel at any moment leaves older sets as they are and nothing that could be taken for a backup.
 */

import { utf8ToBytes } from '#shared/log/bytes.ts';
import { BACKUP_VERSION, type Pack, type Recipients, type SetIndex, type SourceEnd, type SourceHead } from '#shared/schema/backup.ts';
import { encryptTo } from './age.ts';
import { openAgency } from './agency.ts';
import {
  BAG_INFO_FILE,
  BAGIT_FILE,
  BAGIT_TEXT,
  bagInfoText,
  type HashedFile,
  MANIFEST_FILE,
  manifestText,
  packsText,
  TAGMANIFEST_FILE,
} from './bag.ts';
import { erasePacks } from './erase-packs.ts';
import { type FileJob, hashFile, readText, writeNew, writeText } from './files.ts';
import { finishedText, readFinished } from './finished.ts';
import { type JobContext, JobStop } from './job.ts';
import type { Limits } from './limits.ts';
import { FINISHED_FILE, INDEX_PATH, LATE_RECORDS_PATH, PACKS_FILE, PACKS_FOLDER, packPath, SETS_FOLDER, setName } from './names.ts';
import { knownContent, mergeErasures } from './set-index.ts';
import { type Bytes, bytesFrom, gzip } from './streams.ts';
import { subtree, type Tree } from './tree.ts';
import { type JournalInput, packJournal } from './write-journal.ts';
import { writeRecords } from './write-records.ts';
import { packVault, type VaultInput } from './write-vault.ts';

const FREE_MARGIN = 64 * 1024 * 1024;
const FREE_FACTOR = 1.2;

export interface WriteRequest {
  readonly medium: Tree;
  readonly head: SourceHead;
  /** NDJSON in pieces that end with a line. */
  readonly rows: Bytes;
  /** Called when the rows are through. */
  readonly end: () => Promise<SourceEnd>;
  readonly journal: JournalInput;
  readonly vault: VaultInput;
  readonly keys: { readonly recipients: Recipients; readonly officeIdentity: string };
  readonly madeAt: string;
  readonly now: () => string;
  readonly program: string;
  readonly limits: Limits;
}

export interface WrittenSet {
  /** Path of the agency folder and name of the set in it. */
  readonly agency: string;
  readonly name: string;
  readonly index: SetIndex;
  readonly bytes: number;
  readonly manifestSha256: string;
}

export async function writeSet(ctx: JobContext, request: WriteRequest): Promise<WrittenSet> {
  const { medium, head, keys, limits } = request;
  const journalBytes = await request.journal.bytes();
  // Rows come out of the journal, so packed they are no larger than it is.
  const progress = byteProgress(ctx, 2 * journalBytes);
  await needSpace(medium, 2 * journalBytes);
  const onMedium: FileJob = { ctx, tree: medium, onBytes: progress.written };
  const agency = await openAgency(onMedium, { id: head.officeId, name: head.officeName }, keys);
  const folder = subtree(medium, agency.path);
  const name = await newSetFolder(folder, request.madeAt, head.deskCode);
  const set = subtree(folder, `${SETS_FOLDER}/${name}`);
  const inSet: FileJob = { ...onMedium, tree: set };
  const inAgency: FileJob = { ...onMedium, tree: folder };
  const recipients = [keys.recipients.recovery, keys.recipients.office];
  const known = await knownContent(folder, [keys.officeIdentity]);

  const records = await writeRecords(inSet, request.rows, recipients, limits.partBytes);
  const end = await request.end();
  const payload: HashedFile[] = records.map((part) => part.file);
  const parts: SetIndex['records'] = records.map((part) => ({ path: part.file.name, lines: part.lines, late: false }));
  if (end.late.length > 0) {
    const text = utf8ToBytes(end.late.map((line) => `${line}\n`).join(''));
    payload.push(await writeNew(inSet, LATE_RECORDS_PATH, encryptTo(recipients, gzip(bytesFrom([text])))));
    parts.push({ path: LATE_RECORDS_PATH, lines: end.late.length, late: true });
  }

  const writing = { inSet, inAgency, recipients, known, set: name, limits, readBack: { ...inAgency, onBytes: progress.readBack } };
  const journal = await packJournal(writing, request.journal, { seq: end.cutSeq, link: end.cutLink });
  payload.push(journal.open);
  const vault = await packVault(writing, request.vault, end, (need) => {
    progress.expect(need);
    return needSpace(medium, need);
  });

  const packs: readonly Pack[] = [...journal.packs, ...vault.packs];
  const index: SetIndex = {
    format: 'daluang-backup-index',
    v: BACKUP_VERSION,
    set: name,
    madeAt: request.madeAt as SetIndex['madeAt'],
    program: request.program,
    office: { id: head.officeId, name: head.officeName },
    deskCode: head.deskCode,
    schemaV: head.schemaV,
    dbId: head.dbId,
    cut: journal.cut,
    recipients: keys.recipients,
    tables: end.tables,
    records: parts,
    journal: journal.segments,
    packs: [...packs],
    files: [...new Set(end.files)].sort(),
    missingFiles: [...vault.missing],
    erasures: mergeErasures(known.erasures, journal.erasures),
  };
  payload.push(await writeNew(inSet, INDEX_PATH, encryptTo(recipients, bytesFrom([utf8ToBytes(JSON.stringify(index))]))));

  const fresh = [...journal.written, ...vault.written].map((pack) => ({
    name: packPath(pack.sha256),
    bytes: pack.bytes,
    sha256: pack.sha256,
  }));
  const reading = byteProgress(ctx, sumOf([...payload, ...fresh]));
  await readBack({ ...inSet, onBytes: reading.readBack }, payload);
  await readBack({ ...inAgency, onBytes: reading.readBack }, fresh);
  await folder.syncFolder(PACKS_FOLDER);

  ctx.onProgress({ step: 'closing', done: 0, total: 1, unit: 'files' });
  const closed = await closeSet(inSet, { request, name, payload, packs, index });
  await erasePacks(folder, [keys.officeIdentity], end.erasedFiles, request.madeAt);
  ctx.onProgress({ step: 'closing', done: 1, total: 1, unit: 'files' });
  return { agency: agency.path, name, index, ...closed };
}

interface Closing {
  readonly request: WriteRequest;
  readonly name: string;
  readonly payload: readonly HashedFile[];
  readonly packs: readonly Pack[];
  readonly index: SetIndex;
}

async function closeSet(inSet: FileJob, closing: Closing): Promise<{ readonly bytes: number; readonly manifestSha256: string }> {
  const { request, name, payload, packs, index } = closing;
  const info = { organization: index.office.name, on: request.madeAt.slice(0, 10), program: request.program, identifier: name, payload };
  const manifest = await writeText(inSet, MANIFEST_FILE, manifestText(payload));
  const tags = [
    await writeText(inSet, BAGIT_FILE, BAGIT_TEXT),
    await writeText(inSet, BAG_INFO_FILE, bagInfoText(info)),
    manifest,
    await writeText(inSet, PACKS_FILE, packsText(packs)),
  ];
  const tagmanifest = await writeText(inSet, TAGMANIFEST_FILE, manifestText(tags));
  await readBack(inSet, [...tags, tagmanifest]);
  await inSet.tree.syncFolder('data');
  await inSet.tree.syncFolder('');
  const bytes = sumOf([...payload, ...tags, tagmanifest]) + sumOf(packs);
  const text = finishedText({
    set: name,
    finishedAt: request.now() as SetIndex['madeAt'],
    manifestSha256: manifest.sha256,
    tagmanifestSha256: tagmanifest.sha256,
    files: [...payload, ...tags, tagmanifest],
    packs: { count: packs.length, bytes: sumOf(packs) },
    bytes,
    rows: Object.values(index.tables).reduce((total, table) => total + table.rows, 0),
    vaultFiles: index.files.length - index.missingFiles.length,
    missingFiles: index.missingFiles.length,
  });
  await writeText(inSet, FINISHED_FILE, text);
  await inSet.tree.syncFolder('');
  const back = await readText(inSet.tree, FINISHED_FILE);
  if (back === null || readFinished(back).kind !== 'good') throw new JobStop({ code: 'damaged', files: [FINISHED_FILE] });
  return { bytes, manifestSha256: manifest.sha256 };
}

/** Reads files again. May come from the system's cache: the look at the next plug-in is the cold one. */
async function readBack(job: FileJob, files: readonly HashedFile[]): Promise<void> {
  for (const file of files) {
    const found = await hashFile(job, file.name);
    if (found?.sha256 !== file.sha256 || found.bytes !== file.bytes) throw new JobStop({ code: 'damaged', files: [file.name] });
  }
}

/** `sets/<UTC>-<desk>-<n>`, never one that is there already. */
async function newSetFolder(agency: Tree, madeAt: string, deskCode: string): Promise<string> {
  const taken = new Set((await agency.list(SETS_FOLDER)).map((entry) => entry.name));
  let number = 1;
  while (taken.has(setName(madeAt, deskCode, number))) number += 1;
  const name = setName(madeAt, deskCode, number);
  await agency.makeFolder(`${SETS_FOLDER}/${name}/data`);
  return name;
}

async function needSpace(medium: Tree, need: number): Promise<void> {
  const free = await medium.freeBytes();
  if (free !== null && free < need * FREE_FACTOR + FREE_MARGIN) throw new JobStop({ code: 'driveFull' });
}

function byteProgress(ctx: JobContext, expected: number) {
  let total = expected;
  let done = 0;
  const report = (step: 'writing' | 'readingBack') => (bytes: number) => {
    done += bytes;
    ctx.onProgress({ step, done, total: Math.max(total, done), unit: 'bytes' });
  };
  return {
    written: report('writing'),
    readBack: report('readingBack'),
    expect: (bytes: number) => {
      total = done + bytes;
    },
  };
}

const sumOf = (files: readonly { readonly bytes: number }[]): number => files.reduce((total, file) => total + file.bytes, 0);
