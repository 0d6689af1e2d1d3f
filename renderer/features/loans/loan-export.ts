/** The loan register as a sheet: exactly the rows that are shown, in their order, with what the loan book has of each (domain.md 4.7). */
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import { leftText } from './due-words.ts';
import type { LoanRow, LoanTab } from './loan-rows.ts';
import { type LoanText, stateWords } from './loan-words.ts';

export interface LoanSheet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly mediaType: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const tabWords = { out: 'tabOut', late: 'tabLate', waiting: 'tabWaiting', done: 'tabDone' } as const;
const headings = [
  ...['sheetNumber', 'sheetState', 'sheetCode', 'sheetItem', 'sheetPlace', 'colBorrower', 'sheetUnit', 'sheetContact', 'sheetPurpose'],
  ...['sheetOutOn', 'sheetDueOn', 'sheetLeft', 'sheetReminded', 'sheetReturnedOn'],
] as const;

export function loanSheet(form: 'xlsx' | 'csv', tab: LoanTab, rows: readonly LoanRow[], t: LoanText): LoanSheet {
  const name = t(tabWords[tab]);
  const heading = headings.map((key) => t(key));
  const cells = rows.map(({ file, item, due, double }) => {
    const { known, row } = file;
    return [
      ...[known.number ?? '', double ? t('stateDouble') : t(stateWords[known.state])],
      ...[item?.code ?? '', item?.name ?? t('itemGone'), item ? placeLine(item.path) : ''],
      ...[row.borrower.name, row.borrower.unit ?? t('outside'), row.borrower.contact ?? '', row.purpose ?? ''],
      ...[known.outOn ?? '', known.dueOn ?? '', due ? leftText(t, due.judgement) : '', known.remindedOn.join(', '), known.returnedOn ?? ''],
    ];
  });
  if (form === 'xlsx') return { bytes: writeXlsx({ name, heading, rows: cells }), name: `${name}.xlsx`, mediaType: XLSX };
  const text = CSV_MARK + csvLine(heading) + cells.map(csvLine).join('');
  return { bytes: new TextEncoder().encode(text), name: `${name}.csv`, mediaType: 'text/csv' };
}
