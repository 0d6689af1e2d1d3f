/** Which column of a list holds which field, guessed from the words of its heading. The person confirms or changes every one of them. */

/**
 * Field -> column, counted from 0. A heading that equals a synonym goes before one that only begins with it; capitals, full stops,
 * colons and brackets do not matter.
 */
export function guessColumns<F extends string>(
  fields: readonly F[],
  synonyms: Readonly<Record<F, readonly string[]>>,
  heading: readonly string[],
): Partial<Record<F, number>> {
  const cells = heading.map(normal);
  const columns: Partial<Record<F, number>> = {};
  const taken = new Set<number>();
  for (const fits of [(cell: string, word: string) => cell === word, (cell: string, word: string) => cell.startsWith(`${word} `)]) {
    for (const field of fields) {
      if (columns[field] !== undefined) continue;
      const words = [field, ...synonyms[field]].map(normal);
      const column = cells.findIndex((cell, index) => !taken.has(index) && words.some((word) => fits(cell, word)));
      if (column < 0) continue;
      columns[field] = column;
      taken.add(column);
    }
  }
  return columns;
}

const HEADING_AMONG = 15;
const FEWEST_RECOGNISED = 2;

/** The heading among the first lines, below a title and a letterhead: the one with most columns recognised, counted from 0. */
export function headingLine(lines: readonly (readonly string[])[], recognised: (line: readonly string[]) => number): number | undefined {
  const scores = lines.slice(0, HEADING_AMONG).map(recognised);
  const best = Math.max(0, ...scores);
  return best < FEWEST_RECOGNISED ? undefined : scores.indexOf(best);
}

const normal = (cell: string): string =>
  cell
    .toLowerCase()
    .replace(/[.:*()]/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, ' ')
    .trim();
