/** The texts that make a folder a bag: BagIt 1.0, RFC 8493. One hash a line in the form that `sha256sum -c` reads. */

export interface HashedFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const BAGIT_FILE = 'bagit.txt';
export const BAG_INFO_FILE = 'bag-info.txt';
export const MANIFEST_FILE = 'manifest-sha256.txt';
export const TAGMANIFEST_FILE = 'tagmanifest-sha256.txt';

export interface BagInfo {
  readonly organization: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly program: string;
  readonly identifier: string;
  readonly payload: readonly HashedFile[];
}

/** bag-info.txt; Payload-Oxum is bytes and number of payload files. */
export function bagInfoText(info: BagInfo): string {
  const bytes = info.payload.reduce((total, file) => total + file.bytes, 0);
  const lines: readonly (readonly [string, string])[] = [
    ['Source-Organization', info.organization],
    ['Bagging-Date', info.on],
    ['Bag-Software-Agent', info.program],
    ['External-Identifier', info.identifier],
    ['Payload-Oxum', `${bytes}.${info.payload.length}`],
  ];
  // A line break would begin another label.
  return lines.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** A manifest, sorted by path. Our paths need none of the escapes of RFC 8493. */
export function manifestText(files: readonly HashedFile[]): string {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.map((file) => `${file.sha256}  ${file.name}\n`).join('');
}

/** Path -> SHA-256 of a manifest; null where a line is not one. */
export function readManifest(text: string): ReadonlyMap<string, string> | null {
  const files = new Map<string, string>();
  for (const line of linesOf(text)) {
    const match = /^([0-9a-f]{64})[ \t]+\*?(\S.*)$/.exec(line);
    if (!match?.[1] || !match[2] || !isInside(match[2])) return null;
    files.set(match[2], match[1]);
  }
  return files;
}

/** packs.txt: SHA-256 and size of every pack that the set needs. */
export function packsText(packs: readonly { readonly sha256: string; readonly bytes: number }[]): string {
  const sorted = [...packs].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  return sorted.map((pack) => `${pack.sha256}  ${pack.bytes}\n`).join('');
}

export function readPacks(text: string): ReadonlyMap<string, number> | null {
  const packs = new Map<string, number>();
  for (const line of linesOf(text)) {
    const match = /^([0-9a-f]{64}) +(\d+)$/.exec(line);
    if (!match?.[1]) return null;
    packs.set(match[1], Number(match[2]));
  }
  return packs;
}

/** A manifest may come from anywhere: a path must stay inside the bag. */
const isInside = (path: string): boolean =>
  !path.startsWith('/') && !path.includes('\\') && !path.split('/').some((part) => part === '..' || part === '.' || part === '');

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .filter((line) => line !== '');
