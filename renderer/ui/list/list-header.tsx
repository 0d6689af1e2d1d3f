// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by the virtual list, which a <table> does not allow; the ARIA grid says what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row by aria-activedescendant
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, memo } from 'react';
import { Tick } from '../form/tick.tsx';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import type { ColumnLayout, ListColumn, Sort } from './columns.ts';
import css from './list-table.module.css';

interface Props<Row> {
  readonly layout: ColumnLayout<Row>;
  readonly template: string;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  /** How much is ticked; absent where rows cannot be ticked. */
  readonly ticked?: 'none' | 'some' | 'all' | undefined;
  readonly onTickAll: () => void;
}

function Header<Row>({ layout, template, sort, onSort, ticked, onTickAll }: Props<Row>) {
  const t = useText('ui');
  return (
    <div className={css.head} role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, minWidth: layout.minWidth }}>
      {ticked && (
        <div className={`${css.th} ${css.tick}`} role="columnheader">
          <Tick aria-label={t('selectAll')} checked={ticked === 'all'} indeterminate={ticked === 'some'} onChange={onTickAll} />
        </div>
      )}
      {layout.visible.map((column) => (
        <HeaderCell key={column.id} column={column} layout={layout} sort={sort} onSort={onSort} />
      ))}
    </div>
  );
}

// A cast, because `memo` forgets that the component is generic.
export const ListHeader = memo(Header) as typeof Header;

interface CellProps<Row> {
  readonly column: ListColumn<Row>;
  readonly layout: ColumnLayout<Row>;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
}

function HeaderCell<Row>({ column, layout, sort, onSort }: CellProps<Row>) {
  const t = useText('ui');
  const sorted = sort?.column === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (!step) return;
    event.preventDefault();
    layout.resizeBy(column.id, step, layout.sizeOf(column.id) ?? event.currentTarget.parentElement?.offsetWidth ?? 0);
  };
  return (
    <div className={column.align === 'end' ? `${css.th} ${css.end}` : css.th} role="columnheader" aria-sort={sorted}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className={css.sort}
          onClick={() => onSort({ column: column.id, descending: sorted === 'ascending' })}
          title={t('sortBy', { column: column.label })}
        >
          <span className={css.label}>{column.label}</span>
          {sorted && <Icon of={sorted === 'descending' ? ChevronDown : ChevronUp} small />}
        </button>
      ) : (
        <span className={css.label}>{column.label}</span>
      )}
      <span
        className={css.grip}
        role="separator"
        aria-orientation="vertical"
        aria-label={t('columnWidth', { column: column.label })}
        aria-valuenow={Math.round(layout.sizeOf(column.id) ?? 0)}
        tabIndex={0}
        onMouseDown={(event) => {
          // A column that takes what is left begins to be dragged from the width that it has now.
          const shown = event.currentTarget.parentElement?.offsetWidth;
          if (layout.sizeOf(column.id) === undefined && shown) layout.resizeBy(column.id, 0, shown);
          else layout.startResize(column.id, event);
        }}
        onKeyDown={onKey}
      />
    </div>
  );
}
