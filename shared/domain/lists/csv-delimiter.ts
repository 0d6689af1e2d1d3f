/**
 * Which character separates the cells of a CSV file. Excel with Indonesian settings writes `;`, others `,` or a tab. The
 * first lines are counted, so that a list of two lines is read as well as a long one.
 */
export type CsvDelimiter = ',' | ';' | '\t' | '|';

const DELIMITERS: readonly CsvDelimiter[] = [';', ',', '\t', '|'];
const SAMPLE = 20_000;

/** The character that most rows hold equally often, outside quotes; a comma where none separates anything. */
export function guessDelimiter(text: string): CsvDelimiter {
  const rows = rowsOf(text.slice(0, SAMPLE));
  let best: { delimiter: CsvDelimiter; rows: number; cells: number } = { delimiter: ',', rows: 0, cells: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = rows.map((row) => row.split(delimiter).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    const agreeing = counts.filter((count) => count === usual.value).length;
    if (usual.value > 0 && (agreeing > best.rows || (agreeing === best.rows && usual.value > best.cells))) {
      best = { delimiter, rows: agreeing, cells: usual.value };
    }
  }
  return best.delimiter;
}

/** The rows with everything inside quotes taken out, so that quoted delimiters and line ends do not count. */
function rowsOf(text: string): string[] {
  return text
    .replace(/"(?:[^"]|"")*("|$)/g, '')
    .split(/\r\n|\n|\r/)
    .filter((row) => row.trim() !== '');
}

function mostFrequent(values: readonly number[]): { readonly value: number } {
  const frequency = new Map<number, number>();
  for (const value of values) frequency.set(value, (frequency.get(value) ?? 0) + 1);
  const [first] = [...frequency].toSorted(([a, times], [b, more]) => more - times || b - a);
  return { value: first?.[0] ?? 0 };
}
