/**
 * Where a record stands in its retention, from its rule, its notes and today (domain.md 4.5, 4.6, scenario 19). A period of two years
 * from 15 June 2024 ends on 15 June 2026; on the day after, the record stands on the list. Two periods of one start are counted as one
 * span, so that 29 February loses no day on the way. No event, no date: "retensi belum berjalan".
 */
import { addDays, addMonths, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { RecordDate } from '../records/record-date.ts';
import type { DispositionKind } from './retention.ts';
import type { RecordOutcome, RetentionCase } from './retention-case.ts';
import { eventKey, RECORD_CLOSED } from './retention-events.ts';
import { mayBecome, type RetentionRule, type RulePeriod } from './retention-rule.ts';

/** One period as it was counted: the derivation that the screen and the list show. */
export interface CountedPeriod {
  readonly period: 'active' | 'inactive';
  readonly from: CalendarDate;
  /** The event that it counts from, the record's own date, or the end of the active period. */
  readonly basis:
    | { readonly kind: 'event'; readonly event: string; readonly evidence: string }
    | { readonly kind: 'recordDate' | 'activeEnd' };
  readonly months: number;
  /** Last day of the period. */
  readonly until: CalendarDate;
}

export type FinalFate = 'destroy' | 'permanent' | 'review' | 'personalFile';

export type RetentionStatus =
  | { readonly stage: 'noRule'; readonly why: 'noCode' | 'heading' }
  /** The text of the list is not understood; a person corrects the list. */
  | {
      readonly stage: 'unread';
      readonly period: 'active' | 'inactive';
      readonly text: string | null;
      readonly steps: readonly CountedPeriod[];
    }
  | {
      readonly stage: 'waiting';
      readonly period: 'active' | 'inactive';
      /** Events that have not been recorded; `RECORD_CLOSED` where the record has no certain date. */
      readonly events: readonly string[];
      readonly steps: readonly CountedPeriod[];
    }
  | { readonly stage: 'active' | 'inactive'; readonly until: CalendarDate; readonly steps: readonly CountedPeriod[] }
  /** The active period is over and the record still lies with its unit. */
  | { readonly stage: 'transferDue'; readonly since: CalendarDate; readonly steps: readonly CountedPeriod[] }
  | {
      readonly stage: 'over';
      readonly since: CalendarDate;
      readonly fate: FinalFate;
      /** The condition of the rule that a person has to weigh; null where the fate is plain or decided. */
      readonly question: string | null;
      readonly steps: readonly CountedPeriod[];
    }
  | { readonly stage: 'kept'; readonly how: 'personalFile'; readonly on: CalendarDate }
  | { readonly stage: 'gone'; readonly outcome: RecordOutcome };

export interface RetentionFacts {
  /** Null where the record has no code yet, or one that is a heading. */
  readonly rule: RetentionRule | null;
  readonly coded: boolean;
  readonly date: RecordDate;
  readonly notes: RetentionCase;
}

export function retentionStatus(facts: RetentionFacts, today: CalendarDate): RetentionStatus {
  const { rule, notes } = facts;
  if (notes.outcome) return { stage: 'gone', outcome: notes.outcome };
  if (!rule) return { stage: 'noRule', why: facts.coded ? 'heading' : 'noCode' };
  const active = startOf(rule.active, facts);
  if (active.kind === 'unread') return { stage: 'unread', period: 'active', text: active.text, steps: [] };
  if (active.kind === 'waiting') return { stage: 'waiting', period: 'active', events: active.events, steps: [] };
  const activeStep = step('active', active, active.from);
  const steps = rule.active.kind === 'none' ? [] : [activeStep];
  if (rule.active.kind !== 'none' && today <= activeStep.until) return { stage: 'active', until: activeStep.until, steps };
  return afterActive(facts, activeStep, steps, today);
}

function afterActive(facts: RetentionFacts, active: CountedPeriod, steps: readonly CountedPeriod[], today: CalendarDate): RetentionStatus {
  const { rule, notes } = facts;
  if (!rule || rule.inactive.kind === 'none') return over(facts, steps, active.until, today);
  const due: RetentionStatus = { stage: 'transferDue', since: addDays(active.until, 1), steps };
  const transferred = notes.transferredOn !== null;
  const inactive = inactiveStart(rule.inactive, facts, active);
  if (inactive.kind === 'unread') return transferred ? { stage: 'unread', period: 'inactive', text: inactive.text, steps } : due;
  if (inactive.kind === 'waiting') return transferred ? { stage: 'waiting', period: 'inactive', events: inactive.events, steps } : due;
  const inactiveStep = { ...step('inactive', inactive, inactive.from), ...(inactive.until ? { until: inactive.until } : {}) };
  const both = [...steps, inactiveStep];
  if (today > inactiveStep.until) return over(facts, both, inactiveStep.until, today);
  return transferred ? { stage: 'inactive', until: inactiveStep.until, steps: both } : { ...due, steps: both };
}

function over({ rule, notes }: RetentionFacts, steps: readonly CountedPeriod[], end: CalendarDate, today: CalendarDate): RetentionStatus {
  const since = addDays(end, 1);
  // One that was taken before the record was given another class counts as far as the rule of that one lets it.
  const decision = notes.decision && mayBecome(rule, notes.decision.fate) ? notes.decision : null;
  if (decision?.fate === 'retain' && decision.until !== null) {
    if (today <= decision.until) return { stage: 'inactive', until: decision.until, steps };
    return { stage: 'over', since: addDays(decision.until, 1), fate: 'review', question: questionOf(rule), steps };
  }
  if (decision?.fate === 'personalFile') return { stage: 'kept', how: 'personalFile', on: decision.on };
  if (decision?.fate === 'destroy' || decision?.fate === 'permanent')
    return { stage: 'over', since, fate: decision.fate, question: null, steps };
  return { stage: 'over', since, fate: fateOf(rule), question: questionOf(rule), steps };
}

const fates: Readonly<Record<DispositionKind, FinalFate>> = {
  destroy: 'destroy',
  permanent: 'permanent',
  reappraise: 'review',
  personalFile: 'personalFile',
};

const fateOf = (rule: RetentionRule | null): FinalFate => (rule?.fate.kind === 'fixed' ? fates[rule.fate.disposition] : 'review');

const questionOf = (rule: RetentionRule | null): string | null => (rule?.fate.kind === 'asked' ? rule.fate.text : null);

interface Start {
  readonly kind: 'start';
  readonly from: CalendarDate;
  readonly basis: CountedPeriod['basis'];
  readonly months: number;
  /** Given where the end is not `months` after `from`. */
  readonly until?: CalendarDate;
}

type Begun =
  | Start
  | { readonly kind: 'waiting'; readonly events: readonly string[] }
  | { readonly kind: 'unread'; readonly text: string | null };

const step = (period: CountedPeriod['period'], { basis, months }: Start, from: CalendarDate): CountedPeriod => ({
  period,
  from,
  basis,
  months,
  until: addMonths(from, months),
});

/** Where a period begins: at the latest of its events once all have happened, else at the record's own last day. */
function startOf(period: RulePeriod, { date, notes }: RetentionFacts): Begun {
  if (period.kind === 'unread') return { kind: 'unread', text: period.text };
  const months = period.kind === 'none' ? 0 : period.months;
  if (period.kind === 'counted' && period.events.length > 0) return latestOf(period.events, months, notes);
  const closed = notes.happened.get(eventKey(RECORD_CLOSED));
  if (closed) return { kind: 'start', from: closed.on, basis: { kind: 'event', event: closed.event, evidence: closed.evidence }, months };
  // "Sekitar 1998" and "tanpa tanggal" are no day to count from.
  if (date.to === null || date.circa) return { kind: 'waiting', events: [RECORD_CLOSED] };
  return { kind: 'start', from: date.to, basis: { kind: 'recordDate' }, months };
}

/** The inactive period follows the active one, and waits for events of its own. */
function inactiveStart(period: RulePeriod, { notes }: RetentionFacts, active: CountedPeriod): Begun {
  if (period.kind === 'unread') return { kind: 'unread', text: period.text };
  const months = period.kind === 'none' ? 0 : period.months;
  const follows: Start = {
    kind: 'start',
    from: active.until,
    basis: { kind: 'activeEnd' },
    months,
    until: addMonths(active.from, active.months + months),
  };
  if (period.kind === 'none' || period.events.length === 0) return follows;
  const latest = latestOf(period.events, months, notes);
  return latest.kind === 'start' && latest.from <= active.until ? follows : latest;
}

function latestOf(events: readonly string[], months: number, { happened }: RetentionCase): Begun {
  const missing = events.filter((event) => !happened.has(eventKey(event)));
  if (missing.length > 0) return { kind: 'waiting', events: missing };
  const known = events.flatMap((event) => happened.get(eventKey(event)) ?? []).toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const [latest] = known;
  if (!latest) return { kind: 'waiting', events };
  return { kind: 'start', from: latest.on, basis: { kind: 'event', event: latest.event, evidence: latest.evidence }, months };
}
