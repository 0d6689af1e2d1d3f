/** The loan register as a list: which rows a tab and the search leave, in which order. */
import type { LoanEntry } from '#renderer/db/queries/loan-list.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { type Orders, ordered } from '#renderer/ui/list/ordered.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type Judgement, judge } from '#shared/domain/deadlines/deadlines.ts';
import { lentTwice } from '#shared/domain/loans/loan-rules.ts';
import { finalLoanStates } from '#shared/domain/loans/loan-workflow.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface LoanRow extends LoanEntry {
  readonly id: string;
  /** Null where nothing is due: not handed out, or over. */
  readonly due: { readonly on: CalendarDate; readonly judgement: Judgement } | null;
  /** Another loan has the same item out. */
  readonly double: boolean;
  readonly haystack: string;
}

export const loanTabs = ['out', 'late', 'waiting', 'done'] as const;
export type LoanTab = (typeof loanTabs)[number];

export function loanRows(entries: readonly LoanEntry[], calendar: OfficeCalendar, today: CalendarDate): readonly LoanRow[] {
  const twice = new Set(
    lentTwice(entries.map(({ file }) => ({ id: file.row.id, itemId: file.row.itemId, state: file.known.state })))
      .flat()
      .map(({ id }) => id),
  );
  return entries.map((entry) => ({
    ...entry,
    id: entry.file.row.id,
    due: dueOf(entry, calendar, today),
    double: twice.has(entry.file.row.id),
    haystack: fold(wordsOf(entry)),
  }));
}

export function dueOf({ file }: Pick<LoanEntry, 'file'>, calendar: OfficeCalendar, today: CalendarDate): LoanRow['due'] {
  const { state, dueOn } = file.known;
  return state === 'out' && dueOn ? { on: dueOn, judgement: judge(dueOn, today, calendar) } : null;
}

const wordsOf = ({ file, item }: LoanEntry): string =>
  [
    file.known.number,
    item?.name,
    item?.code,
    item && placeLine(item.path),
    file.row.borrower.name,
    file.row.borrower.unit,
    file.row.borrower.contact,
    file.row.purpose,
    file.row.caseNumber,
  ]
    .filter(Boolean)
    .join(' ');

const tests: Readonly<Record<LoanTab, (row: LoanRow) => boolean>> = {
  out: ({ file }) => file.known.state === 'out' || file.known.state === 'lost',
  late: ({ due }) => due?.judgement.state === 'overdue',
  waiting: ({ file }) => file.known.state === 'requested' || file.known.state === 'approved',
  done: ({ file }) => finalLoanStates.includes(file.known.state),
};

export const inTab = (rows: readonly LoanRow[], tab: LoanTab): readonly LoanRow[] => rows.filter(tests[tab]);

export function searched(rows: readonly LoanRow[], query: string): readonly LoanRow[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return rows.filter(({ haystack }) => words.every((word) => haystack.includes(word)));
}

export type LoanOrder = 'item' | 'borrower' | 'due';

const orders: Orders<LoanRow, LoanOrder> = {
  item: ({ item }) => fold(item?.name ?? ''),
  borrower: ({ file }) => fold(file.row.borrower.name),
  due: ({ due }) => due?.on ?? '9999',
};

const lastAt = ({ file }: LoanRow): string => file.events.at(-1)?.at ?? '';

/** By due date what is late stands first; what is due never, last and newest first. */
export const sorted = (rows: readonly LoanRow[], sort: Sort): readonly LoanRow[] =>
  ordered(rows, orders, sort, (a, b) => (lastAt(a) < lastAt(b) ? 1 : -1));
