/** One list of sets from two sources: what the log remembers, and what lies on the drives that are plugged in. */

import type { BackupHistory } from '#renderer/db/queries/backups.ts';
import type { SetSummary } from '#renderer/platform/backup-port.ts';
import { readSetName } from '#shared/backup/names.ts';

export type SetState =
  /** There, but nobody has read it again. */
  | 'written'
  | 'readBack'
  /** Read again from cold, or restored in a rehearsal. */
  | 'retested'
  /** Stopped midway: it holds no valid SELESAI.json. */
  | 'unfinished'
  | 'damaged'
  /** The last look found other contents than were written. */
  | 'differs';

export interface SetLine {
  readonly name: string;
  readonly madeAt: string;
  readonly place: string;
  readonly desk: string;
  readonly by: string | null;
  readonly records: number | null;
  readonly bytes: number;
  readonly state: SetState;
  /** The last look at it. */
  readonly checkedAt: string | null;
  /** Null where its drive is not plugged in. */
  readonly present: SetSummary | null;
}

/** Newest first; a set on two drives stands there once for each. */
export function setLines({ sets, checks }: BackupHistory, present: readonly SetSummary[]): readonly SetLine[] {
  const known = new Map(sets.map((recorded) => [recorded.set.setName, recorded]));
  const here = new Set(present.map((set) => set.name));
  const lines = [
    ...present.map((set): SetLine => {
      const recorded = known.get(set.name);
      return {
        ...common(set.name, set.madeAt),
        place: set.place,
        by: recorded?.by ?? null,
        records: set.tables?.record?.rows ?? countOf(recorded?.set.counts) ?? null,
        bytes: set.bytes,
        state: stateOf(set.state, checksOf(set.name)),
        checkedAt: checksOf(set.name)[0]?.at ?? null,
        present: set,
      };
    }),
    ...sets
      .filter(({ set }) => !here.has(set.setName))
      .map(
        ({ set, by }): SetLine => ({
          ...common(set.setName, set.madeAt),
          place: set.target,
          by,
          records: countOf(set.counts),
          bytes: set.bytes,
          state: stateOf('finished', checksOf(set.setName)),
          checkedAt: checksOf(set.setName)[0]?.at ?? null,
          present: null,
        }),
      ),
  ];
  return lines.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));

  function checksOf(name: string) {
    return checks.filter((check) => check.setName === name);
  }
}

const common = (name: string, madeAt: string) => ({
  name,
  madeAt: madeAt || (readSetName(name)?.madeAt ?? ''),
  desk: readSetName(name)?.deskCode ?? '',
});

function stateOf(found: SetSummary['state'], checks: BackupHistory['checks']): SetState {
  if (found !== 'finished') return found;
  const [last] = checks;
  if (!last) return 'written';
  if (!last.good) return 'differs';
  return checks.some((check) => check.good && check.kind !== 'readBack') ? 'retested' : 'readBack';
}

/** Figures of the log are plain JSON: what a later version wrote may lack the one that is asked for. */
function countOf(counts: unknown): number | null {
  const record = counts !== null && typeof counts === 'object' ? (counts as { readonly record?: unknown }).record : undefined;
  return typeof record === 'number' ? record : null;
}
