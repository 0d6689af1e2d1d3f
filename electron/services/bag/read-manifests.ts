/** All manifests of a bag: which file should have which checksum, and whether each manifest may say what it says. */
import { hexFiguresOf, type ManifestName, manifestName } from '#shared/exchange/bag/algorithms.ts';
import type { BagReport } from '#shared/exchange/bag/findings.ts';
import { readManifestLine } from '#shared/exchange/bag/manifest-line.ts';
import { inPayload } from '#shared/exchange/bag/path.ts';
import type { BagRules } from '#shared/exchange/bag/version.ts';
import type { BagTree } from './bag-tree.ts';
import type { FindInBag } from './find-in-bag.ts';
import { canCompute } from './hashes.ts';
import { type TagEncoding, tagLines } from './tag-text.ts';

export interface ListedFile {
  readonly present: boolean;
  /** Algorithm -> checksum and the manifest that says so. */
  readonly checksums: Map<string, { readonly hex: string; readonly manifest: string }>;
  /** Manifests that name the file, whether or not their algorithm can be computed. */
  readonly manifests: Set<string>;
}

export interface Manifests {
  readonly names: readonly ManifestName[];
  readonly listed: ReadonlyMap<string, ListedFile>;
}

export interface Reading {
  readonly tree: BagTree;
  readonly rules: BagRules;
  readonly encoding: TagEncoding;
  readonly find: FindInBag;
  readonly report: BagReport;
}

export async function readManifests(reading: Reading): Promise<Manifests> {
  const { tree, report } = reading;
  const names = [...tree.files.keys()].flatMap((file) => manifestName(file) ?? []);
  const listed = new Map<string, ListedFile>();
  for (const name of names) {
    if (!name.normal) report.warn({ code: 'manifest.name', path: name.file });
    const twin = names.find((other) => other !== name && other.kind === name.kind && other.algorithm === name.algorithm);
    if (twin) report.warn({ code: 'manifest.twin', path: name.file, detail: twin.file });
    if (!canCompute(name.algorithm)) report.warn({ code: 'manifest.algorithmUnsupported', path: name.file, detail: name.algorithm });
    await readManifest(name, reading, listed);
  }
  return { names, listed };
}

async function readManifest(name: ManifestName, reading: Reading, listed: Map<string, ListedFile>): Promise<void> {
  const { tree, rules, encoding, find, report } = reading;
  const file = tree.files.get(name.file);
  if (!file) return;
  const path = name.file;
  const figures = hexFiguresOf(name.algorithm);
  const written = new Set<string>();
  const lines = tagLines(file.at, encoding, (trouble) =>
    trouble === 'mark' ? report.judge(rules.rfc, { code: 'text.byteOrderMark', path }) : report.error({ code: 'text.encoding', path }),
  );
  for await (const { line, text } of lines) {
    const read = readManifestLine(text);
    if (read.kind === 'blank') {
      if (rules.rfc) report.warn({ code: 'line.blank', path, line });
      continue;
    }
    if (read.kind !== 'entry') {
      report.judge(rules.rfc || read.kind === 'malformed', { code: 'line.malformed', path, line, detail: text.slice(0, 200) });
      continue;
    }
    for (const quirk of read.quirks) {
      const code = (
        { asterisk: 'path.asterisk', dotSlash: 'path.dotSlash', indented: 'line.indented', escaped: 'path.backslash' } as const
      )[quirk];
      report.warn({ code, path, line, detail: read.path });
    }
    if (figures !== undefined && read.checksum.length !== figures) {
      report.error({ code: 'checksum.form', path, line, detail: read.checksum.slice(0, 130) });
      continue;
    }
    const found = find(read.path, { path, line });
    if (!found || !mayList(name, found.path, reading, line)) continue;
    const entry = listed.get(found.path) ?? { present: found.present, checksums: new Map(), manifests: new Set() };
    listed.set(found.path, entry);
    const known = entry.checksums.get(name.algorithm);
    if (known && known.hex !== read.checksum) report.error({ code: 'path.repeatedOtherwise', path, line, detail: found.path });
    else if (entry.manifests.has(path)) {
      // The same name written twice is a slip; written in two Unicode forms it is two names on some machines.
      const same = written.has(read.path);
      report.judge(rules.rfc && same, { code: same ? 'path.repeated' : 'path.formTwin', path, line, detail: found.path });
    }
    written.add(read.path);
    entry.manifests.add(path);
    if (!known) entry.checksums.set(name.algorithm, { hex: read.checksum, manifest: path });
  }
}

/** Payload manifests list the payload, tag manifests list tag files and no tag manifest (RFC 8493, sections 2.1.3, 2.2.1). */
function mayList(name: ManifestName, path: string, { rules, report }: Reading, line: number): boolean {
  const where = { path: name.file, line, detail: path };
  if (name.kind === 'payload' && !inPayload(path)) report.judge(rules.rfc, { ...where, code: 'path.outsidePayload' });
  if (name.kind === 'tag' && inPayload(path)) report.judge(rules.rfc, { ...where, code: 'tagManifest.listsPayload' });
  if (name.kind === 'tag' && manifestName(path)?.kind === 'tag') {
    report.judge(rules.rfc, { ...where, code: 'tagManifest.listsTagManifest' });
    // Its checksum would have to be its own.
    return path !== name.file;
  }
  return true;
}
