/** Identification lists with their lines, what documents each line, and what happened to them: some dozens a year, read whole. */
import { foldIdentification, type IdentificationCase } from '#shared/domain/procedure/identification.ts';
import { parseIdentificationEvent } from '#shared/domain/procedure/identification-events.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export interface ListedLine {
  readonly row: Row<'identificationLine'>;
  readonly recordIds: readonly string[];
}

export interface IdentificationFile {
  readonly row: Row<'identificationList'>;
  readonly lines: readonly ListedLine[];
  readonly events: readonly Row<'procedureEvent'>[];
  readonly known: IdentificationCase;
}

export async function readIdentificationLists(db: DaluangDb): Promise<readonly IdentificationFile[]> {
  const [lists, lines, links, events] = await Promise.all([
    allOf(db, 'identificationList'),
    allOf(db, 'identificationLine'),
    allOf(db, 'identificationLink'),
    allOf(db, 'procedureEvent'),
  ]);
  const linesOf = Map.groupBy(lines, (line) => line.listId);
  const linksOf = Map.groupBy(links, (link) => link.lineId);
  const eventsOf = Map.groupBy(events, (event) => event.caseId);
  return lists.map((row) => assemble(row, linesOf.get(row.id) ?? [], (lineId) => linksOf.get(lineId) ?? [], eventsOf.get(row.id) ?? []));
}

export async function readIdentificationList(db: DaluangDb, id: string): Promise<IdentificationFile | undefined> {
  return (await readIdentificationLists(db)).find(({ row }) => row.id === id);
}

/** Events of a case of the procedure in the order in which they were recorded, never by time. */
export const inOrder = (events: readonly Row<'procedureEvent'>[]): readonly Row<'procedureEvent'>[] =>
  events.filter((event) => !event.void).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

function assemble(
  row: Row<'identificationList'>,
  lines: readonly Row<'identificationLine'>[],
  linksOf: (lineId: string) => readonly Row<'identificationLink'>[],
  all: readonly Row<'procedureEvent'>[],
): IdentificationFile {
  const events = inOrder(all);
  return {
    row,
    lines: lines
      .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map((line) => ({ row: line, recordIds: [...new Set(linksOf(line.id).map(({ recordId }) => recordId))] })),
    events,
    // An event that this version cannot read is kept in the store and left out of the fold.
    known: foldIdentification(
      events.flatMap((event) => {
        const read = parseIdentificationEvent(event);
        return read.ok ? [read.value] : [];
      }),
    ),
  };
}
