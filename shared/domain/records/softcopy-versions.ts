/**
 * Versions of a softcopy. A scan whose pages were put right, or a better file, takes the place of the one before in view; the one before
 * stays as it was (peers.md 1.3: the original is never modified). Nothing here decides by time: a version names what it replaces.
 */
export interface VersionRow {
  readonly id: string;
  /** Rows of before version 4 lack it. */
  readonly replacesId?: string | null;
  readonly addedAt: string;
  readonly void?: string | null;
}

export interface Versioned<R extends VersionRow> {
  readonly current: R;
  /** From the last one replaced back to the original. */
  readonly earlier: readonly R[];
}

/**
 * The softcopies of a record as people see them, in the order in which their originals came. A void version no longer replaces anything.
 * Two versions made of the same file without knowing of each other both stand: which one is right is for a person.
 */
export function versionsOf<R extends VersionRow>(rows: readonly R[]): readonly Versioned<R>[] {
  const live = new Map(rows.filter((row) => !row.void).map((row) => [row.id, row]));
  const known = new Map(rows.map((row) => [row.id, row]));
  const replaced = new Set([...live.values()].flatMap((row) => replacedBy(row, live, known)?.id ?? []));
  return [...live.values()]
    .filter((row) => !replaced.has(row.id))
    .map((current) => ({ current, earlier: chainFrom(current, live, known) }))
    .toSorted((a, b) => inOrder(originalOf(a), originalOf(b)) || inOrder(a.current, b.current));
}

/** What counts as a softcopy of the record: the current versions. */
export const currentSoftcopies = <R extends VersionRow>(rows: readonly R[]): readonly R[] => versionsOf(rows).map(({ current }) => current);

function chainFrom<R extends VersionRow>(current: R, live: ReadonlyMap<string, R>, known: ReadonlyMap<string, R>): readonly R[] {
  const chain: R[] = [];
  for (let row = replacedBy(current, live, known); row && !chain.includes(row) && row !== current; row = replacedBy(row, live, known))
    chain.push(row);
  return chain;
}

/** The nearest version before that still stands; those between were taken off. */
function replacedBy<R extends VersionRow>(row: R, live: ReadonlyMap<string, R>, known: ReadonlyMap<string, R>): R | null {
  let id = row.replacesId ?? null;
  for (let left = known.size; id !== null && left > 0; left -= 1) {
    const found = live.get(id);
    if (found) return found;
    id = known.get(id)?.replacesId ?? null;
  }
  return null;
}

const originalOf = <R extends VersionRow>({ current, earlier }: Versioned<R>): R => earlier.at(-1) ?? current;

const inOrder = (a: VersionRow, b: VersionRow): number =>
  a.addedAt === b.addedAt ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.addedAt < b.addedAt ? -1 : 1;
