/** Objections as their rows and events tell them. */
import { foldObjection, type ObjectionCase } from '#shared/domain/objection-case.ts';
import { type ObjectionEvent, parseObjectionEvent } from '#shared/domain/objection-events.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export interface ObjectionFile {
  readonly row: Row<'objection'>;
  readonly grounds: readonly Row<'objectionGround'>['ground'][];
  /** Who wrote the `void` of each ground: the base of unticking it. */
  readonly groundWriters: Readonly<Partial<Record<Row<'objectionGround'>['ground'], string>>>;
  /** Event rows in the order in which they were recorded. */
  readonly events: readonly Row<'objectionEvent'>[];
  readonly papers: readonly Row<'paper'>[];
  readonly known: ObjectionCase;
}

/** An objection with everything that hangs on it; undefined where there is none. */
export async function readObjection(db: DaluangDb, id: string): Promise<ObjectionFile | undefined> {
  const row = await db.rows('objection').get(id);
  if (!row || row.void) return undefined;
  const [grounds, events, papers] = await Promise.all([
    db.rows('objectionGround').where('objectionId').equals(id).toArray(),
    db.rows('objectionEvent').where('objectionId').equals(id).toArray(),
    db.rows('paper').where('caseId').equals(id).toArray(),
  ]);
  return assemble(row, grounds, events, papers);
}

/** All objections of the office. Registers are small (hundreds a year): they are read whole and folded. */
export async function readObjections(db: DaluangDb): Promise<readonly ObjectionFile[]> {
  const [rows, grounds, events, papers] = await Promise.all([
    db.rows('objection').toArray(),
    db.rows('objectionGround').toArray(),
    db.rows('objectionEvent').toArray(),
    db.rows('paper').toArray(),
  ]);
  const groundsOf = Map.groupBy(grounds, (ground) => ground.objectionId);
  const eventsOf = Map.groupBy(events, (event) => event.objectionId);
  const papersOf = Map.groupBy(papers, (paper) => paper.caseId);
  return rows
    .filter((row) => !row.void)
    .map((row) => assemble(row, groundsOf.get(row.id) ?? [], eventsOf.get(row.id) ?? [], papersOf.get(row.id) ?? []));
}

function assemble(
  row: Row<'objection'>,
  grounds: readonly Row<'objectionGround'>[],
  events: readonly Row<'objectionEvent'>[],
  papers: readonly Row<'paper'>[],
): ObjectionFile {
  const live = grounds.filter((ground) => !ground.void);
  const sorted = [...new Set(live.map((ground) => ground.ground))].sort();
  const groundWriters = Object.fromEntries(live.map((ground) => [ground.ground, ground._f?.void ?? ground._c]));
  // Never by time: a clock set back would turn the case around. Two desks that acted at once are told apart by id.
  const inOrder = events.filter((event) => !event.void).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const known = foldObjection(inOrder.flatMap(readEvent), sorted);
  return { row, grounds: sorted, groundWriters, events: inOrder, papers: papers.filter((paper) => !paper.void), known };
}

/** An event that this version cannot read is kept in the store and left out of the fold. */
function readEvent(row: Row<'objectionEvent'>): readonly ObjectionEvent[] {
  const parsed = parseObjectionEvent(row);
  return parsed.ok ? [parsed.value] : [];
}
