// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by the virtual list, which a <table> does not allow; the ARIA grid says what they are
import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { rowHeight, useDensity } from '../theme/density.ts';
import { useStable } from '../use-stable.ts';
import { useText } from '../use-text.ts';
import type { ColumnLayout, Sort } from './columns.ts';
import { movedRow } from './grid-move.ts';
import { ListHeader } from './list-header.tsx';
import { ListRow } from './list-row.tsx';
import css from './list-table.module.css';
import { type CacheState, PAGE_SIZE, type PageCache } from './page-cache.ts';
import { allSelected, isSelected, nothingSelected, type Selection, selectedCount, toggled, withRange } from './selection.ts';
import { useArrivalKeys } from './use-arrival-keys.ts';
import { useRowWindow } from './use-row-window.ts';

const HEAD_PX = 32;
const TICK_PX = 36;
/** Enough for a usual window, so that a row keeps its elements. */
const FEWEST_SLOTS = 64;

export interface ListTableProps<Row> {
  readonly label: string;
  readonly layout: ColumnLayout<Row>;
  readonly lines: 1 | 2;
  readonly cache: PageCache<Row>;
  readonly state: CacheState;
  /** Changes with the question: the list begins at its first row again. */
  readonly question: string;
  readonly rowId: (row: Row) => string;
  /** How a screen reader names the row beside its tick box. */
  readonly rowName: (row: Row) => string;
  readonly openId?: string | undefined;
  readonly onOpen: (row: Row, how: 'move' | 'enter') => void;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  readonly selection?: Selection | undefined;
  readonly onSelection?: ((selection: Selection) => void) | undefined;
  readonly onRange: (first: number, last: number) => void;
}

