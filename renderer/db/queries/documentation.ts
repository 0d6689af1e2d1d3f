/** Documentation reports with their reviews, and what happened in a period. */
import {
  type DocumentationCase,
  foldDocumentation,
  type Happening,
  parseDocumentationEvent,
} from '#shared/domain/procedure/documentation.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { readIdentificationLists } from './identification.ts';
import { allOf } from './office.ts';
import { inOrder, readRows } from './recorded.ts';

export interface DocumentationFile {
  readonly row: Row<'documentationReport'>;
  readonly events: readonly Row<'procedureEvent'>[];
  readonly known: DocumentationCase;
}

export async function readDocumentationReports(db: DaluangDb): Promise<readonly DocumentationFile[]> {
  const [rows, events] = await Promise.all([allOf(db, 'documentationReport'), allOf(db, 'procedureEvent')]);
  const eventsOf = Map.groupBy(events, (event) => event.caseId);
  return rows.map((row) => {
    const own = inOrder(eventsOf.get(row.id) ?? []);
    const known = foldDocumentation(readRows(own, parseDocumentationEvent).map(({ event }) => event));
    return { row, events: own, known };
  });
}

/** Deliveries and steps of the period, and the lines of all lists that are not void, of one unit or of all. */
export async function happeningsOf(
  db: DaluangDb,
  { from, to, unitId }: { readonly from: CalendarDate; readonly to: CalendarDate; readonly unitId: string | null },
): Promise<readonly Happening[]> {
  const [receptions, steps, units, lists] = await Promise.all([
    allOf(db, 'reception'),
    allOf(db, 'stageEvent'),
    allOf(db, 'unit'),
    readIdentificationLists(db),
  ]);
  const unitName = new Map(units.map(({ id, name }) => [id, name]));
  const within = (on: CalendarDate) => from <= on && on <= to;
  const taken = steps.filter(({ kind, on }) => kind !== 'described' && within(on));
  const recordIds = [...new Set(taken.flatMap((step) => step.recordIds))];
  const unitOf = new Map((await db.records.bulkGet(recordIds)).flatMap((record) => (record ? [[record.id, record.unitId] as const] : [])));
  const wanted = (id: string | null | undefined) => unitId === null || id === unitId;
  return [
    ...receptions.filter((row) => within(row.receivedOn) && wanted(row.unitId)).map(({ unit }): Happening => ({ key: 'deliveries', unit })),
    ...taken.flatMap(({ kind, recordIds: ids }) =>
      kind === 'described'
        ? []
        : ids
            .filter((id) => wanted(unitOf.get(id)))
            .map((id): Happening => ({ key: kind, unit: unitName.get(unitOf.get(id) ?? '') ?? '-' })),
    ),
    ...lists
      .filter(({ known }) => known.state !== 'voided')
      .flatMap(({ lines }) => lines)
      .filter(({ row }) => wanted(row.unitId))
      .flatMap(({ row, recordIds: ids }): readonly Happening[] => [
        { key: 'lines', unit: row.office },
        ...(ids.length > 0 ? [{ key: 'linked' as const, unit: row.office }] : []),
      ]),
  ];
}
