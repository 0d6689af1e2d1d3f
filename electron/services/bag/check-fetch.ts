/** fetch.txt: payload that has to be fetched before the bag is complete. Nothing is fetched here. */
import { readFetchLine } from '#shared/exchange/bag/fetch-line.ts';
import { inPayload } from '#shared/exchange/bag/path.ts';
import type { Manifests, Reading } from './read-manifests.ts';
import { tagLines } from './tag-text.ts';

const FETCH_FILE = 'fetch.txt';

/** Payload files that fetch.txt names and that are not there. */
export async function checkFetch(reading: Reading, { names, listed }: Manifests): Promise<ReadonlySet<string>> {
  const { tree, rules, encoding, find, report } = reading;
  const path = FETCH_FILE;
  const missing = new Set<string>();
  const file = tree.files.get(path);
  if (!file) return missing;
  const payloadManifests = names.filter(({ kind }) => kind === 'payload');
  const lines = tagLines(file.at, encoding, (trouble) =>
    trouble === 'mark' ? report.judge(rules.rfc, { code: 'text.byteOrderMark', path }) : report.error({ code: 'text.encoding', path }),
  );
  for await (const { line, text } of lines) {
    const read = readFetchLine(text);
    if (read.kind === 'blank') continue;
    if (read.kind !== 'entry') {
      report.error({ code: 'fetch.line', path, line, detail: text.slice(0, 200) });
      continue;
    }
    if (!read.urlValid) report.judge(rules.rfc, { code: 'fetch.url', path, line, detail: read.url });
    if (read.bytes === undefined) report.error({ code: 'fetch.length', path, line });
    const found = find(read.path, { path, line });
    if (!found) continue;
    if (!inPayload(found.path)) {
      report.judge(rules.rfc, { code: 'fetch.outsidePayload', path, line, detail: found.path });
      continue;
    }
    const size = tree.files.get(found.path)?.bytes;
    if (size !== undefined && typeof read.bytes === 'number' && size !== read.bytes) {
      report.warn({ code: 'fetch.lengthDiffers', path, line, detail: found.path });
    }
    const entry = listed.get(found.path);
    const named = payloadManifests.filter(({ file: manifest }) => entry?.manifests.has(manifest)).length;
    if (named === 0) report.error({ code: 'fetch.notListed', path, line, detail: found.path });
    if (!found.present) missing.add(found.path);
  }
  return missing;
}
