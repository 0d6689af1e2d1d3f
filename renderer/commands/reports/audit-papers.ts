/** The papers of the sampled cases in one ZIP, a folder for each case, with a list that says what lies where and what this PC does not hold. */
import { zipSync } from 'fflate';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { documentTypeOf, documentTypes, TYPE_HEAD_BYTES, TYPE_TAIL_BYTES } from '#shared/lib/media-type.ts';
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

/** A scan keeps no name in the vault: what it is stands in its bytes. */
function extensionOf(bytes: Uint8Array): string {
  const type = documentTypeOf(bytes.subarray(0, TYPE_HEAD_BYTES), bytes.subarray(-TYPE_TAIL_BYTES));
  const [extension] = Object.entries(documentTypes).find(([, known]) => known === type) ?? ['bin'];
  return extension;
}
