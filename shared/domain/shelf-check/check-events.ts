/**
 * The course of a shelf check as one table. It runs until a person closes it, however often it is left and taken up again; its report is
 * signed on paper. What lay in the wrong place is put back, or stays where it was met and is recorded there. Events are rows of the log.
 */
import { z } from 'zod';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type EventError, type EventOf, eventParser } from '#shared/schema/event-rows.ts';

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

export type ShelfCheckEvent = EventOf<typeof shelfCheckEventData>;

export type ShelfCheckEventError = EventError;

/** Reads an event from a form or from a stored row. */
export const parseShelfCheckEvent = eventParser(shelfCheckEventData);

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
