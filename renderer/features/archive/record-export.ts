/** The list as it is shown, in the form that was chosen: the same question, the same order, every hit. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { bagOfRecords } from '#renderer/commands/export/bag-of-records.ts';
import { readRecords } from '#renderer/commands/export/read-records.ts';
import { theOffice } from '#renderer/db/queries/office.ts';
import type { VaultStore } from '#renderer/platform/platform.ts';
import { searchPage } from '#renderer/search/fallback.ts';
import type { SearchClient, SearchQuery } from '#renderer/search/search-client.ts';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { recordsDublinCore } from '#shared/exchange/records/dublin-core.ts';
import { recordsEad } from '#shared/exchange/records/ead.ts';
import type { ExportedRecord } from '#shared/exchange/records/exported-record.ts';
import { type ListWords, listFields, recordsCsv, recordsJsonLines, recordsXlsx } from '#shared/exchange/records/record-lists.ts';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import type { Locale } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { APP_VERSION } from '#shared/lib/app-version.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { accessLabels, categoryLabels, inputLabels, securityLabel, securityLabels } from './record-labels.ts';
import type { RecordHit } from './use-record-list.ts';

export const exportForms = ['shownXlsx', 'shownCsv', 'allXlsx', 'allCsv', 'jsonLines', 'ead', 'dublinCore', 'bag'] as const;
export type ExportForm = (typeof exportForms)[number];

export interface ExportedDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly mediaType: string;
  /** Records that the person may not see: they stay out. */
  readonly leftOut: number;
}

export type ExportRefusal =
  /** The index does not answer: a part of the list would pass for the whole. */
  { readonly code: 'listNotReady' } | { readonly code: 'tooLarge' } | { readonly code: 'fileMissing'; readonly name: string };

interface Source {
  readonly search: SearchClient;
  readonly ctx: CommandContext;
  readonly vault: Pick<VaultStore, 'read'>;
  readonly query: SearchQuery<'record'>;
  /** Columns as they stand on the screen, in that order. */
  readonly columns: readonly Pick<ListColumn<RecordHit>, 'id'>[];
  readonly t: Text<'archive'>;
  readonly locale: Locale;
}

const PAGE = 1000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function exportRecords(source: Source, form: ExportForm): Promise<Result<ExportedDocument, ExportRefusal>> {
  const hits = await allHits(source);
  if (!hits) return err({ code: 'listNotReady' });
  if (form === 'shownCsv' || form === 'shownXlsx') return ok(shownDocument(hits, source, form));
  const { records, leftOut } = await readRecords(
    source.ctx,
    hits.map(({ id }) => id),
  );
  const made = await fullDocument(records, source, form);
  return made.ok ? ok({ ...made.value, leftOut }) : made;
}

async function allHits({ search, ctx, query }: Source): Promise<readonly RecordHit[] | null> {
  const hits: RecordHit[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const page = await searchPage(search, ctx.db, { ...query, offset, limit: PAGE }, 'export');
    if (page.status !== 'ready') return null;
    hits.push(...page.rows);
    if (page.rows.length < PAGE) return hits;
  }
}

function shownDocument(hits: readonly RecordHit[], { columns, t, locale }: Source, form: 'shownCsv' | 'shownXlsx'): ExportedDocument {
  const parts = columns.flatMap(({ id }) => exported[id] ?? []);
  const heading = parts.map(({ label }) => t(label));
  const rows = hits.map(({ card }) => parts.map(({ text }) => text(card, t, locale)));
  if (form === 'shownXlsx')
    return { bytes: writeXlsx({ name: t('title'), heading, rows }), name: 'arsip.xlsx', mediaType: XLSX, leftOut: 0 };
  const text = CSV_MARK + csvLine(heading) + rows.map(csvLine).join('');
  return { bytes: encoded(text), name: 'arsip.csv', mediaType: 'text/csv', leftOut: 0 };
}

type Made = Result<Omit<ExportedDocument, 'leftOut'>, ExportRefusal>;

async function fullDocument(
  records: readonly ExportedRecord[],
  { ctx, vault, t }: Source,
  form: Exclude<ExportForm, 'shownCsv' | 'shownXlsx'>,
): Promise<Made> {
  const words = listWords(t);
  const office = (await theOffice(ctx.db))?.name ?? '';
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const aid = { title: t('exportAidTitle', { office }), office, on, program: `Daluang ${APP_VERSION}` };
  switch (form) {
    case 'allCsv':
      return ok({ bytes: encoded(recordsCsv(records, words)), name: 'arsip-lengkap.csv', mediaType: 'text/csv' });
    case 'allXlsx':
      return ok({ bytes: recordsXlsx(records, words), name: 'arsip-lengkap.xlsx', mediaType: XLSX });
    case 'jsonLines':
      return ok({ bytes: encoded(recordsJsonLines(records)), name: 'arsip.jsonl', mediaType: 'application/x-ndjson' });
    case 'ead':
      return ok({ bytes: encoded(recordsEad(records, aid)), name: 'arsip-ead.xml', mediaType: 'application/xml' });
    case 'dublinCore':
      return ok({ bytes: encoded(recordsDublinCore(records, office)), name: 'arsip-dc.xml', mediaType: 'application/xml' });
    case 'bag': {
      const folder = `arsip-${on}`;
      const bag = await bagOfRecords(vault, { records, words, aid, folder });
      return bag.ok ? ok({ bytes: bag.value, name: `${folder}.zip`, mediaType: 'application/zip' }) : bag;
    }
  }
}

/** Headings and words that the import reads back, in the language of the screen. */
export const listWords = (t: Text<'archive'>): ListWords => ({
  sheet: t('title'),
  headings: Object.fromEntries(listFields.map((field) => [field, t(inputLabels[field])])) as ListWords['headings'],
  security: Object.fromEntries(Object.entries(securityLabels).map(([value, key]) => [value, t(key)])) as ListWords['security'],
  access: Object.fromEntries(Object.entries(accessLabels).map(([value, key]) => [value, t(key)])) as ListWords['access'],
  category: Object.fromEntries(Object.entries(categoryLabels).map(([value, key]) => [value, t(key)])) as ListWords['category'],
});

const encoded = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

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
