/** All events of one kind in a register, in slices that hold the window's thread for some milliseconds each. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

const AT_A_TIME = 2000;

const tables = {
  request: { table: 'requestEvent', caseField: 'requestId' },
  objection: { table: 'objectionEvent', caseField: 'objectionId' },
} as const;

export type EventOfCase = Pick<Row<'requestEvent'>, '_c' | 'on' | 'at' | 'personId' | 'data' | 'void'> & { readonly caseId: string };

/** One for each case: that a case has two of a kind (two desks acted apart) matters to nobody who asks for all of them. */
export async function eachEventOfKind(
  db: DaluangDb,
  register: 'request' | 'objection',
  kind: string,
  visit: (event: EventOfCase) => void,
): Promise<void> {
  const { table, caseField } = tables[register];
  const events = db.table<Omit<EventOfCase, 'caseId'> & Readonly<Record<typeof caseField, string>>>(table);
  for (let after = ''; ; ) {
    const rows = await events.where(`[kind+${caseField}]`).between([kind, after], [kind, '\uffff'], false, true).limit(AT_A_TIME).toArray();
    for (const row of rows) visit({ ...row, caseId: row[caseField] });
    if (rows.length < AT_A_TIME) return;
    after = rows.at(-1)?.[caseField] ?? '';
  }
}
