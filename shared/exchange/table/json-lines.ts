/** JSON Lines as a table: one object a line, its keys the columns. Null where the text is something else. */
export function jsonLinesTable(text: string): readonly (readonly string[])[] | null {
  if (!/^\s*\{/.test(text)) return null;
  const columns = new Map<string, number>();
  const rows: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    // Blank lines keep their place, so that the row of a finding is the line of the file plus the heading.
    const row: string[] = [];
    rows.push(row);
    if (line.trim() === '') continue;
    const object = objectOf(line);
    if (!object) return null;
    for (const [key, value] of Object.entries(object)) {
      const column = columns.get(key) ?? columns.size;
      columns.set(key, column);
      while (row.length < column) row.push('');
      row[column] = textOf(value);
    }
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return [[...columns.keys()], ...rows];
}

function objectOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch (cause) {
    // The parser's way of saying that it is no JSON.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

const textOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
