/**
 * Cells of a CSV file that a spreadsheet opens. A text that it would take for a formula is kept from running by an apostrophe
 * before it (OWASP, "CSV Injection"); the apostrophe is what Excel itself writes for a forced text. Reading takes it off again, and
 * a text that had apostrophes of its own gets one more, so that every text comes back as it was.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;
/** A plain number is no formula, whatever its sign. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;

const neutralised = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** What `csvCell` kept from running, as it was. */
export const restored = (text: string): string => (NEUTRALISED.test(text) ? text.slice(1) : text);

export function csvCell(text: string): string {
  const safe = neutralised(text);
  return /[";\n\r]|^'|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line with the separator of Indonesian spreadsheets. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(';')}\r\n`;

/** Excel takes a file for UTF-8 only with this mark. */
export const CSV_MARK = '\uFEFF';
