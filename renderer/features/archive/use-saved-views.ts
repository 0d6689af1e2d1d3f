/** Views of the archive list that the person saved: the question of the list under a name of their own. */
import { removeView, saveView } from '#renderer/commands/views/saved-views.ts';
import { savedViewsOf } from '#renderer/db/queries/saved-views.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';

const SECTION = 'archive';

export interface SavedQuestion {
  readonly id: string;
  readonly name: string;
  /** As `RecordQuery.kept` writes it. */
  readonly question: string;
}

export interface SavedQuestions {
  readonly all: readonly SavedQuestion[];
  readonly save: (name: string, question: string) => Promise<boolean>;
  readonly remove: (id: string) => Promise<void>;
}

export function useSavedViews(): SavedQuestions {
  const ctx = useCommandContext();
  const personId = ctx.actor?.personId ?? '';
  const live = useLive(() => savedViewsOf(ctx.db, personId, SECTION), [ctx.db, personId]);
  const rows = live.status === 'ready' ? live.data : [];
  return {
    // A view of another version that says something else is left out.
    all: rows.flatMap(({ id, name, query }) => (typeof query === 'string' ? [{ id, name, question: query }] : [])),
    save: async (name, question) => {
      const saved = await saveView(ctx, { section: SECTION, name, query: question });
      return saved.ok || saved.error.code === 'nothingToDo';
    },
    remove: async (id) => {
      const row = rows.find((view) => view.id === id);
      if (row) await removeView(ctx, row);
    },
  };
}
