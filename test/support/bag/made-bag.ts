/** A bag on the disk as a test wants it: a whole one by default, and every part of it can be set to something else. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const digest = (algorithm: string, content: string | Uint8Array): string => createHash(algorithm).update(content).digest('hex');

/** Manifest of the files whose path the filter takes. */
export const manifestOf = (
  files: Readonly<Record<string, string | Uint8Array>>,
  algorithm = 'sha256',
  takes = (path: string) => path.startsWith('data/'),
): string =>
  Object.entries(files)
    .filter(([path]) => takes(path))
    .map(([path, content]) => `${digest(algorithm, content)}  ${path}\n`)
    .join('');

export const declarationOf = (version: string, encoding = 'UTF-8'): string =>
  `BagIt-Version: ${version}\nTag-File-Character-Encoding: ${encoding}\n`;

export const twoFiles = { 'data/surat.txt': 'isi surat', 'data/lampiran/a.bin': new Uint8Array([0, 1, 2, 255]) } as const;

/** Files of a whole bag; `change` replaces or adds files, null takes one away. */
export function bagFiles(
  version: string,
  change: Readonly<Record<string, string | Uint8Array | null>> = {},
): Readonly<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {
    'bagit.txt': declarationOf(version),
    ...twoFiles,
    'manifest-sha256.txt': manifestOf(twoFiles),
  };
  for (const [path, content] of Object.entries(change)) {
    if (content === null) delete files[path];
    else files[path] = content;
  }
  return files;
}

export function writeBag(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'daluang-bag-'));
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export const utf16le = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
export const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
