/** The public information list as rows: what each shows, which a tab, the facets and the search leave, in which order. */
import type { DipEntry } from '#renderer/db/queries/dip.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { type Orders, ordered } from '#renderer/ui/list/ordered.ts';
import { type AnnouncementDue, announcementDue } from '#shared/domain/dip/announcing.ts';
import type { DipClass } from '#shared/domain/dip/dip-events.ts';
import { missingElements } from '#shared/domain/dip/elements.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

/** How an entry stands: by its basis while it is listed; shut by an exclusion, whatever its basis. */
export const dipStandings = ['established', 'decided', 'noBasis', 'shut', 'withdrawn'] as const;
export type DipStanding = (typeof dipStandings)[number];

export interface DipRow extends DipEntry {
  readonly id: string;
  readonly class: DipClass;
  readonly standing: DipStanding;
  /** Null where nothing is due, or nothing may be announced. */
  readonly due: AnnouncementDue | null;
  readonly incomplete: boolean;
  readonly haystack: string;
}

export function dipRow(entry: DipEntry, today: CalendarDate): DipRow {
  const { row, known, bar } = entry;
  return {
    ...entry,
    id: row.id,
    class: known.class ?? 'alwaysAvailable',
    standing: standingOf(entry),
    due: bar ? null : announcementDue(known, today),
    incomplete: missingElements(row).length > 0,
    haystack: fold(
      [row.summary, row.topic, row.controller, row.responsible, row.madeAt, known.basis?.number, row.link].filter(Boolean).join(' '),
    ),
  };
}

function standingOf({ known, bar }: DipEntry): DipStanding {
  if (known.state === 'withdrawn') return 'withdrawn';
  if (bar) return 'shut';
  if (!known.basis) return 'noBasis';
  return known.basis.kind === 'decree' ? 'established' : 'decided';
}

export const dipTabs = ['listed', 'overdue', 'incomplete', 'withdrawn'] as const;
export type DipTab = (typeof dipTabs)[number];

const tabs: Readonly<Record<DipTab, (row: DipRow) => boolean>> = {
  listed: ({ known }) => known.state === 'listed',
  overdue: ({ due }) => due?.state === 'overdue',
  incomplete: ({ known, incomplete }) => known.state === 'listed' && incomplete,
  withdrawn: ({ known }) => known.state === 'withdrawn',
};

export const inTab = (rows: readonly DipRow[], tab: DipTab): readonly DipRow[] => rows.filter(tabs[tab]);

export const facetGroups = ['classes', 'standings', 'units', 'dues'] as const;
export type FacetGroupId = (typeof facetGroups)[number];

export type DipFilter = Readonly<Record<FacetGroupId, readonly string[]>> & { readonly query: string };

export const noFilter: DipFilter = { classes: [], standings: [], units: [], dues: [], query: '' };

export const isFiltered = (filter: DipFilter): boolean =>
  filter.query.trim() !== '' || facetGroups.some((group) => filter[group].length > 0);

/** The value of a row in each group; a row without one is in none of its values. */
export const facetOf: Readonly<Record<FacetGroupId, (row: DipRow) => string | null>> = {
  classes: (row) => row.class,
  standings: ({ standing }) => standing,
  units: ({ row }) => row.controller,
  dues: ({ due }) => due?.state ?? null,
};

/** `except`: a group that does not filter, for the counts of its own values. */
export function filtered(rows: readonly DipRow[], filter: DipFilter, except?: FacetGroupId): readonly DipRow[] {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const groups = facetGroups.filter((group) => group !== except && filter[group].length > 0);
  return rows.filter(
    (row) =>
      words.every((word) => row.haystack.includes(word)) && groups.every((group) => filter[group].includes(facetOf[group](row) ?? '')),
  );
}

export type DipOrder = 'summary' | 'class' | 'controller' | 'due' | 'state' | 'topic';

const classOrder: Readonly<Record<DipClass, string>> = { periodic: '1', immediate: '2', alwaysAvailable: '3' };

const orders: Orders<DipRow, DipOrder> = {
  summary: ({ row }) => fold(row.summary),
  class: (row) => classOrder[row.class],
  controller: ({ row }) => fold(row.controller),
  due: ({ due }) => due?.dueOn ?? '9999',
  state: ({ standing }) => String(dipStandings.indexOf(standing)),
  topic: ({ row }) => fold(row.topic ?? '￿'),
};

export const sorted = (rows: readonly DipRow[], sort: Sort): readonly DipRow[] =>
  ordered(rows, orders, sort, (a, b) => (fold(a.row.summary) < fold(b.row.summary) ? -1 : 1));
