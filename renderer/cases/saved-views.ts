/** Saved views of a list: what it shows now, under a name of the person's own. */
import type { ZodType } from 'zod';
import { removeView, saveView } from '#renderer/commands/views/saved-views.ts';
import { savedViewsOf } from '#renderer/db/queries/saved-views.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export interface SavedView<Query> {
  readonly id: string;
  readonly name: string;
  readonly query: Query;
}

/** A view of another version that cannot be read any more is left out. */
export const readableViews = <Query>(rows: readonly Row<'savedView'>[], schema: ZodType<Query>): readonly SavedView<Query>[] =>
  rows.flatMap(({ id, name, query }) => {
    const parsed = schema.safeParse(query);
    return parsed.success ? [{ id, name, query: parsed.data }] : [];
  });

/** The views of a list that the person at the desk saved. `schema` reads what the list shows: plain data. */
export function useSavedViews<Query>(section: string, schema: ZodType<Query>) {
  const ctx = useCommandContext();
  const personId = ctx.actor?.personId ?? '';
  const live = useLive(() => savedViewsOf(ctx.db, personId, section), [ctx.db, personId, section]);
  const rows = live.status === 'ready' ? live.data : [];
  return {
    views: readableViews(rows, schema),
    save: (name: string, query: Query) => saveView(ctx, { section, name, query: query as JsonValue }),
    remove: async (id: string): Promise<void> => {
      const row = rows.find((view) => view.id === id);
      if (row) await removeView(ctx, row);
    },
  };
}
