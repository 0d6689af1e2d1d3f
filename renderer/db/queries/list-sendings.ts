/** When each unit sent its active list, and when it is due again. */
import { type SendingDue, sendingDue } from '#shared/domain/archive-lists/list-sending.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export interface UnitSendings {
  readonly unit: Row<'unit'>;
  readonly due: SendingDue;
  /** The newest first. */
  readonly sendings: readonly Row<'listSending'>[];
}

const urgency = { late: 0, never: 1, soon: 2, sent: 3 } as const;

/** What is late comes first. */
export async function readSendings(db: DaluangDb, months: number, today: CalendarDate): Promise<readonly UnitSendings[]> {
  const [units, rows] = await Promise.all([allOf(db, 'unit'), allOf(db, 'listSending')]);
  const byUnit = Map.groupBy(rows, ({ unitId }) => unitId);
  return units
    .map((unit): UnitSendings => {
      const sendings = (byUnit.get(unit.id) ?? []).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? 1 : -1));
      const sentOn = sendings.map(({ on }) => on);
      return { unit, sendings, due: sendingDue(sentOn, months, today) };
    })
    .toSorted((a, b) => urgency[a.due.state] - urgency[b.due.state] || a.unit.name.localeCompare(b.unit.name, 'id'));
}
