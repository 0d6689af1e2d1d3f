/** Tries to reach applicants, and what lies ready for them at the desk. */
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { objectionReadySince, requestReadySince } from '#shared/domain/registers/ready-to-collect.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import type { OpenCasesView } from '../open-cases.ts';
import { inOrder } from './recorded.ts';

export const contactTriesOf = async (db: DaluangDb, caseId: string): Promise<readonly Row<'contactTry'>[]> =>
  inOrder(await db.rows('contactTry').where('caseId').equals(caseId).toArray());

export interface ReadyCase {
  readonly register: Extract<CaseRegister, 'request' | 'objection'>;
  readonly id: string;
  readonly number: string;
  readonly applicant: Row<'request'>['applicant'];
  readonly proxy: Row<'request'>['proxy'];
  readonly information: string | null;
  readonly since: CalendarDate;
  readonly tries: readonly Row<'contactTry'>[];
}

/** "Siap diambil": answered and not handed over yet, the longest waiting first. Such a case is under way. */
export async function readyToCollect(
  db: DaluangDb,
  { requests, objections }: Pick<OpenCasesView, 'requests' | 'objections'>,
): Promise<readonly ReadyCase[]> {
  const tries = await db.rows('contactTry').toArray();
  const triesOf = Map.groupBy(tries, ({ caseId }) => caseId);
  const triedFor = (id: string) => inOrder(triesOf.get(id) ?? []);
  return [
    ...requests.flatMap(({ row, number, known }): readonly ReadyCase[] => {
      const since = requestReadySince(known, row.deliveryChannel);
      const { id, applicant, proxy, information } = row;
      return since === null || number === null
        ? []
        : [{ register: 'request', id, number, applicant, proxy, information, since, tries: triedFor(id) }];
    }),
    ...objections.flatMap(({ row, known }): readonly ReadyCase[] => {
      const since = objectionReadySince(known, row.deliveryChannel);
      const { id, applicant, proxy, information } = row;
      return since === null || known.number === undefined
        ? []
        : [{ register: 'objection', id, number: known.number, applicant, proxy, information, since, tries: triedFor(id) }];
    }),
  ].toSorted((a, b) => (a.since < b.since ? -1 : 1));
}
