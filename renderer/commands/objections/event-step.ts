/** One step of an objection as a person records it. */
import type { ObjectionEventKind } from '#shared/domain/objections/objection-events.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject } from '#shared/schema/values.ts';

export type RecordableKind = Exclude<ObjectionEventKind, 'visitRecorded' | 'registered' | 'corrected' | 'dipProposed'>;

export interface EventStep {
  readonly kind: RecordableKind;
  /** The day on which it happened, not later than today. */
  readonly on: CalendarDate;
  readonly data: JsonObject;
}
