/** Whether this person may record this step: as an own act, or from the paper that the superior signed. */
import { type AccessPolicy, type AccessUser, can } from '#shared/domain/access/access.ts';
import { actionOfEvent } from '#shared/domain/objections/objection-access.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ObjectionFile } from '../../db/queries/objections.ts';
import type { EventStep } from './event-step.ts';

export type DutyRefusal =
  | { readonly code: 'notAllowed' }
  /** Who registered it checks it too, who prepared it checks it last: allowed where the office says so, with the reason. */
  | { readonly code: 'selfCheckReason' }
  | { readonly code: 'ownWork' }
  /** A superior's act is recorded from the signed paper alone, so its scan belongs to it. */
  | { readonly code: 'scanNeeded' };

export function dutyOf(
  user: AccessUser | null,
  step: EventStep,
  file: ObjectionFile,
  scanned: boolean,
  policy: AccessPolicy,
): Result<null, DutyRefusal> {
  if (!user) return err({ code: 'notAllowed' });
  const { kind, data } = step;
  const decision = can(user, actionOfEvent(kind, 'self'), { madeByPersonId: madeBy(kind, file) }, policy);
  if (decision.allowed) return decision.selfCheck && !isWritten(data.selfCheckReason) ? err({ code: 'selfCheckReason' }) : ok(null);
  if (decision.refusal.code === 'access.ownWork') return err({ code: 'ownWork' });
  const signed = actionOfEvent(kind, 'signedPaper');
  const fromPaper = signed === 'objection.recordSigned' && data.fromSignedPaper === true && can(user, signed).allowed;
  if (!fromPaper) return err({ code: 'notAllowed' });
  return scanned ? ok(null) : err({ code: 'scanNeeded' });
}

const isWritten = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Whose work is checked: the registration by the Sekretaris, the material by whoever looks at it last. */
function madeBy(kind: EventStep['kind'], { events }: ObjectionFile): string | null {
  if (kind === 'checked') return events.find((event) => event.kind === 'registered')?.personId ?? null;
  if (kind === 'finalChecked') return events.findLast((event) => event.kind === 'materialNoted')?.personId ?? null;
  return null;
}
