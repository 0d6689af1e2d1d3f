/** The due lists of today, reckoned when the section opens, when the day changes and when something was saved. */
import { useCallback } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { type DueEntry, dueRecords } from '#renderer/db/queries/due-records.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type Reckon, type Reckoned, useReckoned } from '#renderer/state/use-reckoned.ts';
import { can } from '#shared/domain/access/access.ts';

export function useDueLists(): Reckoned<readonly DueEntry[]> {
  const ctx = useCommandContext();
  const today = useToday();
  const reckon: Reckon<readonly DueEntry[]> = useCallback(
    async (signal, onProgress) => {
      const user = await accessUserOf(ctx);
      const shows = (record: Parameters<typeof can>[2]) => user !== null && can(user, 'disposal.view', record).allowed;
      return dueRecords(ctx.db, today, { signal, onProgress, shows });
    },
    [ctx, today],
  );
  return useReckoned(reckon);
}
