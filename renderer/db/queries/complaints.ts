/** Complaints and suggestions as their rows and events tell them. */
import { type ComplaintEvent, parseComplaintEvent } from '#shared/domain/complaints/complaint-events.ts';
import { type ComplaintFigures, complaintFigures } from '#shared/domain/complaints/complaint-figures.ts';
import { type ComplaintCase, foldComplaint } from '#shared/domain/complaints/complaint-workflow.ts';
import type { ReportPeriod } from '#shared/domain/reports/report-period.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { inOrder } from './recorded.ts';

export interface ComplaintFile {
  readonly row: Row<'complaint'>;
  readonly events: readonly Row<'complaintEvent'>[];
  readonly papers: readonly Row<'paper'>[];
  readonly known: ComplaintCase;
}

export async function readComplaint(db: DaluangDb, id: string): Promise<ComplaintFile | undefined> {
  const row = await db.rows('complaint').get(id);
  if (!row || row.void) return undefined;
  const [events, papers] = await Promise.all([
    db.rows('complaintEvent').where('complaintId').equals(id).toArray(),
    db.rows('paper').where('caseId').equals(id).toArray(),
  ]);
  return assemble(row, events, papers);
}

/** The complaint that an objection was before. */
export async function complaintThatBecame(db: DaluangDb, objectionId: string): Promise<ComplaintFile | undefined> {
  const became = await db
    .rows('complaintEvent')
    .filter((row) => row.kind === 'becameObjection' && readEvent(row).some((event) => namesObjection(event, objectionId)))
    .first();
  return became && readComplaint(db, became.complaintId);
}

const namesObjection = (event: ComplaintEvent, objectionId: string): boolean =>
  event.kind === 'becameObjection' && event.data.objectionId === objectionId;

/** All of the office: a small register, read whole as the others are. */
export async function readComplaints(db: DaluangDb): Promise<readonly ComplaintFile[]> {
  const [rows, events] = await Promise.all([db.rows('complaint').toArray(), db.rows('complaintEvent').toArray()]);
  // Not all papers: those of the other registers are many, and each holds all that it says.
  const ids = rows.map(({ id }) => id);
  const papers = ids.length === 0 ? [] : await db.rows('paper').where('caseId').anyOf(ids).toArray();
  const eventsOf = Map.groupBy(events, ({ complaintId }) => complaintId);
  const papersOf = Map.groupBy(papers, ({ caseId }) => caseId);
  return rows.filter((row) => !row.void).map((row) => assemble(row, eventsOf.get(row.id) ?? [], papersOf.get(row.id) ?? []));
}

/** What the monthly report says of them. */
export const complaintsOf = async (db: DaluangDb, period: ReportPeriod): Promise<ComplaintFigures> =>
  complaintFigures(
    (await readComplaints(db)).map(({ row, known }) => ({ id: row.id, kind: row.kind, known })),
    period,
  );

function assemble(row: Row<'complaint'>, events: readonly Row<'complaintEvent'>[], papers: readonly Row<'paper'>[]): ComplaintFile {
  const recorded = inOrder(events);
  return { row, events: recorded, papers: papers.filter((paper) => !paper.void), known: foldComplaint(recorded.flatMap(readEvent)) };
}

/** An event that this version cannot read is kept in the store and left out of the fold. */
function readEvent(row: Row<'complaintEvent'>): readonly ComplaintEvent[] {
  const read = parseComplaintEvent(row);
  return read.ok ? [read.value] : [];
}
