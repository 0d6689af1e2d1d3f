/** Reading the index of a set, and what earlier sets on a medium already hold. */
import { bytesToUtf8 } from '#shared/log/bytes.ts';
import { BACKUP_VERSION, type Erasure, indexSchema, type Pack, type PackedSegment, type SetIndex } from '#shared/schema/backup.ts';
import { decryptBytes } from './age.ts';
import { parseJson, readSmall, readText } from './files.ts';
import { readFinished } from './finished.ts';
import { JobStop } from './job.ts';
import { FINISHED_FILE, INDEX_PATH, readSetName, SETS_FOLDER } from './names.ts';
import { subtree, type Tree } from './tree.ts';

/** Names of the sets of an agency, newest first. */
export async function setNames(agency: Tree): Promise<readonly string[]> {
  const entries = await agency.list(SETS_FOLDER);
  const names = entries.filter((entry) => entry.kind === 'folder' && readSetName(entry.name)).map((entry) => entry.name);
  return names.sort((a, b) => (a < b ? 1 : -1));
}

/** The index of a set. Throws `WrongKeyError`, or stops with `damaged` or `newerFormat`. */
export async function readIndex(set: Tree, identities: readonly string[]): Promise<SetIndex> {
  const cipher = await readSmall(set, INDEX_PATH);
  if (!cipher) throw new JobStop({ code: 'missing', files: [INDEX_PATH] });
  const raw = parseJson(bytesToUtf8(await decryptBytes(identities, cipher)));
  const version = (raw as { v?: unknown } | undefined)?.v;
  if (typeof version === 'number' && version > BACKUP_VERSION) throw new JobStop({ code: 'newerFormat', version });
  const parsed = indexSchema.safeParse(raw);
  if (!parsed.success) throw new JobStop({ code: 'damaged', files: [INDEX_PATH] });
  return parsed.data;
}

/** The same where a set is only looked at in passing: null where it does not open. */
export async function indexIfOpens(set: Tree, identities: readonly string[]): Promise<SetIndex | null> {
  try {
    return await readIndex(set, identities);
  } catch (cause) {
    // Another key, a flipped bit, a later version: this set has nothing to offer here, and verifying names the reason.
    if (cause instanceof Error) return null;
    throw cause;
  }
}

export interface Known {
  readonly packs: readonly Pack[];
  readonly segments: readonly PackedSegment[];
  readonly erasures: readonly Erasure[];
}

/** Earlier sets looked at for what need not be written again: desks take turns on one stick, so more than one. */
const LOOK_BACK = 4;

/** What the newest finished sets of an agency hold already. */
export async function knownContent(agency: Tree, identities: readonly string[]): Promise<Known> {
  const packs = new Map<string, Pack>();
  const segments = new Map<string, PackedSegment>();
  const erasures = new Map<string, Erasure>();
  let looked = 0;
  for (const name of await setNames(agency)) {
    if (looked === LOOK_BACK) break;
    const set = subtree(agency, `${SETS_FOLDER}/${name}`);
    const text = await readText(set, FINISHED_FILE);
    if (text === null || readFinished(text).kind !== 'good') continue;
    const index = await indexIfOpens(set, identities);
    if (!index) continue;
    looked += 1;
    for (const pack of index.packs) packs.set(pack.sha256, pack);
    for (const segment of index.journal) if (segment.pack) segments.set(segment.sha256, segment);
    for (const erasure of index.erasures) erasures.set(`${erasure.changeId} ${erasure.op}`, erasure);
  }
  return { packs: [...packs.values()], segments: [...segments.values()], erasures: [...erasures.values()] };
}

export const mergeErasures = (...lists: readonly (readonly Erasure[])[]): Erasure[] => [
  ...new Map(lists.flat().map((erasure) => [`${erasure.changeId} ${erasure.op}`, erasure])).values(),
];
