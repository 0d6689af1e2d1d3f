// biome-ignore-all lint/a11y/noStaticElementInteractions: the twist is the mouse's way; the keyboard has right and left
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names its active line by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys for all of its lines
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid is no table: its rows stand where they are seen
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useRowWindow } from '../list/use-row-window.ts';
import { Icon, type IconType } from '../parts/icon.tsx';
import { rowHeight, useDensity } from '../theme/density.ts';
import css from './tree-grid.module.css';
import { selectedAfter, type TreeGridLine, treeGridMove } from './tree-grid-move.ts';
import { useTreeDrag } from './use-tree-drag.ts';

export interface TreeGridColumn<L> {
  readonly id: string;
  readonly label: string;
  readonly width: number;
  readonly cell: (line: L) => ReactNode;
}

interface Props<L extends TreeGridLine> {
  readonly label: string;
  readonly nameLabel: string;
  readonly lines: readonly L[];
  /** What stands behind the twist in the first column. */
  readonly name: (line: L) => {
    readonly icon?: IconType;
    readonly code?: string | null;
    readonly text: ReactNode;
    readonly title?: string;
  };
  readonly columns: readonly TreeGridColumn<L>[];
  /** Index of the line with the focus (`useActiveLine`). */
  readonly at: number;
  readonly onActive: (key: string) => void;
  readonly onToggle: (line: L) => void;
  readonly onOpen: (line: L) => void;
  /** Key of the line that is shown beside the tree. */
  readonly shown: string | null;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  /** Taken up and waiting to be put down. */
  readonly cut: ReadonlySet<string>;
  /** Null where nothing may be moved. */
  readonly drop: { readonly allowed: (line: L) => boolean; readonly take: (keys: ReadonlySet<string>, on: L) => void } | null;
  /** Lines in sight, to be read where they are not yet. */
  readonly onWant: (first: number, last: number) => void;
  /** True where it took the key. */
  readonly onKey?: (event: KeyboardEvent, line: L | undefined) => boolean;
}

const HEAD_PX = 32;
const INDENT_PX = 18;

/** A tree with columns (ARIA treegrid) of any size: only the lines in sight are drawn; lines are marked and moved by keys or dragged. */
export function TreeGrid<L extends TreeGridLine>(props: Props<L>) {
  const { lines, at, selected, columns, onWant } = props;
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const px = rowHeight(useDensity(), 1);
  const rows = useRowWindow({ count: lines.length, rowPx: px, headPx: HEAD_PX, scroller });
  const drag = useTreeDrag<L>({ selected, drop: props.drop, onToggle: props.onToggle });

  const first = rows.items[0]?.index ?? 0;
  const last = rows.items.at(-1)?.index ?? 0;
  useEffect(() => {
    onWant(first, last);
  }, [onWant, first, last]);

  // What was gone to by other ways than the keys of the tree is scrolled to.
  const show = useRef(rows.show);
  show.current = rows.show;
  const wanted = lines[at]?.key;
  useEffect(() => {
    show.current(at);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only where another line is gone to, not where lines come above it
  }, [wanted]);

  const go = (to: number, extend: boolean) => {
    const line = lines[to];
    if (!line) return;
    if (extend) {
      anchor.current ??= at;
      props.onSelected(selectedAfter(lines, selected, to, { from: anchor.current }));
    } else anchor.current = null;
    props.onActive(line.key);
    rows.show(to);
  };
  const onKey = (event: KeyboardEvent) => {
    const line = lines[at];
    if (props.onKey?.(event, line)) return event.preventDefault();
    if (event.ctrlKey || event.altKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || !event.ctrlKey || !line) return;
      props.onSelected(new Set(lines.flatMap((one) => (one.selectable && one.parent === line.parent ? [one.key] : []))));
      return event.preventDefault();
    }
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_PX) / px) - 1);
    const move = treeGridMove(lines, at, event.key, page);
    if (move?.kind === 'go') go(move.to, event.shiftKey);
    else if (move?.kind === 'toggle' && line) props.onToggle(line);
    else if (event.key === 'Enter' && line) props.onOpen(line);
    else if (event.key === ' ' && line) props.onSelected(selectedAfter(lines, selected, at, 'toggle'));
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent, index: number, line: L) => {
    if (event.shiftKey) return go(index, true);
    anchor.current = index;
    props.onActive(line.key);
    props.onSelected(selectedAfter(lines, selected, index, event.ctrlKey ? 'toggle' : 'only'));
    if (!event.ctrlKey) props.onOpen(line);
  };
  const template = `minmax(0, 1fr) ${columns.map(({ width }) => `${width}px`).join(' ')}`;
  return (
    <div
      ref={scroller}
      className={css.grid}
      role="treegrid"
      aria-label={props.label}
      aria-multiselectable
      aria-rowcount={lines.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={lines.length > 0 ? `${prefix}-${at}` : undefined}
      tabIndex={0}
      onKeyDown={onKey}
    >
      <div className={css.head} role="row" aria-rowindex={1} style={{ height: HEAD_PX, gridTemplateColumns: template }}>
        <span role="columnheader">{props.nameLabel}</span>
        {columns.map(({ id, label }) => (
          <span key={id} role="columnheader">
            {label}
          </span>
        ))}
      </div>
      <div className={css.rows} role="rowgroup" style={{ height: rows.height }}>
        {rows.items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const { icon, code, text, title } = props.name(line);
          const marks = [
            css.line,
            item.index === at && css.active,
            line.key === props.shown && css.shown,
            props.cut.has(line.key) && css.cut,
            drag.over === line.key && css.over,
          ];
          return (
            <div
              key={line.key}
              id={`${prefix}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-level={line.level}
              aria-posinset={line.position}
              aria-setsize={line.siblings}
              aria-expanded={line.open ?? undefined}
              aria-selected={line.selectable ? selected.has(line.key) : undefined}
              aria-current={line.key === props.shown ? 'true' : undefined}
              className={marks.filter(Boolean).join(' ')}
              style={{ height: px, transform: `translateY(${rows.topOf(item)}px)`, gridTemplateColumns: template }}
              onClick={(event) => onClick(event, item.index, line)}
              {...drag.handlers(line)}
            >
              <span role="gridcell" className={css.name} style={{ paddingLeft: 8 + (line.level - 1) * INDENT_PX }} title={title}>
                <span
                  className={line.open ? `${css.twist} ${css.opened}` : css.twist}
                  onClick={(event) => {
                    if (line.open === null) return;
                    event.stopPropagation();
                    props.onActive(line.key);
                    props.onToggle(line);
                  }}
                >
                  {line.open !== null && <Icon of={ChevronRight} small />}
                </span>
                {icon && <Icon of={icon} small />}
                {code && <b>{code}</b>}
                <span className={css.text}>{text}</span>
              </span>
              {columns.map(({ id, cell }) => (
                <span key={id} role="gridcell" className={css.cell}>
                  {cell(line)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
