/**
 * What a decree file would change of the table, row by row, before anything is stored. A joint decree that holds the whole year takes away
 * what it does not name of its own kinds: national holidays and joint leave. Regional and election days have decrees of their own and stay.
 */
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import type { OfficeClosure } from './calendar.ts';
import type { DecreeDay } from './decree-rows.ts';
import type { Holiday, HolidayKind, HolidayTable } from './holiday-table.ts';

export interface PlannedDay {
  readonly day: DecreeDay;
  readonly state: 'new' | 'changed' | 'same';
  /** What stands there now, where it changes. */
  readonly before?: { readonly name: string; readonly kind: HolidayKind | 'closure'; readonly decree: string | null };
}

export interface DecreePlan {
  readonly rows: readonly PlannedDay[];
  /** Days that leave the table. */
  readonly gone: readonly Holiday[];
  /** The table as the file would have it, of the days that differ. */
  readonly days: readonly Holiday[];
  readonly closures: readonly OfficeClosure[];
}

/** Kinds of the ministers' joint decree. */
const ofJointDecree: readonly string[] = ['national', 'jointLeave'];

/** A joint decree has some seventeen national holidays; a file with fewer is an addition to one. */
const NATIONAL_DAYS_OF_A_YEAR = 12;

/** The years of which the file holds the whole joint decree, as far as the number of its days tells. */
export function wholeYears(days: readonly DecreeDay[]): readonly number[] {
  const byYear = Map.groupBy(
    days.filter(({ kind }) => kind === 'national'),
    ({ on }) => yearOf(on),
  );
  return [...byYear].flatMap(([year, { length }]) => (length >= NATIONAL_DAYS_OF_A_YEAR ? [year] : [])).sort();
}

/** `whole`: the years that the file holds whole. `sources`: number and date of the joint decree by year, so that its days need not repeat it. */
export function planDecree(
  table: HolidayTable,
  closures: readonly OfficeClosure[],
  days: readonly DecreeDay[],
  { whole, sources }: { readonly whole: readonly number[]; readonly sources: ReadonlyMap<number, string> },
): DecreePlan {
  const known = [...table.years.values()].flatMap((year) => year.days);
  const byDate = Map.groupBy(known, ({ on }) => on);
  const named = new Set(days.map(({ on, name }) => `${on} ${name}`));
  const shut = new Map<CalendarDate, OfficeClosure>(closures.map((closure) => [closure.on, closure]));
  const replaced = new Set<Holiday>();
  const rows = days.map((day): PlannedDay => {
    if (day.kind === 'closure') return plannedClosure(day, shut.get(day.on));
    const here = byDate.get(day.on) ?? [];
    const decree = ownDecree(day, sources);
    // The same day under another name is a change of it; two feasts of one day both stand in the file.
    const before =
      here.find(({ name }) => name === day.name) ??
      here.find((other) => other.kind === day.kind && !replaced.has(other) && !named.has(`${other.on} ${other.name}`));
    if (!before) return { day, state: 'new' };
    if (before.name !== day.name) replaced.add(before);
    const same = before.name === day.name && before.kind === day.kind && (before.decree ?? null) === decree;
    return same ? { day, state: 'same' } : { day, state: 'changed', before: { ...before, decree: before.decree ?? null } };
  });
  const left = known.filter(
    (day) =>
      whole.includes(yearOf(day.on)) && ofJointDecree.includes(day.kind) && !named.has(`${day.on} ${day.name}`) && !replaced.has(day),
  );
  const differing = rows.filter(({ state }) => state !== 'same').map(({ day }) => day);
  return {
    rows,
    gone: [...replaced, ...left].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
    days: differing.flatMap((day) => (day.kind === 'closure' ? [] : [holidayOf(day, day.kind, ownDecree(day, sources))])),
    closures: differing.flatMap(({ kind, on, name }) => (kind === 'closure' ? [{ on, reason: name }] : [])),
  };
}

function plannedClosure(day: DecreeDay, before: OfficeClosure | undefined): PlannedDay {
  if (!before) return { day, state: 'new' };
  if (before.reason === day.name) return { day, state: 'same' };
  return { day, state: 'changed', before: { name: before.reason, kind: 'closure', decree: null } };
}

/** Null where the day rests on the decree of its year. */
function ownDecree({ on, kind, decree }: DecreeDay, sources: ReadonlyMap<number, string>): string | null {
  return ofJointDecree.includes(kind) && decree === (sources.get(yearOf(on)) ?? null) ? null : decree;
}

const holidayOf = ({ on, name }: DecreeDay, kind: HolidayKind, decree: string | null): Holiday =>
  decree === null ? { on, kind, name } : { on, kind, name, decree };

/** The decree that most of the file's national holidays of a year name: what the year rests on. */
export function sourceOf(days: readonly DecreeDay[], year: number): string | null {
  const named = days.filter(({ on, kind, decree }) => yearOf(on) === year && ofJointDecree.includes(kind) && decree !== null);
  const counts = [...Map.groupBy(named, ({ decree }) => decree)].toSorted(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}
