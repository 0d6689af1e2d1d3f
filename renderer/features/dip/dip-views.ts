/** Saved views of the list: the tab, what is filtered and in which order. */
import { z } from 'zod';
import { type SavedView, useSavedViews } from '#renderer/cases/saved-views.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { type DipFilter, type DipTab, dipTabs, facetGroups, isFiltered } from './dip-rows.ts';

export interface DipQuery {
  readonly tab: DipTab;
  readonly filter: DipFilter;
  readonly sort: Sort;
}

const words = z.array(z.string());
const querySchema: z.ZodType<DipQuery> = z.object({
  tab: z.enum(dipTabs),
  filter: z.object({ classes: words, standings: words, units: words, dues: words, query: z.string() }),
  sort: z.object({ column: z.string(), descending: z.boolean() }),
});

export const useDipViews = () => useSavedViews('dip', querySchema);

/** The saved view that shows exactly this; a plain tab is never taken for one. */
export const viewShowing = (views: readonly SavedView<DipQuery>[], query: DipQuery): SavedView<DipQuery> | undefined =>
  isFiltered(query.filter) ? views.find((view) => keyOf(view.query) === keyOf(query)) : undefined;

const keyOf = ({ tab, filter, sort }: DipQuery): string =>
  JSON.stringify([tab, facetGroups.map((group) => filter[group].toSorted()), filter.query.trim(), sort.column, sort.descending]);
