/**
 * What is written down of the stages. One event stands for a whole batch (a box, a list) with one signature; an exception is an event of
 * its one record. Events are rows: created, never patched.
 */
import { z } from 'zod';
import { type EventError, type EventOf, eventParser } from '#shared/schema/event-rows.ts';

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

export type StageEvent = EventOf<typeof stageEventData>;

export type StageEventError = EventError;

/** Reads an event from a form or from a stored row. */
export const parseStageEvent = eventParser(stageEventData);
