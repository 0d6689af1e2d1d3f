/**
 * Erasure reaches a medium with the next set that is made on it: packs of erased identity papers are removed, also from under older sets.
 * A note beside each says so, so that an older set is read as whole but for what was erased. Nothing else on a medium is ever removed.
 */
import { utf8ToBytes } from '#shared/log/bytes.ts';
import { ERASED_NOTE, erasedNotePath, PACKS_FOLDER, packPath, SETS_FOLDER } from './names.ts';
import { indexIfOpens, setNames } from './set-index.ts';
import { subtree, type Tree } from './tree.ts';

/** Packs that were removed from an agency's folder: hash of the pack -> hash of the paper that was in it. */
export async function erasedPacks(agency: Tree): Promise<ReadonlyMap<string, string>> {
  const notes = (await agency.list(PACKS_FOLDER)).map(({ name }) => ERASED_NOTE.exec(name));
  return new Map(notes.flatMap((note) => (note?.[1] && note[2] ? [[note[1], note[2]] as const] : [])));
}

/** `erasedFiles`: every paper that was ever erased. The note comes before the removal: a drive pulled between them is put right next time. */
export async function erasePacks(
  agency: Tree,
  identities: readonly string[],
  erasedFiles: readonly string[],
  madeAt: string,
): Promise<void> {
  if (erasedFiles.length === 0) return;
  const noted = new Map(await erasedPacks(agency));
  const known = new Set(noted.values());
  const fresh = new Set(erasedFiles.filter((sha256) => !known.has(sha256)));
  if (fresh.size > 0) {
    for (const [pack, paper] of await packsOf(agency, identities, fresh)) {
      const note = await agency.create(erasedNotePath(pack, paper));
      await note.write(utf8ToBytes(`${madeAt}\n`));
      await note.close();
      noted.set(pack, paper);
    }
    await agency.syncFolder(PACKS_FOLDER);
  }
  for (const pack of noted.keys()) if ((await agency.size(packPath(pack))) !== null) await agency.remove(packPath(pack));
  await agency.syncFolder(PACKS_FOLDER);
}

/** Every set is looked at: the oldest one may be the last to hold a paper. */
async function packsOf(agency: Tree, identities: readonly string[], papers: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of await setNames(agency)) {
    const index = await indexIfOpens(subtree(agency, `${SETS_FOLDER}/${name}`), identities);
    for (const pack of index?.packs ?? []) {
      const [content] = pack.contents;
      if (pack.kind === 'identity' && pack.contents.length === 1 && content && papers.has(content.sha256))
        found.set(pack.sha256, content.sha256);
    }
  }
  return found;
}
