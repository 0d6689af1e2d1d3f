/**
 * How a record was carried about without being touched itself: its box, or what the box stands in, was moved while it lay there (peers.md 1.2,
 * "movement history").
 */
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { placePath } from './locations.ts';
import type { RecordChange } from './records.ts';

/** A time that something lay in a place, by the numbers of log entries: after the first, up to the last. */
export interface Stay {
  readonly locationId: string;
  readonly after: number;
  readonly until: number;
}

export interface CarriedPlace {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly personId: string | null;
  readonly reason: string | null;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Where the record lay, from one change of its place to the next. */
export function staysOf(changes: readonly RecordChange[]): readonly Stay[] {
  // Newest first: what a change says holds until the one that was read before it.
  return changes.flatMap(({ seq, values }, index): readonly Stay[] => {
    const { locationId } = values;
    const until = changes[index - 1]?.seq ?? Number.POSITIVE_INFINITY;
    return typeof locationId === 'string' ? [{ locationId, after: seq, until }] : [];
  });
}

interface Move {
  readonly row: Row<'placeMove'>;
  readonly seq: number;
  readonly at: string;
}

/** Newest first. A move that was taken back is not told. */
export async function carriedPlaces(db: DaluangDb, stays: readonly Stay[]): Promise<readonly CarriedPlace[]> {
  const found = new Map<string, Move>();
  const asked = [...stays];
  for (let stay = asked.shift(); stay; stay = asked.shift()) {
    const place = await db.rows('location').get(stay.locationId);
    const moves = await movesOf(db, stay.locationId);
    for (const move of moves) if (move.seq > stay.after && move.seq <= stay.until) found.set(move.row.id, move);
    asked.push(...staysAbove(stay, moves, place?.parentId ?? null));
  }
  const told = [...found.values()].toSorted((a, b) => b.seq - a.seq);
  return Promise.all(
    told.map(async ({ row, seq, at }) => ({
      id: row.id,
      seq,
      at,
      personId: row.personId,
      reason: row.reason,
      name: (await db.rows('location').get(row.locationId))?.name ?? '',
      from: await placeText(db, row.fromId),
      to: await placeText(db, row.toId),
    })),
  );
}

/** The last two steps of the way to a place, as a move names its ends. */
export async function placeText(db: DaluangDb, locationId: string | null): Promise<string> {
  const way = locationId === null ? [] : await placePath(db, locationId);
  return way
    .map(({ name }) => name)
    .slice(-2)
    .join(PATH_SIGN);
}

async function movesOf(db: DaluangDb, locationId: string): Promise<readonly Move[]> {
  const rows = (await db.rows('placeMove').where('locationId').equals(locationId).toArray()).filter((row) => !row.void);
  const entries = await db.log
    .where('id')
    .anyOf(rows.map((row) => row._c))
    .toArray();
  const seqs = new Map(entries.map(({ id, seq }) => [id, seq]));
  return rows
    .flatMap((row) => {
      const seq = seqs.get(row._c);
      return seq === undefined ? [] : [{ row, seq, at: row.at }];
    })
    .toSorted((a, b) => a.seq - b.seq);
}

/** In what the place itself stood meanwhile, one stay after the other; `now`: where it stands today. */
function staysAbove({ after, until }: Stay, moves: readonly Move[], now: string | null): readonly Stay[] {
  const ends = [...moves.map(({ row, seq }) => ({ locationId: row.fromId, until: seq })), { locationId: now, until }];
  return ends.flatMap((end, index) => {
    const from = Math.max(after, ends[index - 1]?.until ?? after);
    const to = Math.min(until, end.until);
    return end.locationId === null || from >= to ? [] : [{ locationId: end.locationId, after: from, until: to }];
  });
}
