/** The papers of the sampled cases in one ZIP, a folder for each case, with a list that says what lies where and what this PC does not hold. */
import { zipSync } from 'fflate';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { VaultStore } from '../../platform/platform.ts';

/** The ZIP is put together in memory. */
const MOST_BYTES = 200_000_000;

export interface AuditedPapers {
  /** Register number of the case. */
  readonly number: string;
  readonly papers: readonly { readonly hash: string; readonly kind: string; readonly issuedAt: string; readonly bytes: number }[];
}

export interface AuditBundle {
  readonly cases: readonly AuditedPapers[];
  /** The report and the workbook, at the top. */
  readonly reports: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

export type AuditBundleRefusal = { readonly code: 'tooLarge'; readonly bytes: number };

export async function auditBundle(
  vault: Pick<VaultStore, 'read'>,
  { cases, reports }: AuditBundle,
): Promise<Result<Uint8Array<ArrayBuffer>, AuditBundleRefusal>> {
  const total = cases.reduce((sum, { papers }) => sum + papers.reduce((bytes, paper) => bytes + paper.bytes, 0), 0);
  if (total > MOST_BYTES) return err({ code: 'tooLarge', bytes: total });
  const entries = new Map<string, Uint8Array>(reports.map(({ name, bytes }) => [name, bytes]));
  const lines: string[][] = [['nomor', 'naskah', 'sha256', 'berkas']];
  for (const { number, papers } of cases) {
    for (const [index, paper] of papers.toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1)).entries()) {
      const read = await vault.read(paper.hash);
      const name = `${number.replaceAll('/', '-')}/${String(index + 1).padStart(2, '0')}-${paper.kind.replaceAll(':', '-')}`;
      const path = read.ok ? `${name}.${extensionOf(read.value)}` : '';
      if (read.ok) entries.set(path, read.value);
      lines.push([number, paper.kind, paper.hash, path || 'tidak ada di PC ini']);
    }
  }
  entries.set('daftar-naskah.csv', new TextEncoder().encode(CSV_MARK + lines.map(csvLine).join('')));
  // Papers are compressed already.
  return ok(zipSync(Object.fromEntries(entries), { level: 0 }) as Uint8Array<ArrayBuffer>);
}

const beginnings: readonly (readonly [extension: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['tif', [0x49, 0x49, 0x2a, 0x00]],
  ['tif', [0x4d, 0x4d, 0x00, 0x2a]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
];

/** A scan keeps no name in the vault: what it is stands in its first bytes. */
const extensionOf = (bytes: Uint8Array): string =>
  beginnings.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0] ?? 'bin';
