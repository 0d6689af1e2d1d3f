/** What is typed for a Berita Acara: between the form, its paper and the event. */

import type { ActKind } from '#renderer/commands/disposal/record-disposal-event.ts';
import { typed } from '#renderer/ui/form/typed.ts';
import { type DestructionMethod, destructionMethods } from '#shared/domain/disposal/disposal-events.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import { type MinutesValues, objectOf } from './proposal-models.ts';
import { MINUTES } from './proposal-papers.ts';
import type { ProposalView } from './use-proposal.ts';

type FormValues = Readonly<Record<string, unknown>>;

const isMethod = (value: unknown): value is DestructionMethod => destructionMethods.some((method) => method === value);

export function actData(values: FormValues, act: ActKind): JsonObject {
  const party = (side: 'first' | 'second') => ({ name: typed(values[`${side}name`]), position: typed(values[`${side}position`]) });
  return {
    number: typed(values.number),
    place: typed(values.place),
    first: party('first'),
    second: party('second'),
    ...(act === 'destroyed' ? { method: isMethod(values.method) ? values.method : null } : {}),
  };
}

/** Null where the day is none. What is empty is written by hand. */
export function minutesValues(values: FormValues): MinutesValues | null {
  if (!isCalendarDate(values.on)) return null;
  const party = (side: 'first' | 'second') => {
    const [name, position] = [typed(values[`${side}name`]), typed(values[`${side}position`])];
    return name === '' ? null : { name, position };
  };
  return {
    number: typed(values.number) || null,
    on: values.on,
    place: typed(values.place) || null,
    first: party('first'),
    second: party('second'),
    method: isMethod(values.method) ? values.method : null,
  };
}

/** What was recorded, or else printed last: nobody types it twice. */
export function lastMinutes({ file, papers }: ProposalView, act: ActKind): FormValues {
  const event = file.events.find(({ kind }) => kind === act);
  if (event) return { on: event.on, ...flat(objectOf(event.data)) };
  const printed = papers.findLast(({ kind }) => kind === MINUTES);
  if (!printed) return {};
  const { number, at, first, second, on } = objectOf(printed.model);
  return {
    ...flat({ number: number ?? null, place: at ?? null, first: first ?? null, second: second ?? null }),
    ...(isCalendarDate(on) ? { on } : {}),
  };
}

function flat({ number, place, first, second, method }: JsonObject): FormValues {
  const party = (side: string, value: JsonValue | undefined) => {
    const { name, position } = objectOf(value ?? null);
    return { [`${side}name`]: typed(name), [`${side}position`]: typed(position) };
  };
  return {
    number: typed(number),
    place: typed(place),
    ...party('first', first),
    ...party('second', second),
    ...(isMethod(method) ? { method } : {}),
  };
}
