/** Saved views of the list: the tab, what is filtered and in which order, under a name of the person's own. */
import { z } from 'zod';
import { removeView, saveView } from '#renderer/commands/views/saved-views.ts';
import { savedViewsOf } from '#renderer/db/queries/saved-views.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { type DipFilter, type DipTab, dipTabs, facetGroups, isFiltered } from './dip-rows.ts';

const SECTION = 'dip';

export interface DipQuery {
  readonly tab: DipTab;
  readonly filter: DipFilter;
  readonly sort: Sort;
}

const words = z.array(z.string());
const querySchema = z.object({
  tab: z.enum(dipTabs),
  filter: z.object({ classes: words, standings: words, units: words, dues: words, query: z.string() }),
  sort: z.object({ column: z.string(), descending: z.boolean() }),
});

export interface SavedDipView {
  readonly id: string;
  readonly name: string;
  readonly query: DipQuery;
}

/** A view of another version that cannot be read any more is left out. */
const readable = (rows: readonly Row<'savedView'>[]): readonly SavedDipView[] =>
  rows.flatMap(({ id, name, query }) => {
    const parsed = querySchema.safeParse(query);
    return parsed.success ? [{ id, name, query: parsed.data }] : [];
  });

/** The saved view that shows exactly this; a plain tab is never taken for one. */
export const viewShowing = (views: readonly SavedDipView[], query: DipQuery): SavedDipView | undefined =>
  isFiltered(query.filter) ? views.find((view) => keyOf(view.query) === keyOf(query)) : undefined;

const keyOf = ({ tab, filter, sort }: DipQuery): string =>
  JSON.stringify([tab, facetGroups.map((group) => filter[group].toSorted()), filter.query.trim(), sort.column, sort.descending]);

export function useDipViews() {
  const ctx = useCommandContext();
  const personId = ctx.actor?.personId ?? '';
  const live = useLive(() => savedViewsOf(ctx.db, personId, SECTION), [ctx.db, personId]);
  const rows = live.status === 'ready' ? live.data : [];
  return {
    views: readable(rows),
    save: (name: string, query: DipQuery) =>
      // Plain data: texts, lists of texts, a flag.
      saveView(ctx, { section: SECTION, name, query: query as unknown as JsonValue }),
    remove: async (id: string): Promise<void> => {
      const row = rows.find((view) => view.id === id);
      if (row) await removeView(ctx, row);
    },
  };
}
