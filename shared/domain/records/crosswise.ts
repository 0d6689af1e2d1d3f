/**
 * Berkas that two desks filed into each other without knowing of each other: each change is right by itself, both together are a ring that hangs on
 * nothing. A berkas does not lie in another one (domain.md 4.3), so a person takes one of them out; until then the one with the smallest id
 * counts as lying in none, the same on every PC, and everything is shown.
 */

/** The rings among records, each with the one first that counts as outside. `parentOf`: record -> the berkas that it lies in. */
export function crosswise(parentOf: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const rings: (readonly string[])[] = [];
  const seen = new Set<string>();
  for (const start of parentOf.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = parentOf.get(at);
    }
    const begin = at === undefined ? -1 : path.indexOf(at);
    if (begin >= 0) rings.push(fromSmallest(path.slice(begin)));
  }
  return rings.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

function fromSmallest(ring: readonly string[]): readonly string[] {
  const first = ring.indexOf(ring.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? '');
  return [...ring.slice(first), ...ring.slice(0, first)];
}
