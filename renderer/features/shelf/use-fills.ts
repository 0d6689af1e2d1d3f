/** How full the places are that stand in sight in the tree, where their capacity is known. */
import { useMemo } from 'react';
import { fillsOf } from '#renderer/db/queries/place-fill.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';

const noRows: readonly Row<'location'>[] = [];
const noMarks: ReadonlyMap<string, { readonly text: string; readonly full: boolean }> = new Map();

export function useFills(rows: readonly Row<'location'>[] = noRows, expanded: ReadonlySet<string>) {
  const t = useText('shelf');
  const locale = useLocale();
  const ctx = useCommandContext();
  const inSight = useMemo(
    () => rows.filter(({ parentId }) => parentId === null || expanded.has(parentId)).map(({ id }) => id),
    [rows, expanded],
  );
  const live = useLive(() => fillsOf(ctx.db, inSight), [ctx.db, inSight]);
  const fills = live.status === 'ready' ? live.data : null;
  return useMemo(() => {
    if (!fills) return noMarks;
    return new Map(
      [...fills].map(([id, { used, holds }]) => {
        const full = used >= holds;
        const text = t('fillOf', { used: formatNumber(used, locale), holds: formatNumber(holds, locale) });
        return [id, { text: full ? `${text}, ${t('fillFull')}` : text, full }];
      }),
    );
  }, [fills, t, locale]);
}
