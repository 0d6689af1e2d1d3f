import { Check, CircleDashed, LoaderCircle, Pencil, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon, type IconType } from '#renderer/ui/parts/icon.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type GridField, gridFields } from '#shared/domain/records/box-grid.ts';
import css from './box-grid.module.css';
import type { GridLine, LineState } from './use-grid-lines.ts';

/** Widths of the state and of the columns: they fit a window of 1366 px, the description takes what is left. */
const STATE_PX = 104;
const widths: Readonly<Record<GridField, string>> = {
  itemNumber: '56px',
  description: 'minmax(220px, 1fr)',
  date: '136px',
  classCode: '88px',
  letterNumber: '112px',
  state: '84px',
  extent: '68px',
  extentUnit: '84px',
  condition: '92px',
  note: '96px',
};
export const gridTemplate = [`${STATE_PX}px`, ...gridFields.map((field) => widths[field])].join(' ');
export const GRID_MIN_PX = 1132;

const states: Readonly<Record<Exclude<LineState, 'stored'>, IconType>> = {
  saved: Check,
  saving: LoaderCircle,
  mend: TriangleAlert,
  draft: Pencil,
  fresh: CircleDashed,
};

interface Props {
  readonly line: GridLine;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** Column of the active cell where this row has it, else -1. */
  readonly active: number;
  /** Column of the range where this row lies in it, else -1. */
  readonly range: number;
  /** Stands in the active cell while it is typed in. */
  readonly editor: ReactNode;
  readonly describedBy: string;
  readonly onPick: (id: string, column: number, again: boolean) => void;
}

/** One line: its state in words, and a cell for each column. The active cell alone can be reached by Tab. */
export function GridLineRow({ line, index, top, height, active, range, editor, describedBy, onPick }: Props) {
  const t = useText('boxGrid');
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual grid are no table rows
    // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
    <div
      role="row"
      aria-rowindex={index + 2}
      className={line.record ? css.row : `${css.row} ${css.mine}`}
      style={{ top, height, gridTemplateColumns: gridTemplate }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as the row */}
      <div role="rowheader" className={`${css.state} ${line.state in css ? css[line.state] : ''}`}>
        {line.state === 'stored' ? (
          index + 1
        ) : (
          <>
            <Icon of={states[line.state]} small />
            {t(line.state)}
          </>
        )}
      </div>
      {gridFields.map((field, column) => {
        const bad = line.issues.has(field);
        const classes = [
          css.cell,
          field === 'extent' && css.end,
          line.state === 'fresh' && css.ghost,
          range === column && css.inRange,
          bad && css.bad,
          active === column && css.active,
        ];
        return (
          // biome-ignore lint/a11y/useSemanticElements: as the row
          <div
            key={field}
            role="gridcell"
            data-cell={`${line.id}:${column}`}
            aria-colindex={column + 2}
            aria-invalid={bad || undefined}
            aria-describedby={active === column ? describedBy : undefined}
            aria-selected={range === column}
            tabIndex={active === column ? 0 : -1}
            className={classes.filter(Boolean).join(' ')}
            title={line.cells[field].length > 8 ? line.cells[field] : undefined}
            onMouseDown={() => onPick(line.id, column, false)}
            onDoubleClick={() => onPick(line.id, column, true)}
          >
            <span>{line.cells[field]}</span>
            {active === column && editor}
          </div>
        );
      })}
    </div>
  );
}
