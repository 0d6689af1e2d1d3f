/** bag-info.txt: labels and values that may go on over several lines (RFC 8493, section 2.2.2). */
export interface InfoElement {
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

export interface InfoText {
  readonly elements: readonly InfoElement[];
  /** Lines that are neither an element nor the continuation of one. */
  readonly malformed: readonly number[];
  /** Lines whose colon does not stand between a label and one space or tab. Only RFC 8493 asks for that. */
  readonly spaced: readonly number[];
}

export function readInfoLines(lines: readonly string[]): InfoText {
  const elements: { label: string; value: string; line: number }[] = [];
  const malformed: number[] = [];
  const spaced: number[] = [];
  for (const [at, text] of lines.entries()) {
    const line = at + 1;
    if (text.trim() === '') continue;
    const last = elements.at(-1);
    if (/^[ \t]/.test(text) && last) {
      last.value = `${last.value} ${text.trim()}`;
      continue;
    }
    const match = /^([ \t]*)([^:]*?)([ \t]*):([ \t]*)(.*)$/s.exec(text);
    const [, indent = '', label = '', before = '', after = '', value = ''] = match ?? [];
    if (!match || label === '') {
      malformed.push(line);
      continue;
    }
    if (indent !== '' || before !== '' || (after.length !== 1 && value !== '')) spaced.push(line);
    elements.push({ label, value: value.trim(), line });
  }
  return { elements, malformed, spaced };
}

/** Labels that the specification reserves are the same in any case. */
export const elementsNamed = ({ elements }: InfoText, label: string): readonly InfoElement[] =>
  elements.filter((element) => element.label.toLowerCase() === label.toLowerCase());

export interface Oxum {
  readonly bytes: number;
  readonly files: number;
}

/** "279164409832.1198": bytes and number of files; null where it is not of that form. */
export function readOxum(text: string): Oxum | null {
  const match = /^(\d+)\.(\d+)$/.exec(text);
  return match ? { bytes: Number(match[1]), files: Number(match[2]) } : null;
}
