import type { ReportScope } from '#shared/domain/reports/report-scope.ts';
import type { DaluangDb } from '../database.ts';

/** The units that have persons, by name: a report of another one would count nothing. */
export async function readReportScopes(db: DaluangDb): Promise<readonly ReportScope[]> {
  const [units, people] = await Promise.all([db.rows('unit').toArray(), db.rows('person').toArray()]);
  const byUnit = Map.groupBy(people, ({ unitId }) => unitId);
  return units
    .filter((unit) => !unit.void && byUnit.has(unit.id))
    .map(({ id, name }) => ({ unitId: id, name, persons: new Set(byUnit.get(id)?.map((person) => person.id)) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
}
