/** Rows that are all in memory, as a list page asks for them; a register that is still being read keeps the list with its skeleton. */
import { useMemo, useState } from 'react';
import type { Live } from '#renderer/state/use-live.ts';
import type { RowSource } from '#renderer/ui/list/use-pages.ts';

/** `key`: what the person chose (tab, search, order); a change of it scrolls the list to its top. */
export function useRowSource<Row>(live: Live<unknown>, rows: readonly Row[], key: string): RowSource<Row> {
  const [shown, setShown] = useState<{ readonly rows: readonly Row[]; readonly revision: number }>({ rows, revision: 0 });
  if (shown.rows !== rows) setShown({ rows, revision: shown.revision + 1 });
  const { status } = live;
  const cause = live.status === 'failed' ? live.cause : undefined;
  return useMemo(
    (): RowSource<Row> => ({
      key: `${status} ${key}`,
      revision: shown.revision,
      loadPage: (offset, limit) => {
        if (status === 'failed') return Promise.reject(cause instanceof Error ? cause : new Error('register'));
        // Nothing is known yet: the list stays with its skeleton until the register is read.
        if (status === 'loading') return new Promise(() => {});
        return Promise.resolve({ rows: shown.rows.slice(offset, offset + limit), total: shown.rows.length });
      },
    }),
    [shown, status, cause, key],
  );
}
