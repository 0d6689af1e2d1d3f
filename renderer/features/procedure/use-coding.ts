/** What a batch is coded by: records of one unit at a time, by its method; the codes that they would be given. */
import { useState } from 'react';
import { type GivenCodes, unitCodesFor } from '#renderer/commands/procedure/unit-codes.ts';
import { readCodeSchemes, type UnitScheme } from '#renderer/db/queries/code-schemes.ts';
import type { StagedRecord } from '#renderer/db/queries/stages.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';

export interface Coding {
  readonly ready: boolean;
  readonly scheme: UnitScheme | null;
  /** Of the unit that is coded now; others follow by themselves. */
  readonly entries: readonly StagedRecord[];
  readonly otherUnits: number;
  /** By record: its code, or what it lacks. */
  readonly codes: GivenCodes;
  /** The code of the unit's own list that was chosen. */
  readonly kode: string | null;
  readonly setKode: (kode: string | null) => void;
}

export function useCoding(active: boolean, waiting: readonly StagedRecord[]): Coding {
  const ctx = useCommandContext();
  const [kode, setKode] = useState<string | null>(null);
  const live = useLive(async () => {
    const schemes = active ? await readCodeSchemes(ctx.db) : new Map<string, UnitScheme>();
    const led = waiting.find(({ record }) => schemes.has(record.unitId))?.record.unitId;
    const entries = led === undefined ? waiting : waiting.filter(({ record }) => record.unitId === led);
    const codes =
      led === undefined
        ? noCodes
        : await unitCodesFor(
            ctx.db,
            entries.map(({ record }) => record),
            kode,
          );
    return { scheme: (led === undefined ? null : schemes.get(led)) ?? null, entries, codes };
  }, [ctx.db, active, waiting, kode]);
  if (live.status !== 'ready') return { ready: false, scheme: null, entries: waiting, otherUnits: 0, codes: noCodes, kode, setKode };
  const { scheme, entries, codes } = live.data;
  return { ready: true, scheme, entries, otherUnits: waiting.length - entries.length, codes, kode, setKode };
}

const noCodes: GivenCodes = new Map();
