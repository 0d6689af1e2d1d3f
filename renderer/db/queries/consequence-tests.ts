/** Consequence tests as their rows and events tell them. */
import { type ConsequenceCourse, foldConsequence } from '#shared/domain/consequence/consequence-test.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { inOrder } from './recorded.ts';

export interface ConsequenceFile {
  readonly row: Row<'consequenceTest'>;
  /** In the order of the sheet. */
  readonly parts: readonly Row<'consequencePart'>[];
  readonly events: readonly Row<'consequenceEvent'>[];
  readonly course: ConsequenceCourse;
}

export async function readConsequenceTest(db: DaluangDb, id: string): Promise<ConsequenceFile | undefined> {
  const row = id === '' ? undefined : await db.rows('consequenceTest').get(id);
  if (!row || row.void) return undefined;
  const [parts, events] = await Promise.all([
    db.rows('consequencePart').where('testId').equals(id).toArray(),
    db.rows('consequenceEvent').where('testId').equals(id).toArray(),
  ]);
  return assemble(row, parts, events);
}

/** The tests of an objection, oldest first. */
export async function testsOfObjection(db: DaluangDb, objectionId: string): Promise<readonly ConsequenceFile[]> {
  const rows = await db.rows('consequenceTest').where('objectionId').equals(objectionId).toArray();
  const files = await Promise.all(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ id }) => readConsequenceTest(db, id)));
  return files.filter((file) => file !== undefined);
}

/** Every test of the office: what a review looks through for what is excluded already. */
export async function readConsequenceTests(db: DaluangDb): Promise<readonly ConsequenceFile[]> {
  const [rows, parts, events] = await Promise.all([
    db.rows('consequenceTest').toArray(),
    db.rows('consequencePart').toArray(),
    db.rows('consequenceEvent').toArray(),
  ]);
  const partsOf = Map.groupBy(parts, ({ testId }) => testId);
  const eventsOf = Map.groupBy(events, ({ testId }) => testId);
  return rows.filter(({ void: reason }) => !reason).map((row) => assemble(row, partsOf.get(row.id) ?? [], eventsOf.get(row.id) ?? []));
}

function assemble(
  row: Row<'consequenceTest'>,
  parts: readonly Row<'consequencePart'>[],
  events: readonly Row<'consequenceEvent'>[],
): ConsequenceFile {
  const recorded = inOrder(events);
  return {
    row,
    parts: inOrder(parts),
    events: recorded,
    course: foldConsequence(recorded),
  };
}
