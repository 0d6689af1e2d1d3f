/** A set as one file, for a browser that cannot write into a folder: a tar of the set, the packs it needs and the office's files. */
import { readPacks } from '#shared/backup/bag.ts';
import { readText } from '#shared/backup/files.ts';
import { OFFICE_KEY_FILE, PACKS_FILE, packPath, REPO_FILE, ROOT_FOLDER, SETS_FOLDER } from '#shared/backup/names.ts';
import { webStreamOf } from '#shared/backup/streams.ts';
import { type TarFile, tarFiles, tarOf } from '#shared/backup/tar.ts';
import type { Tree } from '#shared/backup/tree.ts';

/** Hands the file to the browser's downloads. */
export async function downloadSet(tree: Tree, agency: string, set: string): Promise<void> {
  const tar = webStreamOf(tarOf(filesOf(tree, await pathsOf(tree, agency, set))));
  // Our narrow stream type and the browser's are one object.
  const blob = await new Response(tar as unknown as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${set}.tar`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Unpacks such a file into an empty folder. False where it is none. */
export async function unpackSet(file: Blob, tree: Tree): Promise<boolean> {
  let files = 0;
  for await (const member of tarFiles(piecesOf(file))) {
    if (!member.name.startsWith(`${ROOT_FOLDER}/`) || member.name.split('/').includes('..')) return false;
    const writer = await tree.create(member.name);
    for await (const bytes of member.content) await writer.write(bytes);
    await writer.close();
    files += 1;
  }
  return files > 0;
}

async function pathsOf(tree: Tree, agency: string, set: string): Promise<readonly string[]> {
  const folder = `${agency}/${SETS_FOLDER}/${set}`;
  const names = async (path: string) =>
    (await tree.list(path)).filter((entry) => entry.kind === 'file').map((entry) => `${path}/${entry.name}`);
  const packs = readPacks((await readText(tree, `${folder}/${PACKS_FILE}`)) ?? '') ?? new Map<string, number>();
  return [
    `${agency}/${REPO_FILE}`,
    `${agency}/${OFFICE_KEY_FILE}`,
    ...[...packs.keys()].map((sha256) => `${agency}/${packPath(sha256)}`),
    ...(await names(`${folder}/data`)),
    ...(await names(folder)),
  ];
}

async function* filesOf(tree: Tree, paths: readonly string[]): AsyncIterable<TarFile> {
  for (const path of paths) {
    const bytes = await tree.size(path);
    if (bytes !== null) yield { name: path, bytes, content: tree.read(path) };
  }
}

async function* piecesOf(file: Blob): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const piece = await reader.read();
    if (piece.done) return;
    yield piece.value;
  }
}
