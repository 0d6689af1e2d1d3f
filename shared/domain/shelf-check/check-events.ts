/**
 * The course of a shelf check as one table. It runs until a person closes it, however often it is left and taken up again; its report is
 * signed on paper. What lay in the wrong place is put back, or stays where it was met and is recorded there. Events are rows of the log.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const text = z.string().trim().min(1);
const item = z.object({ entity: z.enum(['record', 'location']), id: text });

export const shelfCheckEventData = {
  /** The results as they were on this day; `found` and `along` need no more than the item. */
  closed: z.looseObject({
    expected: z.number().int().nonnegative(),
    found: z.array(item),
    others: z.array(
      z.looseObject({
        ref: item,
        outcome: z.enum(['misplaced', 'along', 'gone', 'lent', 'missing']),
        homeId: text.nullable(),
        atId: text.nullable(),
        lentHere: z.boolean(),
        missingBefore: z.boolean(),
      }),
    ),
    /** Of the found ones: recorded as lent out, or noted as missing before. */
    lentHere: z.array(text),
    foundAgain: z.array(text),
    unknown: z.array(z.object({ code: text, atId: text })),
  }),
  signed: z.looseObject({ number: text, signer: text, position: text.nullish() }),
  putBack: z.looseObject({ ref: item }),
  placedHere: z.looseObject({ ref: item, atId: text }),
  voided: z.looseObject({ reason: text }),
} as const;

export type ShelfCheckEventKind = keyof typeof shelfCheckEventData;

export type ShelfCheckEvent = {
  [K in ShelfCheckEventKind]: { readonly kind: K; readonly on: CalendarDate; readonly data: z.infer<(typeof shelfCheckEventData)[K]> };
}[ShelfCheckEventKind];

export type ShelfCheckEventError =
  | { readonly code: 'event.unknownKind'; readonly kind: string }
  | { readonly code: 'event.date' }
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

/** Reads an event from a form or from a stored row. */
export function parseShelfCheckEvent(row: {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}): Result<ShelfCheckEvent, ShelfCheckEventError> {
  if (!isKind(row.kind)) return err({ code: 'event.unknownKind', kind: row.kind });
  if (!isCalendarDate(row.on)) return err({ code: 'event.date' });
  const data = shelfCheckEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: [...new Set(data.error.issues.map(({ path }) => path.join('.')))] });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as ShelfCheckEvent);
}

const isKind = (kind: string): kind is ShelfCheckEventKind => Object.hasOwn(shelfCheckEventData, kind);

export const shelfCheckStates = ['running', 'closed', 'signed', 'voided'] as const;
export type ShelfCheckState = (typeof shelfCheckStates)[number];

interface Move {
  readonly from: ShelfCheckState;
  readonly event: ShelfCheckEventKind;
  readonly to: ShelfCheckState;
}

/** Every move there is; nothing else can happen. */
export const shelfCheckMoves: readonly Move[] = [
  { from: 'running', event: 'closed', to: 'closed' },
  { from: 'closed', event: 'signed', to: 'signed' },
  ...(['closed', 'signed'] as const).flatMap((state): readonly Move[] => [
    { from: state, event: 'putBack', to: state },
    { from: state, event: 'placedHere', to: state },
  ]),
  ...(['running', 'closed', 'signed'] as const).map((from): Move => ({ from, event: 'voided', to: 'voided' })),
];

export function shelfCheckMove(
  state: ShelfCheckState,
  event: ShelfCheckEventKind,
): Result<ShelfCheckState, { readonly code: 'check.notHere'; readonly state: ShelfCheckState }> {
  const found = shelfCheckMoves.find((move) => move.from === state && move.event === event);
  return found ? ok(found.to) : err({ code: 'check.notHere', state });
}
