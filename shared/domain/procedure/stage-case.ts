/**
 * Where a record stands, as the events of its batches tell it, and in whose queue. The fold never drops an event: what the table refuses
 * (two desks acted without knowing of each other) is handed back in `unapplied`.
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { type AccessUser, can } from '../access/access.ts';
import type { OfficeCalendar } from '../calendar/calendar.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { StageEvent } from './stage-events.ts';
import { type Stage, type StageState, stageTransition } from './stages.ts';

export interface TakenStep {
  readonly event: StageEvent;
  readonly personId: string | null;
}

export interface StageCase {
  readonly state: StageState;
  /** The day of the last step. */
  readonly since: CalendarDate | null;
  /** Why it came back, until it goes on again. */
  readonly returned: { readonly reason: string; readonly on: CalendarDate; readonly personId: string | null } | null;
  /** Who described it last: the one to whom a description goes back. */
  readonly describedBy: string | null;
  readonly timesReturned: number;
  readonly unapplied: readonly TakenStep[];
}

const nothingYet: StageCase = { state: 'new', since: null, returned: null, describedBy: null, timesReturned: 0, unapplied: [] };

/** Folds the steps in the order in which they were recorded. */
export function foldStages(steps: readonly TakenStep[]): StageCase {
  let known = nothingYet;
  for (const step of steps) {
    const { event, personId } = step;
    const next = stageTransition(known.state, event.kind, event.kind === 'returned' ? event.data.stage : undefined);
    if (!next.ok) {
      known = { ...known, unapplied: [...known.unapplied, step] };
      continue;
    }
    const describes = event.kind === 'begun' || event.kind === 'described';
    known = {
      ...known,
      state: next.value,
      since: event.on,
      returned: event.kind === 'returned' ? { reason: event.data.reason, on: event.on, personId } : null,
      describedBy: describes ? personId : known.describedBy,
      timesReturned: known.timesReturned + (event.kind === 'returned' ? 1 : 0),
    };
  }
  return known;
}

/** The first day that the next step of these records may bear: a step follows the one before it, of every one of them. Null where any day will do. */
export const earliestStageDay = (cases: readonly Pick<StageCase, 'since'>[]): CalendarDate | null =>
  cases
    .flatMap(({ since }) => since ?? [])
    .toSorted()
    .at(-1) ?? null;

/** It waits for a step. */
export const isRunning = (state: StageState): state is Stage => state !== 'new' && state !== 'complete';

/** Until when the office wants the next step done: its own aim, no limit of the SOP ("secara berkala dan berkelanjutan"). */
export function stageDue({ state, since }: StageCase, workingDays: number, calendar: OfficeCalendar): CalendarDate | null {
  return isRunning(state) && since ? addWorkingDays(since, workingDays, calendar).dueOn : null;
}

/** Whether the next step is this person's: the describer's, the originating unit's, or the archive room's (SOP-PPID-06 G). */
export function waitsFor(user: AccessUser, known: StageCase, unitId: string): boolean {
  switch (known.state) {
    case 'new':
    case 'complete':
      return false;
    case 'description':
      return known.describedBy === user.personId;
    case 'authentication':
      return mayAuthenticate(user, unitId) || can(user, 'procedure.recordSigned').allowed;
    case 'verification':
    case 'coding':
    case 'arrangement':
      return can(user, 'procedure.work').allowed;
  }
}

/** The originating unit validates its own information ("validasi informasi oleh setiap satuan kerja"); nobody else's. */
export const mayAuthenticate = (user: AccessUser, unitId: string): boolean =>
  user.unitId === unitId && can(user, 'procedure.authenticate').allowed;
