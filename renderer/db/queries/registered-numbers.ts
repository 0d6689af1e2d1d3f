/** Numbers of cases as their registration says them, without reading the cases. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

export type ServiceRegister = 'request' | 'objection';

/** Tables of the events of a register, and the field that names the case. */
export const eventsOfRegister = {
  request: { events: 'requestEvent', caseField: 'requestId' },
  objection: { events: 'objectionEvent', caseField: 'objectionId' },
} as const;

export type CaseEventRow = Pick<Row<'objectionEvent'>, 'id' | 'kind' | 'on' | 'data' | 'void'> &
  Readonly<Partial<Record<'requestId' | 'objectionId', string>>>;

/** Number of each case that is not void; null for one that has none yet. */
export async function registeredNumbers(
  db: DaluangDb,
  register: ServiceRegister,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const { events, caseField } = eventsOfRegister[register];
  const keyed = async (kind: string) => {
    const rows = await db
      .table<CaseEventRow>(events)
      .where(`[kind+${caseField}]`)
      .anyOf(ids.map((id) => [kind, id]))
      .toArray();
    return rows.filter((row) => !row.void);
  };
  const [registered, voided] = await Promise.all([keyed('registered'), keyed('voided')]);
  const gone = new Set(voided.map((row) => row[caseField]));
  const numberOf = new Map(registered.map((row) => [row[caseField] ?? '', numberIn(row.data)]));
  return new Map(ids.filter((id) => !gone.has(id)).map((id) => [id, numberOf.get(id) ?? null]));
}

function numberIn(data: unknown): string | null {
  const said = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>).number : undefined;
  return typeof said === 'string' ? said : null;
}
