/** Everything that was noted as not found and not found since, longest first. */
import { missingSince } from '#shared/domain/records/item-case.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { DaluangDb } from '../database.ts';
import { refOf } from './loans.ts';
import { readItem, type ShelfItem } from './shelf-items.ts';

export interface MissingItem {
  readonly item: ShelfItem;
  readonly since: CalendarDate;
}

export async function missingItems(db: DaluangDb): Promise<readonly MissingItem[]> {
  const notes = (await db.rows('itemEvent').toArray()).filter((note) => !note.void);
  const missing = [...Map.groupBy(notes, (note) => note.itemId).values()].flatMap((ofItem) => {
    const since = missingSince(ofItem);
    return since && ofItem[0] ? [{ ref: refOf(ofItem[0]), since }] : [];
  });
  const found = await Promise.all(missing.map(async ({ ref, since }) => ({ item: await readItem(db, ref), since })));
  return found.flatMap(({ item, since }) => (item ? [{ item, since }] : [])).toSorted((a, b) => (a.since < b.since ? -1 : 1));
}
