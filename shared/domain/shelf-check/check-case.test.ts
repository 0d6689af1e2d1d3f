import { describe, expect, it } from 'vitest';
import { expectOk } from '#shared/lib/result.ts';
import { shelfCheckEvent } from '#shared/schema/entities/shelf.ts';
import { foldShelfCheck, frozen } from './check-case.ts';
import {
  parseShelfCheckEvent,
  type ShelfCheckEvent,
  type ShelfCheckState,
  shelfCheckEventData,
  shelfCheckMoves,
  shelfCheckStates,
} from './check-events.ts';
import type { CheckResults } from './check-results.ts';

const event = (kind: string, data: object = {}): ShelfCheckEvent => expectOk(parseShelfCheckEvent({ kind, on: '2026-06-10', data }));

const results: CheckResults = {
  expected: 2,
  items: [
    { ref: { entity: 'location', id: 'box1' }, outcome: 'found', homeId: 'row1', atId: 'row1', lentHere: true, missingBefore: true },
    { ref: { entity: 'record', id: 'rec1' }, outcome: 'misplaced', homeId: 'box1', atId: 'row2', lentHere: false, missingBefore: false },
  ],
  unknown: [{ code: 'XYZ-A-0000001-1', atId: 'row1' }],
};

const closed = event('closed', frozen(results));
const ref = { entity: 'record', id: 'rec1' };

describe('the transition table of a shelf check', () => {
  it('reaches every state and uses every event, each of which can be stored', () => {
    const reached = new Set<ShelfCheckState>(['running']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of shelfCheckMoves) if (reached.has(from)) reached.add(to);
    }

    expect([...reached].toSorted()).toEqual([...shelfCheckStates].toSorted());
    expect(new Set(shelfCheckMoves.map((move) => move.event))).toEqual(new Set(Object.keys(shelfCheckEventData)));
    expect(shelfCheckEvent.fields.kind.schema.options.toSorted()).toEqual(Object.keys(shelfCheckEventData).toSorted());
  });

  it.each([
    ['runs until a person closes it', [], 'running'],
    ['is closed, then signed', [closed, event('signed', { number: '7/BA/2026', signer: 'Kepala' })], 'signed'],
    ['is not signed before it is closed', [event('signed', { number: '7/BA/2026', signer: 'Kepala' })], 'running'],
    ['is closed once', [closed, closed], 'closed'],
    ['stays closed while things are put back', [closed, event('putBack', { ref })], 'closed'],
    ['ends where it is called off', [event('voided', { reason: 'Salah tempat' }), closed], 'voided'],
  ] as const)('%s', (_name, events, state) => {
    expect(foldShelfCheck(events).state).toBe(state);
  });
});

describe('a closed check', () => {
  it('keeps its results as they were', () => {
    const { results: kept } = foldShelfCheck([closed]);

    expect(kept?.expected).toBe(2);
    expect(kept?.unknown).toEqual(results.unknown);
    expect(kept?.items).toEqual([{ ...results.items[0], homeId: null, atId: null }, results.items[1]]);
  });

  it('tells what was set right since', () => {
    const known = foldShelfCheck([closed, event('placedHere', { ref, atId: 'row2' })]);

    expect([...known.settled]).toEqual([['rec1', 'placedHere']]);
  });

  it('refuses an event without what it must say', () => {
    expect(parseShelfCheckEvent({ kind: 'signed', on: '2026-06-10', data: { number: ' ' } })).toEqual({
      ok: false,
      error: { code: 'event.incomplete', fields: ['number', 'signer'] },
    });
  });
});
