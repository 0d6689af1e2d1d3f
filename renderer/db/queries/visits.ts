/** The entry that a visit slip leads to, in whichever register it stands. */
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import type { VisitCode } from '#shared/domain/numbering/visit-code.ts';
import type { DaluangDb } from '../database.ts';
import { objectionOfVisit } from './objections.ts';
import { requestOfVisit } from './requests.ts';

export interface VisitFound {
  readonly register: Extract<CaseRegister, 'request' | 'objection'>;
  readonly id: string;
  readonly registered: boolean;
}

export async function caseOfVisit(db: DaluangDb, code: VisitCode): Promise<VisitFound | null> {
  const objection = await objectionOfVisit(db, code);
  if (objection) return { register: 'objection', id: objection.row.id, registered: objection.known.number !== undefined };
  const request = await requestOfVisit(db, code);
  return request ? { register: 'request', id: request.row.id, registered: request.number !== null } : null;
}

/** Where an entry is continued, or looked at once it has its number. */
export function pathOfVisit({ register, id, registered }: VisitFound): string {
  const section = register === 'request' ? '/permohonan' : '/keberatan';
  return registered ? `${section}/${id}` : `${section}/baru?lanjut=${id}`;
}
