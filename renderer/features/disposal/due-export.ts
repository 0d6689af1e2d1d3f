/** A due list as a sheet: exactly what is shown, in its order, with all that the screen says of each record. */
import { lockText, statusText } from '#renderer/state/disposal-words.ts';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import type { Locale } from '#shared/i18n/format.ts';
import type { DisposalText } from './disposal-words.ts';
import { standingOf } from './due-columns.tsx';
import type { DueTab } from './due-rows.ts';
import type { DueRow } from './use-due-view.ts';

export interface DueSheet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly mediaType: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const headings = ['exportNo', 'exportCode', 'exportRecord', 'colUnit', 'exportPlace', 'colSince', 'colState', 'exportHeld'] as const;

export function dueSheet(form: 'xlsx' | 'csv', tab: DueTab, rows: readonly DueRow[], t: DisposalText, locale: Locale): DueSheet {
  const name = t(`list_${tab}`);
  const heading = headings.map((key) => t(key));
  const cells = rows.map((row, index) => [
    String(index + 1),
    row.code,
    row.description,
    row.unit,
    row.place,
    row.since ?? '',
    statusText(row.status, t, locale),
    [...row.locks.map((lock) => lockText(lock, t, locale)), ...standingOf(row, t)].join('; '),
  ]);
  if (form === 'xlsx') return { bytes: writeXlsx({ name, heading, rows: cells }), name: `${name}.xlsx`, mediaType: XLSX };
  const text = CSV_MARK + csvLine(heading) + cells.map(csvLine).join('');
  return { bytes: new TextEncoder().encode(text), name: `${name}.csv`, mediaType: 'text/csv' };
}
