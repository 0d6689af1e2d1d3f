/**
 * Versions of a softcopy. A scan whose pages were put right, or a better file, takes the place of the one before in view; the one before
 * stays as it was (peers.md 1.3: the original is never modified). A file joined from several takes the place of all of them. Nothing here
 * decides by time: a version names what it replaces.
 */
export interface VersionRow {
  readonly id: string;
  /** Rows of before version 4 lack it, and `joins`. */
  readonly replacesId?: string | null;
  readonly joins?: readonly string[];
  readonly addedAt: string;
  readonly void?: string | null;
}

export interface Versioned<R extends VersionRow> {
  readonly current: R;
  /** From the last one replaced back to the original; after it what was joined in. */
  readonly earlier: readonly R[];
  /** Those of `earlier` that were files of their own and were joined into this one: they bear no number of a version. */
  readonly joined: readonly R[];
}

/**
 * The softcopies of a record as people see them, in the order in which their originals came. A void version no longer replaces anything.
 * Two versions made of the same file both stand: its parts, or the work of two people who did not know of each other.
 */
export function versionsOf<R extends VersionRow>(rows: readonly R[]): readonly Versioned<R>[] {
  const known = new Map(rows.map((row) => [row.id, row]));
  const live = rows.filter((row) => !row.void);
  const replaced = new Set(live.flatMap((row) => standingBefore(row, known)));
  return live
    .filter((row) => !replaced.has(row))
    .map((current) => withEarlier(current, known))
    .toSorted((a, b) => inOrder(originalOf(a), originalOf(b)) || inOrder(a.current, b.current));
}

/** What counts as a softcopy of the record: the current versions. */
export const currentSoftcopies = <R extends VersionRow>(rows: readonly R[]): readonly R[] => versionsOf(rows).map(({ current }) => current);

function withEarlier<R extends VersionRow>(current: R, known: ReadonlyMap<string, R>): Versioned<R> {
  const chain = chainFrom(current, known);
  const line = ownLine(current, known);
  const joined = chain.filter((row) => !line.includes(row));
  return { current, earlier: [...line, ...joined], joined };
}

/** What stood in its place before, one after the other; versions that were taken off are passed over. */
function ownLine<R extends VersionRow>(current: R, known: ReadonlyMap<string, R>): readonly R[] {
  const passed = new Set([current]);
  for (let row = known.get(current.replacesId ?? ''); row && !passed.has(row); row = known.get(row.replacesId ?? '')) passed.add(row);
  return [...passed].filter((row) => row !== current && !row.void);
}

function chainFrom<R extends VersionRow>(current: R, known: ReadonlyMap<string, R>): readonly R[] {
  const chain = new Set<R>();
  const queue = [...standingBefore(current, known)];
  for (let row = queue.shift(); row; row = queue.shift()) {
    if (row === current || chain.has(row)) continue;
    chain.add(row);
    queue.push(...standingBefore(row, known));
  }
  return [...chain];
}

/** The nearest versions before that still stand; those between were taken off. */
function standingBefore<R extends VersionRow>(row: R, known: ReadonlyMap<string, R>): readonly R[] {
  const found = new Set<R>();
  const passed = new Set<string>();
  const queue = before(row);
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const earlier = known.get(id);
    if (!earlier || passed.has(id)) continue;
    passed.add(id);
    if (earlier.void) queue.push(...before(earlier));
    else found.add(earlier);
  }
  return [...found];
}

const before = ({ replacesId, joins }: VersionRow): string[] => [...(replacesId ? [replacesId] : []), ...(joins ?? [])];

const originalOf = <R extends VersionRow>({ current, earlier, joined }: Versioned<R>): R => earlier.at(-1 - joined.length) ?? current;

function inOrder(a: VersionRow, b: VersionRow): number {
  if (a.addedAt !== b.addedAt) return a.addedAt < b.addedAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
