/** The rows of a set: NDJSON, gzip, age, in parts that every file system takes. */

import { encryptTo } from './age.ts';
import type { HashedFile } from './bag.ts';
import { type FileJob, writeNew } from './files.ts';
import { recordsPath } from './names.ts';
import { type Bytes, gzip } from './streams.ts';

export interface RecordsPart {
  readonly file: HashedFile;
  readonly lines: number;
}

/** Begins a new part before the piece that would take it over `partBytes` of plain text. At least one part, maybe empty. */
export async function writeRecords(
  job: FileJob,
  rows: Bytes,
  recipients: readonly string[],
  partBytes: number,
): Promise<readonly RecordsPart[]> {
  const iterator = rows[Symbol.asyncIterator]();
  const parts: RecordsPart[] = [];
  let next = await iterator.next();
  do {
    let lines = 0;
    const part = async function* (): Bytes {
      for (let bytes = 0; !next.done && (bytes === 0 || bytes + next.value.length <= partBytes); next = await iterator.next()) {
        bytes += next.value.length;
        lines += linesIn(next.value);
        yield next.value;
      }
    };
    const file = await writeNew(job, recordsPath(parts.length + 1), encryptTo(recipients, gzip(part())));
    parts.push({ file, lines });
  } while (!next.done);
  return parts;
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines += 1;
  return lines;
}
