/** The envelope of an answer to a request: there once the case has a number, until it is voided. */
import type { EnvelopeFor } from '#renderer/cases/envelope-dialog.tsx';
import type { RequestFile } from '#renderer/db/queries/requests.ts';

export const envelopeOf = ({ row, known, number }: RequestFile): EnvelopeFor | null =>
  number === null || known.state === 'voided'
    ? null
    : {
        caseEntity: 'request',
        caseId: row.id,
        number,
        applicant: row.applicant,
        proxy: row.proxy,
        letterNumber: known.notice?.letterNumber ?? null,
      };
