/** Everybody who ever asked or objected, with the case that it was about. */
import type { ApplicantCase } from '#shared/domain/applicants/applicant-match.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { finalRequestStates } from '#shared/domain/requests/request-workflow.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { readObjections } from './objections.ts';
import { readRequests } from './requests.ts';

export type CaseOfApplicant = ApplicantCase<Row<'request'>['applicant']>;

export async function applicantCases(db: DaluangDb): Promise<readonly CaseOfApplicant[]> {
  const [requests, objections] = await Promise.all([readRequests(db), readObjections(db)]);
  return [
    ...requests.map(
      ({ row, number, known }): CaseOfApplicant => ({
        applicant: row.applicant,
        register: 'request',
        caseId: row.id,
        number,
        information: row.information,
        receivedAt: row.receivedAt,
        open: !finalRequestStates.includes(known.state),
      }),
    ),
    ...objections.map(
      ({ row, known }): CaseOfApplicant => ({
        applicant: row.applicant,
        register: 'objection',
        caseId: row.id,
        number: known.number ?? null,
        information: row.information,
        receivedAt: row.receivedAt,
        open: !finalObjectionStates.includes(known.state),
      }),
    ),
  ];
}
