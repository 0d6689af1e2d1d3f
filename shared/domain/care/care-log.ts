/**
 * Care of records and of the places in which they lie (SOP-PPID-06 G.5, "keamanan dan pemeliharaan" against damage, loss and loss of
 * quality). The procedure names no intervals: the person who records a care says when it is due again. Of each kind the latest one
 * counts, so that an early care moves the next.
 */
import { type CalendarDate, daysBetween } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ItemRef } from '../records/item-ref.ts';

export const careKinds = ['survey', 'cleaning', 'fumigation', 'repair', 'reboxing'] as const;
export type CareKind = (typeof careKinds)[number];

/** Told as soon so many days before: time to order a firm and to warn the office. The office's own caution, no rule of law. */
export const CARE_SOON_DAYS = 30;

export interface Care {
  readonly id: string;
  readonly ref: ItemRef;
  readonly kind: CareKind;
  readonly on: CalendarDate;
  readonly nextDueOn: CalendarDate | null;
}

export type CareState = 'overdue' | 'soon' | 'planned';

export const careState = (dueOn: CalendarDate, today: CalendarDate): CareState => {
  const left = daysBetween(today, dueOn);
  return left < 0 ? 'overdue' : left <= CARE_SOON_DAYS ? 'soon' : 'planned';
};

export interface PlannedCare<C extends Care = Care> {
  readonly last: C;
  readonly dueOn: CalendarDate;
  readonly state: CareState;
}

/** What is due again, the most pressing first. */
export function plannedCare<C extends Care>(cares: readonly C[], today: CalendarDate): readonly PlannedCare<C>[] {
  const latest = [...Map.groupBy(cares, ({ ref, kind }) => `${ref.id} ${kind}`).values()].flatMap(
    (same) => same.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))[0] ?? [],
  );
  return latest
    .flatMap((last) => (last.nextDueOn === null ? [] : [{ last, dueOn: last.nextDueOn, state: careState(last.nextDueOn, today) }]))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

export type CareError = { readonly code: 'care.future' | 'care.dueBefore' };

/** A care that was done, and due again only after it. */
export function checkCare({ on, nextDueOn }: Pick<Care, 'on' | 'nextDueOn'>, today: CalendarDate): Result<null, CareError> {
  if (on > today) return err({ code: 'care.future' });
  return nextDueOn !== null && nextDueOn <= on ? err({ code: 'care.dueBefore' }) : ok(null);
}
