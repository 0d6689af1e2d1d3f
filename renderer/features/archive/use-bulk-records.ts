/** The ticked records as the preview of a bulk change shows them, with the writers that the person saw. */

import type { PreviewedRecord } from '#renderer/commands/archive/edit-records.ts';
import type { DaluangDb } from '#renderer/db/database.ts';
import type { SearchClient, SearchQuery } from '#renderer/search/search-client.ts';
import type { Selection } from '#renderer/ui/list/selection.ts';
import { writerOf } from '#shared/log/apply.ts';
import type { Row } from '#shared/schema/entities.ts';

export const MOST_AT_ONCE = 5000;
const PAGE = 1000;

export interface BulkRecords {
  readonly rows: readonly Row<'record'>[];
  readonly previewed: readonly PreviewedRecord[];
}

/** Why there is no preview: there are more than can be changed at once, or the index would tell of a part of them only. */
export type NoPreview = 'tooMany' | 'notReady';

export async function readSelected(
  db: DaluangDb,
  search: SearchClient,
  query: SearchQuery<'record'>,
  selection: Selection,
): Promise<BulkRecords | NoPreview> {
  const ids = selection.kind === 'some' ? [...selection.ids] : await found(search, query, selection.except);
  if (typeof ids === 'string') return ids;
  if (ids.length > MOST_AT_ONCE) return 'tooMany';
  const rows = (await db.records.bulkGet(ids)).filter((row) => row !== undefined && !row.void) as Row<'record'>[];
  const previewed = rows.map((row) => ({
    id: row.id,
    base: { classCodeId: writerOf(row, 'classCodeId'), locationId: writerOf(row, 'locationId') },
  }));
  return { rows, previewed };
}

async function found(search: SearchClient, query: SearchQuery<'record'>, except: ReadonlySet<string>): Promise<string[] | NoPreview> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await search.query({ ...query, offset, limit: PAGE }, 'bulk');
    if (page.status !== 'ready') return 'notReady';
    ids.push(...page.ids.filter((id) => !except.has(id)));
    if (ids.length > MOST_AT_ONCE) return 'tooMany';
    if (page.ids.length < PAGE) return ids;
  }
}
