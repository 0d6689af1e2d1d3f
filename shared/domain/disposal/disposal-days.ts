/**
 * In which order the papers may be dated (domain.md 4.6): a consideration follows the examination, an approval the consideration, a
 * decree both approvals, and nothing is destroyed before the decree. A panel may have stood long before the proposal;
 * nothing is taken off a proposal, and none is given up, before it was made.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { DisposalCase } from './disposal-case.ts';
import type { DisposalEventKind } from './disposal-events.ts';

const after: Readonly<Partial<Record<DisposalEventKind, readonly DisposalEventKind[]>>> = {
  examined: ['panelFormed', 'proposed'],
  considered: ['examined'],
  headApproved: ['considered'],
  authorityApproved: ['considered'],
  decreed: ['headApproved', 'authorityApproved'],
  witnessed: ['decreed'],
  transferred: ['proposed'],
  destroyed: ['decreed', 'witnessed'],
  handedOver: ['headApproved', 'authorityApproved'],
  minutesFiled: ['transferred', 'destroyed', 'handedOver'],
  recordRemoved: ['proposed'],
  cancelled: ['proposed'],
};

/** The first day that an event may bear; null where any day before today will do. */
export function earliestDay(kind: DisposalEventKind, { acts }: Pick<DisposalCase, 'acts'>): CalendarDate | null {
  const days = (after[kind] ?? []).flatMap((before) => acts[before]?.on ?? []);
  return days.toSorted().at(-1) ?? null;
}
