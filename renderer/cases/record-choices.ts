/** Records of the archive for a picker: found by words, of the classes that the person may see. */
import { useMemo } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { searchPage } from '#renderer/search/fallback.ts';
import type { CardOf } from '#renderer/search/protocol.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { withoutOption } from '#renderer/ui/picker/without-option.ts';
import { can, securityClasses } from '#shared/domain/access/access.ts';
import { shelfText } from './shelf-text.ts';

interface RecordsWanted {
  /** The record that is asked from. */
  readonly except?: string;
  /** Only those that the list of levels calls so. */
  readonly level?: string;
}

export function useRecordChoices({ except, level }: RecordsWanted = {}): SearchOptions {
  const ctx = useCommandContext();
  const { search } = useServices();
  return useMemo(() => {
    const found: SearchOptions = async (query, offset, limit) => {
      if (query.trim() === '') return { rows: [], total: 0 };
      const user = await accessUserOf(ctx);
      const securityClass = securityClasses.filter((one) => user !== null && can(user, 'record.view', { securityClass: one }).allowed);
      const page = await searchPage(
        search,
        ctx.db,
        { entity: 'record', text: query, filters: { securityClass, ...(level ? { level: [level] } : {}) }, offset, limit },
        'record choices',
      );
      if (page.status !== 'ready') return { rows: [], total: 0 };
      return { rows: page.rows.map(({ id, card }) => recordOption(id, card)), total: page.total };
    };
    return except === undefined ? found : withoutOption(found, except);
  }, [ctx, search, except, level]);
}

/** A record as every picker shows it, with the box where it is fetched rather than the building. `said`: what stands before all else. */
export const recordOption = (id: string, card: CardOf<'record'>, said: string | null = null): PickerOption => ({
  id,
  label: card.description,
  code: card.classCode ?? '',
  detail: [said, card.letterNumber, shelfText(card.location)?.spot, card.unit].filter(Boolean).join(', '),
});
