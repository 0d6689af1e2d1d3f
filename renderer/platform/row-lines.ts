const LINE = /^\{"entity":"([A-Za-z]+)","row":(.*)\}$/s;

/** Lines of a set's records as entity and canonical row text. They were checked when the set was opened. */
export const rowLines = (lines: readonly string[]): readonly { readonly entity: string; readonly row: string }[] =>
  lines.map((line) => {
    const [, entity, row] = LINE.exec(line) ?? [];
    if (entity === undefined || row === undefined) throw new Error('a staged row is no line of records');
    return { entity, row };
  });
