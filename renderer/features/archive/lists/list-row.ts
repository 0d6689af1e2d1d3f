/** A row of an official list on the screen, and what the list can be ordered by there; the paper keeps the official order. */
import type { ListedRecord } from '#renderer/db/queries/archive-lists.ts';
import type { ListLine } from '#renderer/pdf/archive-list/list.ts';
import type { Orders } from '#renderer/ui/list/ordered.ts';

export interface ListRow {
  readonly id: string;
  readonly listed: ListedRecord;
  readonly line: ListLine;
}

export const listOrders = {
  record: ({ record }: ListedRecord) => record.description,
  code: ({ code }: ListedRecord) => code?.code ?? '',
  unit: ({ unit }: ListedRecord) => unit,
} as const satisfies Orders<ListedRecord, string>;
