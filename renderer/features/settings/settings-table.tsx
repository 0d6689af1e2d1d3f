import type { ReactNode } from 'react';
import css from './settings.module.css';

export interface SettingsColumn<R> {
  readonly id: string;
  readonly label: string;
  /** The label is only for a screen reader: the cells speak for themselves. */
  readonly quiet?: boolean;
  readonly width?: number;
  readonly cell: (row: R) => ReactNode;
}

interface Props<R> {
  readonly label: string;
  readonly columns: readonly SettingsColumn<R>[];
  readonly rows: readonly R[];
  readonly rowId: (row: R) => string;
  readonly selected?: string | null;
  /** Opens a row; the first column is its button. */
  readonly onOpen?: (row: R) => void;
  readonly muted?: (row: R) => boolean;
}

/** A short table of Pengaturan: some ten or hundred rows, read whole. Long lists have ListPage. */
export function SettingsTable<R>({ label, columns, rows, rowId, selected = null, onOpen, muted }: Props<R>) {
  return (
    <table className={css.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" style={{ width: column.width }}>
              {column.quiet ? <span className="sr-only">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const id = rowId(row);
          return (
            <tr key={id} className={[id === selected && css.selected, muted?.(row) && css.muted].filter(Boolean).join(' ')}>
              {columns.map((column, index) => (
                <td key={column.id}>
                  {index === 0 && onOpen ? (
                    <button type="button" className={css.rowButton} aria-pressed={id === selected} onClick={() => onOpen(row)}>
                      {column.cell(row)}
                    </button>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
