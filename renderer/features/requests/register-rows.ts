/** The register of requests as a list: which rows a tab, the facets and the search leave, in which order, and as a spreadsheet. */
import { channelText } from '#renderer/cases/channel-text.ts';
import type { Actor } from '#renderer/commands/context.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type RequestDue, requestDue } from '#shared/domain/requests/request-case.ts';
import type { NoticeDecision } from '#shared/domain/requests/request-events.ts';
import { finalRequestStates, type RequestState } from '#shared/domain/requests/request-workflow.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { waitsFor } from './next-step.ts';
import { decisionWords, leftText, type RequestText, stateWords } from './request-words.ts';

export interface RegisterEntry {
  readonly id: string;
  readonly file: RequestFile;
  readonly due: RequestDue | undefined;
  readonly mine: boolean;
  readonly receivedOn: CalendarDate;
  readonly haystack: string;
}

export const registerTabs = ['open', 'today', 'late', 'mine', 'done'] as const;
export type RegisterTab = (typeof registerTabs)[number];

interface Judging {
  readonly calendar: OfficeCalendar;
  readonly today: CalendarDate;
  readonly actor: Actor | null;
  readonly zone: OfficeZone;
}

export const entriesOf = (files: readonly RequestFile[], { calendar, today, actor, zone }: Judging): readonly RegisterEntry[] =>
  files.map((file) => ({
    id: file.row.id,
    file,
    due: requestDue(file.known, calendar, today),
    mine: waitsFor(actor, file),
    receivedOn: civilDateOf(file.row.receivedAt, zone),
    haystack: fold(haystackOf(file)),
  }));

const haystackOf = ({ row, number, known }: RequestFile): string =>
  [
    number,
    row.visitCode,
    row.information,
    row.applicant.name,
    row.proxy?.name,
    row.applicant.contact,
    row.outsideNumber,
    known.notice?.letterNumber,
  ]
    .filter((text) => text !== null && text !== undefined)
    .join(' ');

const isDone = ({ file }: RegisterEntry): boolean => finalRequestStates.includes(file.known.state);

const tests: Readonly<Record<RegisterTab, (entry: RegisterEntry) => boolean>> = {
  open: (entry) => !isDone(entry),
  today: (entry) => entry.due?.judgement.state === 'today',
  late: (entry) => entry.due?.judgement.state === 'overdue',
  mine: (entry) => !isDone(entry) && entry.mine,
  done: isDone,
};

export const inTab = (entries: readonly RegisterEntry[], tab: RegisterTab): readonly RegisterEntry[] => entries.filter(tests[tab]);

export interface RegisterFilter {
  readonly query: string;
  readonly states: readonly RequestState[];
  readonly decisions: readonly NoticeDecision[];
  readonly channels: readonly string[];
}

export const noFilter: RegisterFilter = { query: '', states: [], decisions: [], channels: [] };

export const isFiltered = ({ query, states, decisions, channels }: RegisterFilter): boolean =>
  query.trim() !== '' || states.length + decisions.length + channels.length > 0;

/** `except` leaves one facet out, for its own counts. */
export function filtered(
  entries: readonly RegisterEntry[],
  filter: RegisterFilter,
  except?: keyof Omit<RegisterFilter, 'query'>,
): readonly RegisterEntry[] {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const one = <V>(facet: keyof Omit<RegisterFilter, 'query'>, chosen: readonly V[], value: V | undefined) =>
    except === facet || chosen.length === 0 || (value !== undefined && chosen.includes(value));
  return entries.filter(
    ({ file, haystack }) =>
      words.every((word) => haystack.includes(word)) &&
      one('states', filter.states, file.known.state) &&
      one('decisions', filter.decisions, file.known.decision) &&
      one('channels', filter.channels, channelText(file.row.channel)),
  );
}

export interface RegisterSort {
  readonly column: string;
  readonly descending: boolean;
}

/** By deadline those without one come last; otherwise as they were received. */
export function sorted(entries: readonly RegisterEntry[], { column, descending }: RegisterSort): readonly RegisterEntry[] {
  const key = ({ file, due }: RegisterEntry): string => {
    if (column === 'due') return due?.deadline.dueOn ?? '9999';
    return column === 'subject' ? fold(file.row.information) : file.row.receivedAt;
  };
  const inOrder = entries.toSorted((a, b) => key(a).localeCompare(key(b)) || (a.file.row.receivedAt < b.file.row.receivedAt ? 1 : -1));
  return descending ? inOrder.toReversed() : inOrder;
}

interface ExportColumn {
  readonly label: Parameters<RequestText>[0];
  readonly text: (entry: RegisterEntry, t: RequestText) => string;
}

/** A cell for each line of a column; dates as YYYY-MM-DD, which spreadsheets sort. */
const exportColumns: Readonly<Record<string, readonly ExportColumn[]>> = {
  number: [
    { label: 'exportNumber', text: ({ file }) => file.number ?? '' },
    { label: 'facetState', text: ({ file }, t) => t(stateWords[file.known.state]) },
    { label: 'exportDecision', text: ({ file }, t) => (file.known.decision ? t(decisionWords[file.known.decision]) : '') },
  ],
  subject: [
    { label: 'exportInformation', text: ({ file }) => file.row.information },
    { label: 'exportApplicant', text: ({ file }) => file.row.applicant.name },
  ],
  received: [{ label: 'colReceived', text: ({ receivedOn }) => receivedOn }],
  channel: [{ label: 'colChannel', text: ({ file }) => channelText(file.row.channel) }],
  due: [
    {
      label: 'colDue',
      text: ({ due, file }, t) => (due ? `${due.deadline.dueOn} (${leftText(t, due.judgement)})` : (file.known.noticeOn ?? '')),
    },
  ],
};

/** The register as it stands on the screen: the same rows in the same order, the columns that are shown. */
export function registerCsv(rows: readonly RegisterEntry[], columnIds: readonly string[], t: RequestText): string {
  const columns = columnIds.flatMap((id) => exportColumns[id] ?? []);
  const head = csvLine(columns.map(({ label }) => t(label)));
  return CSV_MARK + head + rows.map((row) => csvLine(columns.map(({ text }) => text(row, t)))).join('');
}
