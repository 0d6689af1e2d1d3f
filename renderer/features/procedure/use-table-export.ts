/** "Ekspor CSV" and "Ekspor XLSX" of a register of the procedure: the rows that are shown, in their order, with every field of theirs. */

import { FileDown } from 'lucide-react';
import { type FileColumn, type TableKind, tableFile, tableTypes } from '#renderer/cases/table-file.ts';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useText } from '#renderer/ui/use-text.ts';

interface Shown<Row> {
  /** Name of the file and of its sheet. */
  readonly name: string;
  readonly columns: readonly FileColumn<Row>[];
  readonly rows: readonly Row[];
}

export function useTableExport<Row>({ name, columns, rows }: Shown<Row>): readonly Action[] {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const saveFile = useSaveFile();
  const save = (kind: TableKind) => {
    const bytes = tableFile(kind, name, columns, rows);
    saveFile({ bytes, name: `${name}.${kind}`, mediaType: tableTypes[kind] }).catch(reportError);
  };
  const may = mayDo(ctx.actor, 'export.run');
  return (['csv', 'xlsx'] as const).map((kind) => ({
    id: `export.${kind}`,
    label: t(kind === 'csv' ? 'exportCsv' : 'exportXlsx'),
    icon: FileDown,
    allowed: may && rows.length > 0,
    reason: t(may ? 'exportNothing' : 'errNotAllowed'),
    run: () => save(kind),
  }));
}
