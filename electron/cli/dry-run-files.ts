/** The berkas that rows of a list name, without a database: rows of the list, or records of the export that is given as the present state. */
import { type FileAsk, type FilesOfList, fileFinder, fileText } from '#shared/exchange/records/files-of-list.ts';
import type { FieldChange, KnownRecord } from '#shared/exchange/records/update-by-key.ts';
import type { Finding } from './dry-run.ts';

/** Codes of what is found about the berkas of a row. */
type FileCode = 'parent.missing' | 'parent.several' | 'parent.nested';

export interface NamedFile {
  readonly findings: readonly (Omit<Finding, 'column'> & { readonly field: 'parent' })[];
  /** What it changes in a record that is there. */
  change(known: KnownRecord): FieldChange | null;
}

export const notNamed: NamedFile = { findings: [], change: () => null };

/** `stored`: the row is good. `idOf`: the record that a row of the list means. Without a present state nothing is missing. */
export function namedFiles(
  { asks, files }: FilesOfList,
  rows: { readonly stored: (row: number) => boolean; readonly idOf: (row: number) => string | null },
  known: readonly KnownRecord[] | null,
): ReadonlyMap<number, NamedFile> {
  const byId = new Map(known?.map((record) => [fileText(record.id), record]));
  const numbered = fileFinder((text) =>
    (known ?? [])
      .filter(
        ({ texts, parent }) => texts.fileNumber !== '' && texts.itemNumber === '' && parent === '' && fileText(texts.fileNumber) === text,
      )
      .map(({ id, texts }) => ({ is: id, unit: texts.unit, classCode: texts.classCode })),
  );
  const inState = (ask: FileAsk): string | FileCode => {
    const own = byId.get(fileText(ask.text));
    if (own) return own.parent === '' ? own.id : 'parent.nested';
    const found = numbered(ask);
    return found === 'several' ? 'parent.several' : (found ?? (known ? 'parent.missing' : ask.text));
  };
  const meant = (row: number, ask: FileAsk & { readonly found: number | 'several' | null }): string | FileCode => {
    if (files.has(row) || ask.found === row) return 'parent.nested';
    if (ask.found === 'several') return 'parent.several';
    if (ask.found === null) return inState(ask);
    return rows.stored(ask.found) ? (rows.idOf(ask.found) ?? ask.text) : 'parent.missing';
  };
  return new Map([...asks].map(([row, ask]) => [row, answer(ask.text, meant(row, ask))]));
}

function answer(text: string, meant: string | FileCode): NamedFile {
  if (meant === 'parent.missing' || meant === 'parent.several' || meant === 'parent.nested') {
    return { findings: [{ severity: 'warning', code: meant, field: 'parent', text }], change: () => null };
  }
  return {
    findings: [],
    change: ({ parent }) => (fileText(parent) === fileText(meant) ? null : { field: 'parent', before: parent, after: meant }),
  };
}
