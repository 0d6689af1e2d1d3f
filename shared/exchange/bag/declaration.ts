/** bagit.txt: two lines in UTF-8 without a mark (RFC 8493, section 2.1.1). Everything else in a bag is read by what it says. */
import { linesOf } from '../text-lines.ts';
import type { BagReport } from './findings.ts';
import { type BagRules, type BagVersion, isBagVersion, rulesOf } from './version.ts';

export const DECLARATION_FILE = 'bagit.txt';

export interface Declaration {
  readonly rules: BagRules;
  /** As written; whether it can be read is another matter. */
  readonly encoding: string;
}

/** How a bag is read whose declaration is missing or cannot be: an error stands already, and the rest is worth a look. */
export const assumedDeclaration: Declaration = { rules: rulesOf('0.97'), encoding: 'UTF-8' };

const VERSION = /^bagit-version$/i;
/** As the specification writes them; other letters are read and are not exact. */
const labels: ReadonlySet<string> = new Set(['BagIt-Version', 'Tag-File-Character-Encoding']);
const ENCODING = /^tag-file-character-encoding$/i;

/** `text` is bagit.txt, its byte order mark taken off. */
export function readDeclaration(text: string, report: BagReport): Declaration {
  const path = DECLARATION_FILE;
  const lines = linesOf(text);
  const found = new Map<'version' | 'encoding', { readonly at: number; readonly value: string; readonly exact: boolean }>();
  let extra = 0;
  for (const [at, line] of lines.entries()) {
    const [, before = '', label = '', gap = '', rest = ''] = /^(\s*)([^:]*?)(\s*:[ \t]?)(.*)$/s.exec(line) ?? [];
    const name = VERSION.test(label) ? 'version' : ENCODING.test(label) ? 'encoding' : null;
    if (!name || found.has(name)) extra += 1;
    else found.set(name, { at, value: rest.trim(), exact: labels.has(label) && before === '' && gap === ': ' && rest === rest.trim() });
  }
  const [version, encoding] = [found.get('version'), found.get('encoding')];
  if (!version) report.error({ code: 'declaration.version', path });
  else if (!isBagVersion(version.value)) {
    const code = /^\d+\.\d+$/.test(version.value) ? 'declaration.versionUnknown' : 'declaration.version';
    report.error({ code, path, line: version.at + 1, detail: version.value });
  }
  if (!encoding || encoding.value === '') report.error({ code: 'declaration.encoding', path });
  const known: BagVersion | null = version && isBagVersion(version.value) ? version.value : null;
  const rules = known ? rulesOf(known) : assumedDeclaration.rules;
  for (const element of [version, encoding]) {
    if (element && !element.exact) {
      report.judge(rules.strictDeclaration, { code: 'declaration.form', path, line: element.at + 1, detail: lines[element.at] ?? '' });
    }
  }
  if (version && encoding && encoding.at < version.at) report.judge(rules.rfc, { code: 'declaration.form', path, line: 1 });
  if (extra > 0) report.judge(rules.rfc, { code: 'declaration.extraLines', path, detail: String(extra) });
  return { rules, encoding: encoding?.value || assumedDeclaration.encoding };
}
