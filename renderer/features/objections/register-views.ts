/** Saved views of the register: the tab, what is filtered and in which order, under a name of the person's own. */
import { z } from 'zod';
import { removeView, saveView } from '#renderer/commands/views/saved-views.ts';
import { savedViewsOf } from '#renderer/db/queries/saved-views.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { isFiltered, type RegisterFilter, type RegisterTab, registerTabs } from './register-rows.ts';

const SECTION = 'objections';

export interface RegisterQuery {
  readonly tab: RegisterTab;
  readonly filter: RegisterFilter;
  readonly sort: Sort;
}

const querySchema = z.object({
  tab: z.enum(registerTabs),
  filter: z.object({ states: z.array(z.string()), grounds: z.array(z.string()), query: z.string() }),
  sort: z.object({ column: z.string(), descending: z.boolean() }),
});

export interface SavedRegisterView {
  readonly id: string;
  readonly name: string;
  readonly query: RegisterQuery;
}

/** A view of another version that cannot be read any more is left out. */
export const readable = (rows: readonly Row<'savedView'>[]): readonly SavedRegisterView[] =>
  rows.flatMap(({ id, name, query }) => {
    const parsed = querySchema.safeParse(query);
    return parsed.success ? [{ id, name, query: parsed.data }] : [];
  });

/** The saved view that shows exactly this; a plain tab is never taken for one. */
export const viewShowing = (views: readonly SavedRegisterView[], query: RegisterQuery): SavedRegisterView | undefined =>
  isFiltered(query.filter) ? views.find((view) => sameQuery(view.query, query)) : undefined;

const sameQuery = (a: RegisterQuery, b: RegisterQuery): boolean => keyOf(a) === keyOf(b);

const keyOf = ({ tab, filter, sort }: RegisterQuery): string =>
  JSON.stringify([tab, filter.states.toSorted(), filter.grounds.toSorted(), filter.query.trim(), sort.column, sort.descending]);

export function useRegisterViews() {
  const ctx = useCommandContext();
  const personId = ctx.actor?.personId ?? '';
  const live = useLive(() => savedViewsOf(ctx.db, personId, SECTION), [ctx.db, personId]);
  const rows = live.status === 'ready' ? live.data : [];
  return {
    views: readable(rows),
    save: (name: string, query: RegisterQuery) =>
      // Plain data: texts, lists of texts, a flag.
      saveView(ctx, { section: SECTION, name, query: query as unknown as JsonValue }),
    remove: async (id: string): Promise<void> => {
      const row = rows.find((view) => view.id === id);
      if (row) await removeView(ctx, row);
    },
  };
}
