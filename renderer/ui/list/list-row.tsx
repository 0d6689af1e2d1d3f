// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by the virtual list, which a <table> does not allow; the ARIA grid says what they are
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row by aria-activedescendant
import { type MouseEvent, memo } from 'react';
import { Tick } from '../form/tick.tsx';
import { useText } from '../use-text.ts';
import type { ListColumn } from './columns.ts';
import css from './list-table.module.css';

interface Props<Row> {
  readonly row: Row | undefined;
  readonly id: string;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly lines: 1 | 2;
  readonly template: string;
  readonly minWidth: number;
  readonly columns: readonly ListColumn<Row>[];
  readonly open: boolean;
  readonly active: boolean;
  readonly ticked: boolean | undefined;
  readonly name: string;
  readonly onClick: (index: number, event: MouseEvent) => void;
  readonly onDoubleClick: (index: number) => void;
  readonly onTick: (index: number, range: boolean) => void;
}

function Row<Row>(props: Props<Row>) {
  const t = useText('ui');
  const { row, index, columns, ticked } = props;
  const look = [css.row, props.active && css.active, ticked && css.ticked].filter(Boolean).join(' ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid above takes the keys for all of its rows
    <div
      role="row"
      id={props.id}
      tabIndex={-1}
      className={look}
      aria-rowindex={index + 2}
      aria-selected={props.open}
      style={{
        gridTemplateColumns: props.template,
        height: props.height,
        minWidth: props.minWidth,
        transform: `translateY(${props.top}px)`,
      }}
      // Shift and a click tick what lies between; they must not mark text on the way.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={(event) => props.onClick(index, event)}
      onDoubleClick={() => props.onDoubleClick(index)}
    >
      {ticked !== undefined && (
        <div role="gridcell" className={css.tick}>
          <Tick
            checked={ticked}
            disabled={row === undefined}
            aria-label={t('selectRow', { name: props.name })}
            onClick={(event: MouseEvent<HTMLInputElement>) => {
              event.stopPropagation();
              props.onTick(index, event.shiftKey);
            }}
            readOnly
          />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={column.align === 'end' ? `${css.td} ${css.end}` : css.td}>
          {row === undefined ? <Bones lines={props.lines} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** A row that is still being read. */
const Bones = ({ lines }: { readonly lines: 1 | 2 }) => (
  <>
    <span className={css.bone} />
    {lines === 2 && <span className={css.bone} />}
  </>
);

// A cast, because `memo` forgets that the component is generic.
export const ListRow = memo(Row) as typeof Row;
