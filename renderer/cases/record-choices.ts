/** Records of the archive for a picker, of the classes that the person may see. */
import { useMemo } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { searchPage } from '#renderer/search/fallback.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import type { SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { can, securityClasses } from '#shared/domain/access/access.ts';

export function useRecordChoices(): SearchOptions {
  const ctx = useCommandContext();
  const { search } = useServices();
  return useMemo(
    () => async (query, offset, limit) => {
      if (query.trim() === '') return { rows: [], total: 0 };
      const user = await accessUserOf(ctx);
      const securityClass = securityClasses.filter((one) => user !== null && can(user, 'record.view', { securityClass: one }).allowed);
      const page = await searchPage(
        search,
        ctx.db,
        { entity: 'record', text: query, filters: { securityClass }, offset, limit },
        'dip records',
      );
      if (page.status !== 'ready') return { rows: [], total: 0 };
      return {
        rows: page.rows.map(({ id, card }) => ({
          id,
          label: card.description,
          ...(card.classCode ? { code: card.classCode } : {}),
          detail: [card.letterNumber, card.unit, card.location].filter(Boolean).join(', '),
        })),
        total: page.total,
      };
    },
    [ctx, search],
  );
}
