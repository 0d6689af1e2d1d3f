/** The list as it is shown, as CSV: the same question, the same order, every hit; formulas are kept from running. */

import type { DaluangDb } from '#renderer/db/database.ts';
import { searchPage } from '#renderer/search/fallback.ts';
import type { SearchClient, SearchQuery } from '#renderer/search/search-client.ts';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import type { Locale } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { securityLabel } from './record-labels.ts';
import type { RecordHit } from './use-record-list.ts';

const PAGE = 1000;

interface Options {
  readonly search: SearchClient;
  readonly db: DaluangDb;
  readonly query: SearchQuery<'record'>;
  /** Columns as they stand on the screen, in that order. */
  readonly columns: readonly Pick<ListColumn<RecordHit>, 'id'>[];
  readonly t: Text<'archive'>;
  readonly locale: Locale;
}

export async function exportRecords({ search, db, query, columns, t, locale }: Options): Promise<Blob> {
  const parts = columns.flatMap(({ id }) => exported[id] ?? []);
  const lines = [CSV_MARK, csvLine(parts.map(({ label }) => t(label)))];
  for (let offset = 0; ; offset += PAGE) {
    const page = await searchPage(search, db, { ...query, offset, limit: PAGE }, 'export');
    if (page.status !== 'ready') break;
    for (const { card } of page.rows) lines.push(csvLine(parts.map(({ text }) => text(card, t, locale))));
    if (page.rows.length < PAGE) break;
  }
  return new Blob(lines, { type: 'text/csv' });
}

interface ExportColumn {
  readonly label: Parameters<Text<'archive'>>[0];
  readonly text: (card: RecordHit['card'], t: Text<'archive'>, locale: Locale) => string;
}

/** What each column of the screen says, a cell for each of its lines. */
const exported: Readonly<Record<string, readonly ExportColumn[]>> = {
  description: [
    { label: 'description', text: (card) => card.description },
    { label: 'letterNumber', text: (card) => card.letterNumber ?? '' },
    { label: 'state', text: (card) => card.state ?? '' },
    { label: 'unit', text: (card) => card.unit ?? '' },
  ],
  code: [
    { label: 'classCode', text: (card) => card.classCode ?? '' },
    { label: 'date', text: (card, _t, locale) => formatRecordDate(card.date, locale) },
  ],
  place: [{ label: 'place', text: (card) => card.location ?? '' }],
  security: [
    {
      label: 'securityClass',
      text: (card, t) => {
        const label = securityLabel(card.securityClass);
        return label ? t(label) : card.securityClass;
      },
    },
  ],
  copies: [{ label: 'columnCopies', text: (card) => String(card.softcopies) }],
};
