/** Identification lists with their lines, what documents each line, and what happened to them: some dozens a year, read whole. */
import { foldIdentification, type IdentificationCase } from '#shared/domain/procedure/identification.ts';
import { parseIdentificationEvent } from '#shared/domain/procedure/identification-events.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';
import { inOrder, readRows } from './recorded.ts';

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

function assemble(
  row: Row<'identificationList'>,
  lines: readonly Row<'identificationLine'>[],
  linksOf: (lineId: string) => readonly Row<'identificationLink'>[],
  all: readonly Row<'procedureEvent'>[],
): IdentificationFile {
  const events = inOrder(all);
  return {
    row,
    lines: inOrder(lines).map((line) => ({ row: line, recordIds: [...new Set(linksOf(line.id).map(({ recordId }) => recordId))] })),
    events,
    known: foldIdentification(readRows(events, parseIdentificationEvent).map(({ event }) => event)),
  };
}
