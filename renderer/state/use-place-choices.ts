/** Places to choose from by typing words of the way to them. */
import { useMemo } from 'react';
import type { Row } from '#shared/schema/entities.ts';
import { readPlaces } from '../db/queries/locations.ts';
import { findPlaces, type PlaceWay } from '../db/queries/place-search.ts';
import { placeLine } from '../db/queries/shelf-items.ts';
import { useServices } from './services.ts';

/** A place as a picker shows it. */
interface PlaceOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

export interface PlaceChoices {
  /** Options from `offset` on, `limit` at most, and how many there are. */
  readonly search: (
    query: string,
    offset: number,
    limit: number,
  ) => Promise<{ readonly rows: readonly PlaceOption[]; readonly total: number }>;
  readonly describe: (id: string) => Promise<PlaceOption | null>;
}

/** `accepts`: which places may be chosen; one function for the life of the picker. */
export function usePlaceChoices(accepts?: (place: Row<'location'>) => boolean): PlaceChoices {
  const { gate } = useServices();
  return useMemo(
    () => ({
      search: async (query, offset, limit) => {
        const found = findPlaces(await readPlaces(gate.db), query, accepts);
        return { rows: found.slice(offset, offset + limit).map(optionOf), total: found.length };
      },
      describe: async (id) => {
        const path = (await readPlaces(gate.db)).pathOf(id);
        return path.length > 0 ? optionOf(path) : null;
      },
    }),
    [gate.db, accepts],
  );
}

const optionOf = (path: PlaceWay): PlaceOption => ({
  id: path.at(-1)?.id ?? '',
  label: path
    .slice(-2)
    .map(({ name }) => name)
    .join(', '),
  detail: placeLine(path.slice(0, -2)),
});
