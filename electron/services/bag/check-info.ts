/** bag-info.txt, or package-info.txt before 0.96: its form, and the one element that can be checked. */
import { elementsNamed, readInfoLines, readOxum } from '#shared/exchange/bag/info-text.ts';
import { inPayload } from '#shared/exchange/bag/path.ts';
import type { Reading } from './read-manifests.ts';
import { tagLines } from './tag-text.ts';

export async function checkInfo({ tree, rules, encoding, report }: Reading): Promise<void> {
  const path = rules.infoFile;
  const file = tree.files.get(path);
  if (!file) return;
  const lines: string[] = [];
  const read = tagLines(file.at, encoding, (trouble) =>
    trouble === 'mark' ? report.judge(rules.rfc, { code: 'text.byteOrderMark', path }) : report.error({ code: 'text.encoding', path }),
  );
  for await (const { text } of read) lines.push(text);
  const info = readInfoLines(lines);
  for (const line of info.malformed) report.error({ code: 'info.line', path, line });
  if (rules.rfc) for (const line of info.spaced) report.warn({ code: 'info.whitespace', path, line });

  const oxums = elementsNamed(info, 'Payload-Oxum');
  const again = oxums[1];
  if (again) report.judge(rules.rfc, { code: 'info.oxumRepeated', path, line: again.line });
  const [first] = oxums;
  if (!first) return;
  const oxum = readOxum(first.value);
  if (!oxum) {
    report.error({ code: 'info.oxumForm', path, line: first.line, detail: first.value });
    return;
  }
  let [bytes, files] = [0, 0];
  for (const [name, { bytes: size }] of tree.files) {
    if (!inPayload(name)) continue;
    bytes += size;
    files += 1;
  }
  if (oxum.bytes !== bytes || oxum.files !== files) {
    report.error({ code: 'info.oxumMismatch', path, line: first.line, detail: `${first.value} / ${bytes}.${files}` });
  }
}
