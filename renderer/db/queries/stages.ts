/** Where records stand in the five stages. Only records that the procedure took up have events, so the register stays its own size. */
import { foldStages, isRunning, type StageCase, type TakenStep } from '#shared/domain/procedure/stage-case.ts';
import { parseStageEvent } from '#shared/domain/procedure/stage-events.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { readCodeSchemes } from './code-schemes.ts';
import { readPlaces } from './locations.ts';
import { allOf } from './office.ts';
import { inOrder } from './recorded.ts';
import { placeLine } from './shelf-items.ts';

export interface StagedRecord {
  readonly record: Row<'record'>;
  readonly known: StageCase;
  /** Steps in the order in which they were recorded. */
  readonly events: readonly Row<'stageEvent'>[];
  readonly unit: string;
  readonly code: string | null;
  /** Its unit codes by a method of its own. */
  readonly byMethod: boolean;
  /** From the building down, as one line. */
  readonly place: string;
}

/** Events of each record in their order. A batch names many records; each of them has the same row. */
function eventsByRecord(rows: readonly Row<'stageEvent'>[]): ReadonlyMap<string, readonly Row<'stageEvent'>[]> {
  const byRecord = new Map<string, Row<'stageEvent'>[]>();
  for (const row of inOrder(rows)) {
    for (const recordId of row.recordIds) {
      const known = byRecord.get(recordId);
      if (known) known.push(row);
      else byRecord.set(recordId, [row]);
    }
  }
  return byRecord;
}

const foldRows = (rows: readonly Row<'stageEvent'>[]): StageCase => foldStages(rows.flatMap(readStep));

/** An event that this version cannot read is kept in the store and left out of the fold. */
function readStep(row: Row<'stageEvent'>): readonly TakenStep[] {
  const parsed = parseStageEvent(row);
  return parsed.ok ? [{ event: parsed.value, personId: row.personId }] : [];
}

/** All records that the procedure took up, with what a list shows of them. */
export async function readStagedRecords(db: DaluangDb): Promise<readonly StagedRecord[]> {
  const byRecord = eventsByRecord(await db.rows('stageEvent').toArray());
  const [records, places, units, schemes] = await Promise.all([
    db.records.bulkGet([...byRecord.keys()]),
    readPlaces(db),
    allOf(db, 'unit'),
    readCodeSchemes(db),
  ]);
  const unitName = new Map(units.map(({ id, name }) => [id, name]));
  const codeIds = [...new Set(records.flatMap((record) => record?.classCodeId ?? []))];
  const codes = new Map((await db.rows('classCode').bulkGet(codeIds)).flatMap((code) => (code ? [[code.id, code.code] as const] : [])));
  return records.flatMap((record) => {
    if (!record || record.void) return [];
    const events = byRecord.get(record.id) ?? [];
    return [
      {
        record,
        events,
        known: foldRows(events),
        unit: unitName.get(record.unitId) ?? '',
        code: record.classCodeId === null ? null : (codes.get(record.classCodeId) ?? null),
        byMethod: schemes.has(record.unitId),
        place: placeLine(places.pathOf(record.locationId)),
      },
    ];
  });
}

/** Records that wait for their next step, without what a list shows of them. */
export async function readRunningStages(db: DaluangDb): Promise<readonly Pick<StagedRecord, 'record' | 'known'>[]> {
  const known = [...eventsByRecord(await db.rows('stageEvent').toArray())].flatMap(([id, rows]) => {
    const one = foldRows(rows);
    return isRunning(one.state) ? [[id, one] as const] : [];
  });
  const records = await db.records.bulkGet(known.map(([id]) => id));
  return known.flatMap(([, one], at) => {
    const record = records[at];
    return record && !record.void ? [{ record, known: one }] : [];
  });
}

/** The steps of some records, for a command and for the page of one record. */
export async function stagesOf(
  db: DaluangDb,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly events: readonly Row<'stageEvent'>[]; readonly known: StageCase }>> {
  const rows = new Map<string, Row<'stageEvent'>>();
  // A batch is found once for each of its records.
  for (const row of await db
    .rows('stageEvent')
    .where('recordIds')
    .anyOf([...recordIds])
    .toArray())
    rows.set(row.id, row);
  const byRecord = eventsByRecord([...rows.values()]);
  return new Map(
    recordIds.map((id) => {
      const events = byRecord.get(id) ?? [];
      return [id, { events, known: foldRows(events) }] as const;
    }),
  );
}
