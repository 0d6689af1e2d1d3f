/** What a restore changes, as people know the tables. */
import type { TableDifference } from '#renderer/commands/backup/compare-with-now.ts';

export interface DifferenceLine {
  readonly id: 'record' | 'request' | 'objection' | 'others';
  readonly now: number;
  readonly inSet: number;
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
}

const named = ['record', 'request', 'objection'] as const;
/** The memory of backups themselves: no set can hold its own line, and the drives tell it again. */
const ownMemory: readonly string[] = ['backupSet', 'backupCheck'];

export function differenceLines(tables: readonly TableDifference[]): readonly DifferenceLine[] {
  const counted = tables.filter(({ table }) => !ownMemory.includes(table));
  const others = counted.filter(({ table }) => !named.some((name) => name === table));
  return [
    ...named.map((id) =>
      lineOf(
        id,
        counted.filter(({ table }) => table === id),
      ),
    ),
    lineOf('others', others),
  ];
}

function lineOf(id: DifferenceLine['id'], tables: readonly TableDifference[]): DifferenceLine {
  const sum = (key: 'now' | 'inSet' | 'gained' | 'lost' | 'changed') => tables.reduce((total, table) => total + table[key], 0);
  return { id, now: sum('now'), inSet: sum('inSet'), gained: sum('gained'), lost: sum('lost'), changed: sum('changed') };
}
