/** The envelope of an answer to an objection: there once the case has a number, until it is voided. */
import type { EnvelopeFor } from '#renderer/cases/envelope-dialog.tsx';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';

export const envelopeOf = ({ row, known }: ObjectionFile): EnvelopeFor | null =>
  known.number === undefined || known.state === 'voided'
    ? null
    : {
        caseEntity: 'objection',
        caseId: row.id,
        number: known.number,
        applicant: row.applicant,
        proxy: row.proxy,
        letterNumber: known.reply?.decisionNumber ?? null,
      };
