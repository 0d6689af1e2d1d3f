/** Proposals for the public information list, folded from the events of the cases, and what became of each. */
import { type ProposedInformation, proposedBy } from '#shared/domain/dip/proposal.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { type CaseEventRow, eventsOfRegister, registeredNumbers, type ServiceRegister } from './registered-numbers.ts';

export interface DipProposal extends ProposedInformation {
  /** Of the event that proposes. */
  readonly id: string;
  readonly register: ServiceRegister;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly proposedOn: CalendarDate;
  /** Null while it waits. */
  readonly answer: Row<'dipAnswer'> | null;
}

/** All of them, the newest first; those of void cases are left out. */
export async function readDipProposals(db: DaluangDb): Promise<readonly DipProposal[]> {
  const found = await Promise.all((['request', 'objection'] as const).map((register) => proposalsOf(db, register)));
  return found.flat().toSorted((a, b) => (a.proposedOn === b.proposedOn ? (a.id < b.id ? 1 : -1) : a.proposedOn < b.proposedOn ? 1 : -1));
}

/** How many wait for an answer. */
export const waitingProposals = async (db: DaluangDb): Promise<number> =>
  (await readDipProposals(db)).filter(({ answer }) => answer === null).length;

export async function readDipProposal(db: DaluangDb, register: ServiceRegister, id: string): Promise<DipProposal | undefined> {
  const { events, caseField } = eventsOfRegister[register];
  const event = await db.table<CaseEventRow>(events).get(id);
  const caseId = event?.kind === 'dipProposed' && !event.void ? event[caseField] : undefined;
  return caseId ? (await proposalsOfCase(db, register, caseId)).find((proposal) => proposal.id === id) : undefined;
}

/** The proposals of one case, oldest first. */
export async function proposalsOfCase(db: DaluangDb, register: ServiceRegister, caseId: string): Promise<readonly DipProposal[]> {
  const { events, caseField } = eventsOfRegister[register];
  const rows = await db.table<CaseEventRow>(events).where(`[kind+${caseField}]`).equals(['dipProposed', caseId]).toArray();
  const answers = await db.rows('dipAnswer').where('caseId').equals(caseId).toArray();
  return assemble(db, register, rows, answers);
}

async function proposalsOf(db: DaluangDb, register: ServiceRegister): Promise<readonly DipProposal[]> {
  const { events, caseField } = eventsOfRegister[register];
  const [rows, answers] = await Promise.all([
    db.table<CaseEventRow>(events).where(`[kind+${caseField}]`).between(['dipProposed', ''], ['dipProposed', '\uffff']).toArray(),
    db.rows('dipAnswer').toArray(),
  ]);
  return assemble(db, register, rows, answers);
}

async function assemble(
  db: DaluangDb,
  register: ServiceRegister,
  rows: readonly CaseEventRow[],
  answers: readonly Row<'dipAnswer'>[],
): Promise<readonly DipProposal[]> {
  const { caseField } = eventsOfRegister[register];
  const answerOf = new Map(answers.filter((answer) => !answer.void).map((answer) => [answer.eventId, answer]));
  const proposing = rows.filter((row) => !row.void);
  const cases = await registeredNumbers(db, register, [...new Set(proposing.flatMap((row) => row[caseField] ?? []))]);
  return proposing.flatMap((row): readonly DipProposal[] => {
    const caseId = row[caseField];
    const proposed = proposedBy(row.data);
    if (!caseId || !proposed || !cases.has(caseId)) return [];
    const caseNumber = cases.get(caseId) ?? null;
    return [{ ...proposed, id: row.id, register, caseId, caseNumber, proposedOn: row.on, answer: answerOf.get(row.id) ?? null }];
  });
}
