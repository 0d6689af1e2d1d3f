/** Results of a shelf check with the words for them: names only of records that the reader may see. */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import type { CheckResults, ItemResult } from '#shared/domain/shelf-check/check-results.ts';
import type { DaluangDb } from '../database.ts';
import { codesOf } from './labels.ts';
import { readPlaces } from './locations.ts';
import { placeLine } from './shelf-items.ts';

export interface CheckLine extends ItemResult {
  /** Null where the reader may not see the record. */
  readonly name: string | null;
  /** The code of its label, null where it has none. */
  readonly code: string | null;
  readonly home: string;
  readonly at: string;
}

const byPlace = new Intl.Collator('id', { numeric: true });

/** In the order of the shelf: by where it belongs, then by name. */
export async function checkLines(db: DaluangDb, user: AccessUser | null, items: CheckResults['items']): Promise<readonly CheckLine[]> {
  const recordIds = items.filter(({ ref }) => ref.entity === 'record').map(({ ref }) => ref.id);
  const [places, rows, codes] = await Promise.all([
    readPlaces(db),
    db.records.bulkGet(recordIds),
    codesOf(
      db,
      items.map(({ ref }) => ref),
    ),
  ]);
  const records = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const nameOf = ({ ref }: ItemResult): string | null => {
    if (ref.entity === 'location') return places.pathOf(ref.id).at(-1)?.name ?? null;
    const record = records.get(ref.id);
    return record && user && can(user, 'record.view', record).allowed ? record.description : null;
  };
  const lineOf = (id: string | null): string => (id === null ? '' : placeLine(places.pathOf(id)));
  return items
    .map(
      (item): CheckLine => ({
        ...item,
        name: nameOf(item),
        code: codes.get(item.ref.id) ?? null,
        home: lineOf(item.homeId),
        at: lineOf(item.atId),
      }),
    )
    .toSorted((a, b) => byPlace.compare(a.home, b.home) || byPlace.compare(a.name ?? '', b.name ?? ''));
}
