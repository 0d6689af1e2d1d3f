/** Places to choose from by typing words of the way to them. */

import { readPlaces } from '#renderer/db/queries/locations.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { Row } from '#shared/schema/entities.ts';

const lastTwo = (path: readonly Row<'location'>[]): string =>
  path
    .slice(-2)
    .map(({ name }) => name)
    .join(', ');

export interface PlaceChoices {
  readonly search: SearchOptions;
  readonly describe: (id: string) => Promise<PickerOption | null>;
}

export function usePlaceChoices(accepts: (place: Row<'location'>) => boolean = () => true): PlaceChoices {
  const { db } = useCommandContext();
  return {
    search: async (query, offset, limit) => {
      const words = fold(query).split(/\s+/).filter(Boolean);
      const places = await readPlaces(db);
      const phrase = words.join(' ');
      const options = places.rows
        .filter(accepts)
        .map((row) => places.pathOf(row.id))
        .map((path) => ({ path, text: fold(path.map(({ name }) => name).join(' ')) }))
        .filter(({ text }) => words.every((word) => text.includes(word)))
        // "rak 2 baris 2" means these words in this order before a "2" somewhere on the way.
        .toSorted(
          (a, b) =>
            Number(b.text.includes(phrase)) - Number(a.text.includes(phrase)) || a.text.localeCompare(b.text, 'id', { numeric: true }),
        )
        .map(({ path }): PickerOption => ({ id: path.at(-1)?.id ?? '', label: lastTwo(path), detail: placeLine(path.slice(0, -2)) }));
      return { rows: options.slice(offset, offset + limit), total: options.length };
    },
    describe: async (id) => {
      const path = (await readPlaces(db)).pathOf(id);
      return path.length > 0 ? { id, label: lastTwo(path) } : null;
    },
  };
}
