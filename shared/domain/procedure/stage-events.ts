/**
 * What is written down of the stages. One event stands for a whole batch (a box, a list) with one signature; an exception is an event of
 * its one record. Events are rows: created, never patched.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const text = z.string().trim().min(1);

export const stageEventData = {
  begun: z.looseObject({}),
  described: z.looseObject({ note: text.nullish() }),
  /** `sampled`: the records that were looked at one by one; `selfReason`: who described it verifies it too (small office). */
  verified: z.looseObject({
    activity: text.nullish(),
    share: z.number().min(1).max(100),
    sampled: z.array(text).min(1),
    selfReason: text.nullish(),
  }),
  /** By the unit that made the records: who signed, and the official source against which they were held (S of the SOP). */
  authenticated: z.looseObject({ signer: text, position: text.nullish(), source: text, listNumber: text.nullish() }),
  /** `kode`: the code of the unit's own list that its method put together with the rest. */
  coded: z.looseObject({ note: text.nullish(), kode: text.nullish() }),
  arranged: z.looseObject({ note: text.nullish() }),
  returned: z.looseObject({
    stage: z.enum(['description', 'verification', 'authentication', 'coding', 'arrangement']),
    reason: text,
  }),
} as const;

export type StageEventKind = keyof typeof stageEventData;
export const stageEventKinds = Object.keys(stageEventData) as readonly StageEventKind[];

export type StageEvent = {
  [K in StageEventKind]: { readonly kind: K; readonly on: CalendarDate; readonly data: z.infer<(typeof stageEventData)[K]> };
}[StageEventKind];

export type StageEventError =
  | { readonly code: 'event.unknownKind'; readonly kind: string }
  | { readonly code: 'event.date' }
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

/** Reads an event from a form or from a stored row. */
export function parseStageEvent(row: {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}): Result<StageEvent, StageEventError> {
  if (!isKind(row.kind)) return err({ code: 'event.unknownKind', kind: row.kind });
  if (!isCalendarDate(row.on)) return err({ code: 'event.date' });
  const data = stageEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: [...new Set(data.error.issues.map(({ path }) => path.join('.')))] });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as StageEvent);
}

const isKind = (kind: string): kind is StageEventKind => Object.hasOwn(stageEventData, kind);
