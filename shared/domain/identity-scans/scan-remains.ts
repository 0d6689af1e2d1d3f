/**
 * Where the ciphertext of an erased scan may still lie: on every drive whose newest set was made after the scan was taken and before it was
 * erased. The next set made there removes it (backup/erase-packs.ts). Told by the label of the drive, as this office's log knows it.
 */
export interface SetMade {
  readonly target: string;
  readonly madeAt: string;
}

export function drivesWithRemains(sets: readonly SetMade[], takenAt: string, erasedAt: string): readonly SetMade[] {
  const newest = new Map<string, SetMade>();
  for (const set of sets) if (set.madeAt > (newest.get(set.target)?.madeAt ?? '')) newest.set(set.target, set);
  return [...newest.values()]
    .filter(({ madeAt }) => madeAt >= takenAt && madeAt < erasedAt)
    .toSorted((a, b) => (a.target < b.target ? -1 : 1));
}
