/** Saved views of the register: the tab, what is filtered and in which order. */
import { z } from 'zod';
import { readableViews, type SavedView, useSavedViews } from '#renderer/cases/saved-views.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import type { Row } from '#shared/schema/entities.ts';
import { isFiltered, type RegisterFilter, type RegisterTab, registerTabs } from './register-rows.ts';

export interface RegisterQuery {
  readonly tab: RegisterTab;
  readonly filter: RegisterFilter;
  readonly sort: Sort;
}

const querySchema: z.ZodType<RegisterQuery> = z.object({
  tab: z.enum(registerTabs),
  filter: z.object({ states: z.array(z.string()), grounds: z.array(z.string()), query: z.string() }),
  sort: z.object({ column: z.string(), descending: z.boolean() }),
});

export const useRegisterViews = () => useSavedViews('objections', querySchema);

export const readable = (rows: readonly Row<'savedView'>[]): readonly SavedView<RegisterQuery>[] => readableViews(rows, querySchema);

/** The saved view that shows exactly this; a plain tab is never taken for one. */
export const viewShowing = (views: readonly SavedView<RegisterQuery>[], query: RegisterQuery): SavedView<RegisterQuery> | undefined =>
  isFiltered(query.filter) ? views.find((view) => keyOf(view.query) === keyOf(query)) : undefined;

const keyOf = ({ tab, filter, sort }: RegisterQuery): string =>
  JSON.stringify([tab, filter.states.toSorted(), filter.grounds.toSorted(), filter.query.trim(), sort.column, sort.descending]);
