/**
 * Rows of the log that say what happened to a case: a kind, the civil day on which it happened, and the data that the kind demands. They are
 * created, never patched; the state of a case is folded from them. Which kinds there are and what each must say is a table of the topic.
 */
import type { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

type DataOfKinds = Readonly<Record<string, z.ZodType>>;

/** One event as a fold reads it. */
export type EventOf<D extends DataOfKinds> = {
  [K in keyof D & string]: { readonly kind: K; readonly on: CalendarDate; readonly data: z.infer<D[K]> };
}[keyof D & string];

export type EventError =
  | { readonly code: 'event.unknownKind'; readonly kind: string }
  | { readonly code: 'event.date' }
  /** The data lacks these fields, or they can't be what they are. */
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

export interface EventRow {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}

/** Reads events of these kinds, from a form or from stored rows. */
export const eventParser =
  <D extends DataOfKinds>(kinds: D) =>
  ({ kind, on, data }: EventRow): Result<EventOf<D>, EventError> => {
    const demanded = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!demanded) return err({ code: 'event.unknownKind', kind });
    if (!isCalendarDate(on)) return err({ code: 'event.date' });
    const read = demanded.safeParse(data ?? {});
    if (!read.success) return err({ code: 'event.incomplete', fields: [...new Set(read.error.issues.map(({ path }) => path.join('.')))] });
    // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
    return ok({ kind, on, data: read.data } as EventOf<D>);
  };
