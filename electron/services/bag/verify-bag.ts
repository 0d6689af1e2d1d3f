/**
 * Is a folder a complete and valid bag? BagIt 0.93 to 1.0, by the rules of the version that the bag itself declares (RFC 8493, section 3).
 * Reads every file once, a piece at a time, and nothing outside of the folder.
 */
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assumedDeclaration, DECLARATION_FILE, type Declaration, readDeclaration } from '#shared/exchange/bag/declaration.ts';
import { type BagReport, type BagVerdict, bagReport } from '#shared/exchange/bag/findings.ts';
import { inPayload } from '#shared/exchange/bag/path.ts';
import { systemCode, walkBag } from './bag-tree.ts';
import { checkFetch } from './check-fetch.ts';
import { checkInfo } from './check-info.ts';
import { finderIn, tellTwins } from './find-in-bag.ts';
import { canCompute, hashesOf } from './hashes.ts';
import { type Manifests, type Reading, readManifests } from './read-manifests.ts';
import { tagEncoding } from './tag-text.ts';

/** More than bagit.txt can ever need; a file of gigabytes under that name is not read. */
const MOST_DECLARATION_BYTES = 64 * 1024;

export async function verifyBag(folder: string): Promise<BagVerdict> {
  const report = bagReport();
  try {
    if (!(await stat(folder)).isDirectory()) {
      report.error({ code: 'bag.notFolder', path: '', detail: folder });
      return report.verdict();
    }
  } catch (cause) {
    const code = systemCode(cause);
    report.error({ code: code === 'ENOENT' || code === 'ENOTDIR' ? 'bag.notFolder' : 'bag.unreadable', path: '', detail: folder });
    return report.verdict();
  }
  const declared = await declarationOf(folder, report);
  const encoding = tagEncoding(declared.encoding);
  if (!encoding) report.error({ code: 'declaration.encodingUnknown', path: DECLARATION_FILE, detail: declared.encoding });
  const tree = await walkBag(folder, encoding, report);
  if (!tree.folders.has('data') && !tree.refused.has('data')) report.error({ code: 'payloadFolder.missing', path: 'data' });
  tellTwins(tree, report);
  const { rules } = declared;
  // Nothing else can be said of tag files that cannot be read as text.
  if (!encoding) return report.verdict();
  const reading: Reading = { tree, rules, encoding, find: finderIn(tree, rules.rfc, report), report };
  const manifests = await readManifests(reading);
  const toFetch = await checkFetch(reading, manifests);
  await checkInfo(reading);
  checkCompleteness(reading, manifests, toFetch);
  await checkChecksums(reading, manifests);
  return report.verdict();
}

async function declarationOf(folder: string, report: BagReport): Promise<Declaration> {
  const path = DECLARATION_FILE;
  let bytes: Buffer;
  try {
    const file = join(folder, path);
    // A pipe under this name would never end.
    if (!(await stat(file)).isFile()) throw Object.assign(new Error(path), { code: 'ENOENT' });
    const handle = await open(file);
    try {
      bytes = Buffer.alloc(MOST_DECLARATION_BYTES);
      bytes = bytes.subarray(0, (await handle.read(bytes, 0, bytes.length, 0)).bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    report.error({ code: systemCode(cause) === 'ENOENT' ? 'declaration.missing' : 'file.unreadable', path });
    return assumedDeclaration;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith('\uFEFF')) return readDeclaration(text, report);
    report.error({ code: 'declaration.byteOrderMark', path });
    return readDeclaration(text.slice(1), report);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    report.error({ code: 'declaration.notUtf8', path });
    return assumedDeclaration;
  }
}

/** Every file that is listed is there; every payload file is listed, since RFC 8493 in every payload manifest. */
function checkCompleteness({ tree, rules, report }: Reading, { names, listed }: Manifests, toFetch: ReadonlySet<string>): void {
  const payloadManifests = names.filter(({ kind }) => kind === 'payload');
  if (payloadManifests.length === 0) report.error({ code: 'manifest.none', path: '' });
  for (const [path, { present, manifests }] of listed) {
    const [manifest = ''] = manifests;
    if (!present) report.error({ code: toFetch.has(path) ? 'file.toFetch' : 'file.missing', path, detail: manifest });
    if (!inPayload(path) || !rules.rfc) continue;
    const lacking = payloadManifests.filter(({ file }) => !manifests.has(file));
    if (lacking.length < payloadManifests.length) {
      for (const { file } of lacking) report.error({ code: 'payload.notInAllManifests', path, detail: file });
    }
  }
  const inManifest = (path: string) => payloadManifests.some(({ file }) => listed.get(path)?.manifests.has(file));
  for (const path of tree.files.keys()) if (inPayload(path) && !inManifest(path)) report.error({ code: 'payload.notListed', path });
  checkTagManifests({ tree, rules, report }, { names, listed });
}

/**
 * What RFC 8493 asks of tag manifests beyond their checksums (section 2.2.1): each lists every payload manifest and should list the other
 * tag files. The drafts ask for neither; a payload manifest that no checksum guards is worth a word there too.
 */
function checkTagManifests({ tree, rules, report }: Pick<Reading, 'tree' | 'rules' | 'report'>, { names, listed }: Manifests): void {
  const tagManifests = names.filter(({ kind }) => kind === 'tag');
  if (tagManifests.length === 0) return;
  for (const { file } of tagManifests) {
    for (const payload of names.filter(({ kind }) => kind === 'payload')) {
      if (!listed.get(payload.file)?.manifests.has(file)) {
        report.judge(rules.rfc, { code: 'tagManifest.manifestNotListed', path: file, detail: payload.file });
      }
    }
  }
  if (!rules.rfc) return;
  const tagFiles = [...tree.files.keys()].filter((path) => !inPayload(path) && !tagManifests.some(({ file }) => file === path));
  for (const path of tagFiles) {
    const by = tagManifests.filter(({ file }) => listed.get(path)?.manifests.has(file));
    if (by.length === 0) report.warn({ code: 'tagManifest.notListed', path });
    else if (by.length < tagManifests.length) report.warn({ code: 'tagManifest.setsDiffer', path });
  }
}

async function checkChecksums({ tree, report }: Reading, { listed }: Manifests): Promise<void> {
  for (const [path, { checksums }] of listed) {
    const file = tree.files.get(path);
    if (!file) continue;
    const wanted = [...checksums].filter(([algorithm]) => canCompute(algorithm));
    if (wanted.length === 0) {
      report.error({ code: 'checksum.unverified', path });
      continue;
    }
    try {
      const { hex } = await hashesOf(
        file.at,
        wanted.map(([algorithm]) => algorithm),
      );
      for (const [algorithm, { hex: said, manifest }] of wanted) {
        if (hex.get(algorithm) !== said) report.error({ code: 'checksum.mismatch', path, detail: manifest });
      }
    } catch (cause) {
      report.error({ code: 'file.unreadable', path, detail: systemCode(cause) });
    }
  }
}
