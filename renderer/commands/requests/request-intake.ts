/** The entry that a form of a request is about: a new row, or an incomplete one that is continued. */
import type { Instant } from '#shared/lib/civil-time.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { DaluangDb } from '../../db/database.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { type RequestFile, readRequest } from '../../db/queries/requests.ts';
import { applicantOps, type PersonTaken } from '../applicants/applicant-ops.ts';
import type { CommandContext } from '../context.ts';
import type { RequestValues } from './request-values.ts';

export interface RequestTarget {
  /** The id that a new entry will have: kept in the draft, so that a form that comes back after a crash cannot be registered twice. */
  readonly newId: string;
  /** The entry that is continued; left out or null for a new one. */
  readonly requestId?: string | null;
  /** Field -> writer as the person saw it when the form opened. */
  readonly base?: Readonly<Record<string, string>>;
  /** Who was taken from the list of applicants; somebody new where it is left out. */
  readonly person?: PersonTaken;
}

export interface RequestArrival {
  readonly channel: string;
  readonly receivedAt: Instant;
}

/** The entry as it stands; null where it is new, undefined where the one to be continued is not there. */
export async function targetRequest(db: DaluangDb, { newId, requestId }: RequestTarget): Promise<RequestFile | null | undefined> {
  return requestId ? readRequest(db, requestId) : ((await readRequest(db, newId)) ?? null);
}

/** The row, new or patched, and whose case it is. `visitCode` only where it is new. */
export async function intakeOps(
  ctx: CommandContext,
  target: RequestTarget,
  file: RequestFile | null,
  entry: {
    readonly values: RequestValues;
    readonly arrival: RequestArrival;
    readonly visitCode: string | null;
    readonly elsewhere?: string;
  },
): Promise<readonly Op[]> {
  const { values, arrival, visitCode } = entry;
  const registeredAt = entry.elsewhere ?? null;
  const id = file?.row.id ?? target.newId;
  const { applicant, papers } = values;
  const identityShown = papers.identity && file?.row.papers.identity !== true;
  return withoutNull([
    file ? patchOp('request', file.row, values, target.base) : createOp('request', id, { ...values, ...arrival, visitCode, registeredAt }),
    ...(await applicantOps(ctx, { register: 'request', caseId: id, applicant, identityShown }, target.person)),
  ]);
}
