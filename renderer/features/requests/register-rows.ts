/** The register of requests as a list: which rows a tab, the facets and the search leave, in which order. */
import { channelText } from '#renderer/cases/channel-text.ts';
import type { Actor } from '#renderer/commands/context.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { type Orders, ordered } from '#renderer/ui/list/ordered.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type RequestDue, requestDue } from '#shared/domain/requests/request-case.ts';
import type { NoticeDecision } from '#shared/domain/requests/request-events.ts';
import { finalRequestStates, type RequestState } from '#shared/domain/requests/request-workflow.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { waitsFor } from './next-step.ts';

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

export const entryFor = (file: RequestFile, { calendar, today, actor, zone }: Judging): RegisterEntry => ({
  id: file.row.id,
  file,
  due: requestDue(file.known, calendar, today),
  mine: waitsFor(actor, file),
  receivedOn: civilDateOf(file.row.receivedAt, zone),
  haystack: fold(haystackOf(file)),
});

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

/** How many each tab has; none is told of the ended ones until all of them are read. */
export const countsOf = (entries: readonly RegisterEntry[], whole: boolean): Readonly<Partial<Record<RegisterTab, number>>> =>
  Object.fromEntries(registerTabs.flatMap((id) => (id === 'done' && !whole ? [] : [[id, inTab(entries, id).length]])));

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

export type RegisterOrder = 'number' | 'subject' | 'received' | 'due';

const receivedAt = ({ file }: RegisterEntry): string => file.row.receivedAt;

const orders: Orders<RegisterEntry, RegisterOrder> = {
  number: receivedAt,
  subject: ({ file }) => fold(file.row.information),
  received: receivedAt,
  due: ({ due }) => due?.deadline.dueOn ?? '9999',
};

/** By deadline those without one come last; what is equal stands newest first. */
export const sorted = (entries: readonly RegisterEntry[], sort: Sort): readonly RegisterEntry[] =>
  ordered(entries, orders, sort, (a, b) => (receivedAt(a) < receivedAt(b) ? 1 : -1));
