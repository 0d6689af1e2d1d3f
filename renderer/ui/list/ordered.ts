/** Rows in the order of a column. A list says by a table what each column is ordered by; `OrderedColumn` holds its columns to that table. */
import type { ListColumn, Sort } from './columns.ts';

export type Orders<Row, Key extends string> = Readonly<Record<Key, (row: Row) => string>>;

/** A column that can be sorted by and has no order does not compile. */
export type OrderedColumn<Row, Key extends string> = ListColumn<Row> &
  ({ readonly id: Key; readonly sortable: true } | { readonly sortable?: false });

const collator = new Intl.Collator('id');

/** What is equal by the column stands as `tie` says. A column that the list does not know (a saved view may name one) leaves it all to `tie`. */
export function ordered<Row, Key extends string>(
  rows: readonly Row[],
  orders: Orders<Row, Key>,
  { column, descending }: Sort,
  tie: (a: Row, b: Row) => number,
): readonly Row[] {
  const key = Object.hasOwn(orders, column) ? orders[column as Key] : () => '';
  const inOrder = rows
    .map((row) => ({ row, by: key(row) }))
    .toSorted((a, b) => collator.compare(a.by, b.by) || tie(a.row, b.row))
    .map(({ row }) => row);
  return descending ? inOrder.toReversed() : inOrder;
}
