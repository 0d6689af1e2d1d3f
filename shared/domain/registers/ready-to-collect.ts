/**
 * What lies ready at the desk until the applicant comes for it (SOP-PPID-04 annex step 5): answered, to be picked up, not handed over.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ObjectionCase } from '../objections/objection-case.ts';
import { endedByParties } from '../objections/objection-reply.ts';
import type { RequestCase } from '../requests/request-case.ts';

/** Null where nothing lies ready; the day since which it does. A refusal is a letter that is sent, nothing that waits. */
export function requestReadySince(known: RequestCase, deliveryChannel: string): CalendarDate | null {
  const waits = known.state === 'answered' && known.decision !== 'refused' && deliveryChannel === 'pickup';
  return waits ? (known.noticeOn ?? null) : null;
}

/** A decision is handed over whatever it says; one who settled or withdrew waits for nothing. */
export function objectionReadySince(known: ObjectionCase, deliveryChannel: string | null): CalendarDate | null {
  const waits = known.state === 'replied' && (deliveryChannel ?? 'pickup') === 'pickup';
  const ended = known.outcome !== undefined && endedByParties.includes(known.outcome);
  return waits && !ended ? (known.repliedOn ?? null) : null;
}