/**
 * The rows of a list. Arrows, Page Up and Down, Home and End move and open what they reach; Enter goes into it; Space ticks, Shift
 * takes everything on the way, Ctrl+A all. With the mouse Ctrl ticks one and Shift what lies between. One grid takes the focus, the active row is named by aria-activedescendant, so a million rows cost one tab stop.
 */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { layout, cache, state, rowId, selection, onSelection } = props;
  const t = useText('ui');
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const px = rowHeight(useDensity(), props.lines);
  const { onRange } = props;
  const onRush = useStable(([from, to]: readonly [number, number]) => onRange(from, to));
  const rows = useRowWindow({ count: state.total, rowPx: px, headPx: HEAD_PX, scroller, onRush });
  const [active, setActive] = useState(0);
  const [question, setQuestion] = useState(props.question);
  if (question !== props.question) {
    setQuestion(props.question);
    setActive(0);
  }
  const anchor = useRef(0);
  const shownFor = useRef(question);
  const { show } = rows;
  useEffect(() => {
    if (shownFor.current === question) return;
    shownFor.current = question;
    anchor.current = 0;
    show(0);
  }, [question, show]);
  /** A row that was gone to before it was read; it opens when it is there. */
  const awaited = useRef<number | null>(null);

  const slots = Math.max(FEWEST_SLOTS, 2 ** Math.ceil(Math.log2(rows.items.length + 1)));
  const first = rows.items[0]?.index ?? 0;
  const last = rows.items.at(-1)?.index ?? 0;
  const { rushing } = rows;
  // Rows that nobody reads are not read from the store either.
  useEffect(() => {
    if (!rushing) cache.want(first, last);
  }, [cache, first, last, rushing, state.version]);

  const [seenFirst, seenLast] = rows.seen;
  useEffect(() => {
    if (!rushing) onRange(seenFirst, seenLast);
  }, [onRange, rushing, seenFirst, seenLast]);

  const template = selection ? `${TICK_PX}px ${layout.template}` : layout.template;
  const minWidth = layout.minWidth + (selection ? TICK_PX : 0);

  const go = (index: number) => {
    setActive(index);
    rows.show(index);
    anchor.current = index;
    const row = cache.rowAt(index);
    awaited.current = row === undefined ? index : null;
    if (row !== undefined) props.onOpen(row, 'move');
  };
  const { onOpen } = props;
  useEffect(() => {
    const row = awaited.current === null ? undefined : cache.rowAt(awaited.current);
    if (row === undefined) return;
    awaited.current = null;
    onOpen(row, 'move');
  }, [cache, onOpen, state.version]);
  const { openId } = props;
  const ready = state.status === 'ready';
  // A record that was opened by its address: the arrows go on from it where it stands among the first.
  // A new question begins at the first row, and the open one may be another.
  useEffect(() => {
    if (openId === undefined || !ready) return;
    const at = Array.from({ length: PAGE_SIZE }, (_, index) => index).find((index) => {
      const row = cache.rowAt(index);
      return row !== undefined && rowId(row) === openId;
    });
    setActive((now) => {
      const row = cache.rowAt(now);
      return at === undefined || (row !== undefined && rowId(row) === openId) ? now : at;
    });
  }, [openId, ready, cache, rowId, question]);
  const tick = (index: number, range: boolean) => {
    const row = cache.rowAt(index);
    setActive(index);
    rows.show(index);
    if (!selection || !onSelection) return;
    if (range) {
      // What lies between may never have been on the screen: it is read first.
      const between = cache.read(Math.min(anchor.current, index), Math.max(anchor.current, index));
      between.then((read) => read && onSelection(withRange(selection, read.map(rowId)))).catch(reportError);
    } else if (row !== undefined) {
      onSelection(toggled(selection, rowId(row)));
      anchor.current = index;
    }
  };
  const press = (key: string, shift: boolean): boolean => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_PX) / px) - 1);
    const to = movedRow(key, { active, page, total: state.total });
    const row = cache.rowAt(active);
    if (to !== undefined && shift && selection) tick(to, true);
    else if (to !== undefined) go(to);
    else if (key === 'Enter' && row !== undefined) props.onOpen(row, 'enter');
    else if (key === ' ' && selection) tick(active, shift);
    else return false;
    return true;
  };
  useArrivalKeys(
    scroller,
    useStable((key: string) => press(key, false)),
  );
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const all = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (all && onSelection) onSelection(allSelected);
    else if (event.ctrlKey || event.metaKey || !press(event.key, event.shiftKey)) return;
    event.preventDefault();
  };
  const onClick = (index: number, event: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly shiftKey: boolean }) => {
    if (selection && (event.shiftKey || event.ctrlKey || event.metaKey)) tick(index, event.shiftKey);
    else go(index);
    scroller.current?.focus({ preventScroll: true });
  };

  const clicked = useStable(onClick);
  const ticked = useStable(tick);
  const entered = useStable((index: number) => {
    const row = cache.rowAt(index);
    if (row !== undefined) props.onOpen(row, 'enter');
  });

  const count = selection ? selectedCount(selection, state.total) : 0;
  const tickAll = useStable(() => onSelection?.(count === state.total ? nothingSelected : allSelected));
  return (
    <div
      ref={scroller}
      className={css.table}
      role="grid"
      aria-label={props.label}
      aria-rowcount={state.total + 1}
      aria-multiselectable={selection ? true : undefined}
      // Only a row that is drawn can be named: the open one may lie far from what is seen.
      aria-activedescendant={rows.items.some(({ index }) => index === active) ? `${prefix}-${active}` : undefined}
      aria-busy={state.stale || undefined}
      tabIndex={0}
      onKeyDown={onKey}
    >
      <ListHeader
        layout={layout}
        template={template}
        sort={props.sort}
        onSort={props.onSort}
        ticked={selection && (count === 0 ? 'none' : count === state.total ? 'all' : 'some')}
        onTickAll={tickAll}
      />
      <div
        className={[css.rows, state.stale && css.stale, rushing && css.rushing].filter(Boolean).join(' ')}
        role="rowgroup"
        style={groundOf(rows.height, minWidth, px)}
      >
        {rows.items.map((item) => {
          const row = cache.rowAt(item.index);
          const id = row === undefined ? undefined : rowId(row);
          return (
            <ListRow
              // A row that scrolls out makes room for one that comes in: its elements are filled anew, not made anew.
              key={item.index % slots}
              row={row}
              id={`${prefix}-${item.index}`}
              index={item.index}
              top={rows.topOf(item)}
              height={px}
              lines={props.lines}
              template={template}
              minWidth={minWidth}
              columns={layout.visible}
              open={id !== undefined && id === props.openId}
              active={item.index === active}
              ticked={selection ? id !== undefined && isSelected(selection, id) : undefined}
              name={row === undefined ? t('loadingRow') : props.rowName(row)}
              onClick={clicked}
              onDoubleClick={entered}
              onTick={ticked}
            />
          );
        })}
      </div>
    </div>
  );
}

const groundOf = (height: number, minWidth: number, rowPx: number): CSSProperties & Record<`--${string}`, string> => ({
  height,
  minWidth,
  '--row-px': `${rowPx}px`,
});
