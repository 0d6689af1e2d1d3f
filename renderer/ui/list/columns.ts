import {
  type ColumnOrderState,
  type ColumnSizingState,
  type ColumnVisibilityState,
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useStable } from '../use-stable.ts';

export interface ListColumn<Row> {
  readonly id: string;
  readonly label: string;
  /** In px; a column without a width takes what is left. Exactly one should have none. */
  readonly width?: number;
  readonly minWidth?: number;
  readonly align?: 'start' | 'end';
  readonly sortable?: boolean;
  /** Not shown until it is chosen. */
  readonly hiddenAtFirst?: boolean;
  /** Cannot be hidden: what tells two rows apart. */
  readonly fixed?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

interface Layout {
  readonly sizing: ColumnSizingState;
  readonly visibility: ColumnVisibilityState;
  readonly order: ColumnOrderState;
}

export interface ColumnLayout<Row> {
  readonly visible: readonly ListColumn<Row>[];
  readonly all: readonly ListColumn<Row>[];
  /** `grid-template-columns` of every row. */
  readonly template: string;
  readonly minWidth: number;
  readonly sizeOf: (id: string) => number | undefined;
  readonly startResize: (id: string, event: unknown) => void;
  readonly resizeBy: (id: string, px: number, from: number) => void;
  readonly isShown: (id: string) => boolean;
  readonly setShown: (id: string, shown: boolean) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly reset: () => void;
}

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, columnVisibilityFeature, columnOrderingFeature });
const noRows: never[] = [];
const MIN = 56;
const GROW_MIN = 160;
const storageKey = (key: string): string => `daluang-columns:${key}`;

/**
 * Widths, order and choice of columns: TanStack Table's column model without its rows, which come a page at a time.
 * The layout belongs to the PC and is kept under `layoutKey`.
 */
export function useColumns<Row>(columns: readonly ListColumn<Row>[], layoutKey: string): ColumnLayout<Row> {
  const [layout, setLayout] = useState<Layout>(() => stored(layoutKey) ?? initial(columns));
  useEffect(() => localStorage.setItem(storageKey(layoutKey), JSON.stringify(layout)), [layoutKey, layout]);

  const definitions = useMemo(
    () =>
      columns.map((column) => ({ id: column.id, header: column.label, size: column.width ?? GROW_MIN, minSize: column.minWidth ?? MIN })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: 'onChange',
    state: { columnSizing: layout.sizing, columnVisibility: layout.visibility, columnOrder: layout.order },
    onColumnSizingChange: (update) => setLayout((old) => ({ ...old, sizing: next(update, old.sizing) })),
    onColumnVisibilityChange: (update) => setLayout((old) => ({ ...old, visibility: next(update, old.visibility) })),
    onColumnOrderChange: (update) => setLayout((old) => ({ ...old, order: next(update, old.order) })),
  });

  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const names = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .join(' ');
  // The same columns for as long as nothing changes: rows that are given them are not drawn again.
  const visible = useMemo(() => names.split(' ').flatMap((id) => byId.get(id) ?? []), [names, byId]);
  const allNames = table
    .getAllLeafColumns()
    .map(({ id }) => id)
    .join(' ');
  // The table is another one with every drawing: whoever drags asks the one of now.
  const startResize = useStable<[string, unknown], void>((id, event) =>
    table
      .getLeafHeaders()
      .find((header) => header.id === id)
      ?.getResizeHandler()(event),
  );
  const setShown = useStable((id: string, shown: boolean) => table.getColumn(id)?.toggleVisibility(shown));
  return useMemo(() => {
    const sizeOf = (id: string): number | undefined => layout.sizing[id] ?? byId.get(id)?.width;
    return {
      visible,
      all: allNames.split(' ').flatMap((id) => byId.get(id) ?? []),
      template: visible.map((column) => track(column, sizeOf(column.id))).join(' '),
      minWidth: visible.reduce((sum, column) => sum + (sizeOf(column.id) ?? column.minWidth ?? GROW_MIN), 0),
      sizeOf,
      startResize,
      resizeBy: (id, px, from) =>
        setLayout((old) => ({ ...old, sizing: { ...old.sizing, [id]: Math.max(byId.get(id)?.minWidth ?? MIN, from + px) } })),
      isShown: (id) => layout.visibility[id] !== false,
      setShown,
      move: (id, by) =>
        setLayout((old) => ({
          ...old,
          order: moved(allNames.split(' '), id, by),
        })),
      reset: () => setLayout(initial(columns)),
    };
  }, [visible, allNames, layout, byId, columns, startResize, setShown]);
}

const track = <Row>(column: ListColumn<Row>, size: number | undefined): string =>
  size === undefined ? `minmax(${column.minWidth ?? GROW_MIN}px, 1fr)` : `${size}px`;

const next = <T>(update: T | ((old: T) => T), old: T): T => (typeof update === 'function' ? (update as (old: T) => T)(old) : update);

const initial = <Row>(columns: readonly ListColumn<Row>[]): Layout => ({
  sizing: {},
  visibility: Object.fromEntries(columns.filter((column) => column.hiddenAtFirst).map((column) => [column.id, false])),
  order: columns.map((column) => column.id),
});

/** Columns that the list of this name shows now, in its order: what an export of exactly what is shown goes by. */
export function shownColumns<Row>(layoutKey: string, columns: readonly ListColumn<Row>[]): readonly ListColumn<Row>[] {
  const { order, visibility } = stored(layoutKey) ?? initial(columns);
  return order.flatMap((id) => columns.find((column) => column.id === id && visibility[id] !== false) ?? []);
}

/** A layout that cannot be read is no trouble: the list begins with its own. */
function stored(key: string): Layout | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey(key)) ?? 'null');
    return isLayout(value) ? value : null;
  } catch {
    return null;
  }
}

const isLayout = (value: unknown): value is Layout =>
  typeof value === 'object' &&
  value !== null &&
  'sizing' in value &&
  'visibility' in value &&
  'order' in value &&
  Array.isArray(value.order);

function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const at = order.indexOf(id);
  const to = Math.min(order.length - 1, Math.max(0, at + by));
  const rest = order.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
