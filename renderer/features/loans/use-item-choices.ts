/** What can be lent, found by a label code, by number or by words: records through the index, boxes and folders by name. */
import { useMemo } from 'react';
import { recordOption } from '#renderer/cases/record-choices.ts';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { lendableKinds } from '#renderer/commands/loans/lend-items.ts';
import { resolveLabel } from '#renderer/db/queries/labels.ts';
import { readPlaces } from '#renderer/db/queries/locations.ts';
import { findPlaces } from '#renderer/db/queries/place-search.ts';
import { placeLine, type ShelfItem } from '#renderer/db/queries/shelf-items.ts';
import { searchPage } from '#renderer/search/fallback.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { can, securityClasses } from '#shared/domain/access/access.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';

const MOST_PLACES = 6;

/** An option's id says what it is: `record 0198...`. */
export const optionId = ({ entity, id }: ItemRef): string => `${entity} ${id}`;

export function refOfOption(optionId: string): ItemRef {
  const [entity, id = ''] = optionId.split(' ');
  return { entity: entity === 'location' ? 'location' : 'record', id };
}

export function useItemChoices(): SearchOptions {
  const ctx = useCommandContext();
  const { search } = useServices();
  return useMemo(
    () => async (query, offset, limit) => {
      if (query.trim() === '') return { rows: [], total: 0 };
      const labelled = await resolveLabel(ctx.db, query);
      if (labelled.ok) return { rows: [optionOf(labelled.value)], total: 1 };
      const user = await accessUserOf(ctx);
      const securityClass = securityClasses.filter((one) => user !== null && can(user, 'loan.lend', { securityClass: one }).allowed);
      const places = await matchingPlaces(ctx.db, query);
      const first = Math.max(0, offset - places.length);
      const page = await searchPage(
        search,
        ctx.db,
        { entity: 'record', text: query, filters: { securityClass }, offset: first, limit },
        'lend',
      );
      if (page.status !== 'ready') return { rows: [], total: 0 };
      const records = page.rows.map(({ id, card }) => recordOption(optionId({ entity: 'record', id }), card));
      return { rows: [...places, ...records].slice(offset === 0 ? 0 : places.length).slice(0, limit), total: page.total + places.length };
    },
    [ctx, search],
  );
}

export const optionOf = (item: ShelfItem): PickerOption => ({
  id: optionId(item.ref),
  label: item.name,
  ...(item.code ? { code: item.code } : {}),
  detail: placeLine(item.path),
});

async function matchingPlaces(db: Parameters<typeof readPlaces>[0], query: string): Promise<readonly PickerOption[]> {
  const found = findPlaces(await readPlaces(db), query, ({ kind }) => lendableKinds.includes(kind));
  return found.slice(0, MOST_PLACES).flatMap((path) => {
    const place = path.at(-1);
    return place ? [{ id: optionId({ entity: 'location', id: place.id }), label: place.name, detail: placeLine(path) }] : [];
  });
}
