/** Records for a picker: found by words, of the classes that the person may see. */
import { useMemo } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { searchPage } from '#renderer/search/fallback.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import type { SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { can, securityClasses } from '#shared/domain/access/access.ts';

/** `except`: the record that is asked from; `level`: only those that the list of levels calls so. */
export function useRecordChoices(except: string, level?: string): SearchOptions {
  const ctx = useCommandContext();
  const { search } = useServices();
  return useMemo(
    (): SearchOptions => async (query, offset, limit) => {
      if (query.trim() === '') return { rows: [], total: 0 };
      const user = await accessUserOf(ctx);
      const securityClass = securityClasses.filter((one) => user !== null && can(user, 'record.view', { securityClass: one }).allowed);
      const page = await searchPage(
        search,
        ctx.db,
        { entity: 'record', text: query, filters: { securityClass, ...(level ? { level: [level] } : {}) }, offset, limit },
        'refer',
      );
      if (page.status !== 'ready') return { rows: [], total: 0 };
      const rows = page.rows
        .filter(({ id }) => id !== except)
        .map(({ id, card }) => ({ id, label: card.description, detail: [card.classCode, card.location].filter(Boolean).join(', ') }));
      return { rows, total: page.total };
    },
    [ctx, search, except, level],
  );
}
