/** The register as a list: which rows a tab, the facets and the search leave, and in which order. */

import { type Office, waitsFor } from '#renderer/cases/objection-next-step.ts';
import type { Actor } from '#renderer/commands/context.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { type Orders, ordered } from '#renderer/ui/list/ordered.ts';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { pressesOffice } from '#shared/domain/deadlines/next-due.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { type CaseDue, dueNow } from './case-deadlines.ts';

export interface RegisterEntry {
  readonly id: string;
  readonly file: ObjectionFile;
  readonly due: CaseDue | null;
  readonly mine: boolean;
  readonly haystack: string;
}

export const registerTabs = ['open', 'today', 'late', 'mine', 'done'] as const;
export type RegisterTab = (typeof registerTabs)[number];

export const entryFor = (file: ObjectionFile, calendar: OfficeCalendar, office: Office, actor: Actor | null): RegisterEntry => ({
  id: file.row.id,
  file,
  due: dueNow(file, calendar, office.today),
  mine: waitsFor(actor, file, office),
  haystack: fold(haystackOf(file)),
});

const haystackOf = ({ row, known }: ObjectionFile): string =>
  [
    known.number,
    row.visitCode,
    row.information,
    row.applicant.name,
    row.proxy?.name,
    row.requestNumber,
    row.applicant.contact,
    row.outsideNumber,
  ]
    .filter((text) => text !== null && text !== undefined)
    .join(' ');

const isDone = ({ file }: RegisterEntry): boolean => finalObjectionStates.includes(file.known.state);

const tests: Readonly<Record<RegisterTab, (entry: RegisterEntry) => boolean>> = {
  open: (entry) => !isDone(entry),
  today: (entry) => !isDone(entry) && entry.due?.judgement.state === 'today',
  late: (entry) => !isDone(entry) && entry.due?.judgement.state === 'overdue' && pressesOffice(entry.due.key),
  mine: (entry) => !isDone(entry) && entry.mine,
  done: isDone,
};

export const inTab = (entries: readonly RegisterEntry[], tab: RegisterTab): readonly RegisterEntry[] => entries.filter(tests[tab]);

/** How many each tab has; none is told of the ended ones until all of them are read. */
export const tabCounts = (entries: readonly RegisterEntry[], whole: boolean): Readonly<Partial<Record<RegisterTab, number>>> =>
  Object.fromEntries(registerTabs.flatMap((id) => (id === 'done' && !whole ? [] : [[id, inTab(entries, id).length]])));

export interface RegisterFilter {
  readonly states: readonly string[];
  readonly grounds: readonly string[];
  readonly query: string;
}

export const noFilter: RegisterFilter = { states: [], grounds: [], query: '' };

export const isFiltered = ({ states, grounds, query }: RegisterFilter): boolean =>
  states.length > 0 || grounds.length > 0 || query.trim() !== '';

/** Rows that pass every filter; a facet's own group may be left out to count its values. */
export function filtered(
  entries: readonly RegisterEntry[],
  filter: RegisterFilter,
  without?: 'states' | 'grounds',
): readonly RegisterEntry[] {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  return entries.filter(
    ({ file, haystack }) =>
      (without === 'states' || filter.states.length === 0 || filter.states.includes(file.known.state)) &&
      (without === 'grounds' || filter.grounds.length === 0 || file.grounds.some((ground) => filter.grounds.includes(ground))) &&
      words.every((word) => haystack.includes(word)),
  );
}

export type RegisterOrder = 'number' | 'subject' | 'received' | 'due';

const orders: Orders<RegisterEntry, RegisterOrder> = {
  number: ({ file }) => file.events[0]?.at ?? file.row.receivedAt,
  subject: ({ file }) => fold(file.row.information ?? file.row.applicant.name),
  received: ({ file }) => file.row.receivedAt,
  due: ({ due }) => due?.deadline.dueOn ?? '9999',
};

/** By deadline those without one come last; what is equal stands as it was received. */
export const sorted = (entries: readonly RegisterEntry[], sort: Sort): readonly RegisterEntry[] =>
  ordered(entries, orders, sort, (a, b) => (a.file.row.receivedAt < b.file.row.receivedAt ? -1 : 1));
