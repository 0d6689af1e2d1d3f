/**
 * Chosen records with their files as a bag in one ZIP (RFC 8493, section 4): the list in every form a receiver may want, and the softcopies under
 * the folder of their record. Each file is checked against its hash when it is read from the vault.
 */
import { zipSync } from 'fflate';
import { bagTagFiles, type PayloadFile, tagManifests } from '#shared/exchange/bag/write-bag.ts';
import { recordsDublinCore } from '#shared/exchange/records/dublin-core.ts';
import { type FindingAid, recordsEad } from '#shared/exchange/records/ead.ts';
import type { ExportedRecord } from '#shared/exchange/records/exported-record.ts';
import { type ListWords, recordsCsv, recordsJsonLines } from '#shared/exchange/records/record-lists.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { VaultStore } from '../../platform/platform.ts';

/** The bag is put together in memory. */
const MOST_BYTES = 200_000_000;

export type BagRefusal =
  | { readonly code: 'tooLarge'; readonly bytes: number; readonly most: number }
  /** A file that the vault does not give: nothing is left out in silence. */
  | { readonly code: 'fileMissing'; readonly name: string };

export interface BagOfRecords {
  readonly records: readonly ExportedRecord[];
  readonly words: ListWords;
  readonly aid: FindingAid;
  /** Name of the one folder in the ZIP. */
  readonly folder: string;
}

export async function bagOfRecords(
  vault: Pick<VaultStore, 'read'>,
  order: BagOfRecords,
): Promise<Result<Uint8Array<ArrayBuffer>, BagRefusal>> {
  const { records, words, aid, folder } = order;
  const bytes = records.reduce((total, { files }) => total + files.reduce((sum, file) => sum + file.bytes, 0), 0);
  if (bytes > MOST_BYTES) return err({ code: 'tooLarge', bytes, most: MOST_BYTES });
  const named = records.map(withBagNames);
  const inFolders = named.map(
    (record): ExportedRecord => ({ ...record, files: record.files.map((file) => ({ ...file, name: `${record.id}/${file.name}` })) }),
  );
  const payload = new Map<string, Uint8Array>([
    // In a bag the files of each record lie in a folder of their own, and the list finds them there.
    ['data/arsip.csv', encoded(recordsCsv(inFolders, words))],
    ['data/arsip.jsonl', encoded(recordsJsonLines(named))],
    ['data/arsip-ead.xml', encoded(recordsEad(named, aid))],
    ['data/arsip-dc.xml', encoded(recordsDublinCore(named, aid.office))],
  ]);
  for (const { id, files } of named) {
    for (const { hash, name } of files) {
      const read = await vault.read(hash);
      if (!read.ok) return err({ code: 'fileMissing', name });
      payload.set(`data/berkas/${id}/${name}`, read.value);
    }
  }
  const content = { on: aid.on, program: aid.program, organization: aid.office, description: aid.title };
  const tags = new Map(bagTagFiles({ ...content, payload: await summed(payload) }).map(([name, text]) => [name, encoded(text)]));
  for (const [name, text] of tagManifests(await summed(tags))) tags.set(name, encoded(text));
  const entries = [...tags, ...payload].map(([path, data]) => [`${folder}/${path}`, data]);
  // Scans are compressed already.
  return ok(zipSync(Object.fromEntries(entries), { level: 0 }) as Uint8Array<ArrayBuffer>);
}

/**
 * Each file of a record under the name that it has in the bag: names of one record may be the same, also on a machine that takes capitals
 * for the same; what no file system stores is replaced.
 */
function withBagNames(record: ExportedRecord): ExportedRecord {
  const taken = new Set<string>();
  return {
    ...record,
    files: record.files.map((file) => {
      const name = freeName(taken, file.name);
      taken.add(name.toLowerCase());
      return { ...file, name };
    }),
  };
}

function freeName(taken: ReadonlySet<string>, given: string): string {
  const clean =
    given
      .normalize('NFC')
      .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
      .replace(/[. ]+$/, '') || 'berkas';
  const dot = clean.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ''];
  let name = clean;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem} (${number})${ending}`;
  return name;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

async function summed(files: ReadonlyMap<string, Uint8Array>): Promise<readonly PayloadFile[]> {
  const sums: PayloadFile[] = [];
  for (const [path, data] of files) {
    sums.push({ path, bytes: data.length, sums: { sha512: await digest('SHA-512', data), sha256: await digest('SHA-256', data) } });
  }
  return sums;
}

const digest = async (algorithm: 'SHA-512' | 'SHA-256', data: Uint8Array): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest(algorithm, data as Uint8Array<ArrayBuffer>))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
