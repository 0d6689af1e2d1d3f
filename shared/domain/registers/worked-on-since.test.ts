import { describe, expect, it } from 'vitest';
import { type WorkReason, type WorkSince, whyItStays, workReasons } from './worked-on-since.ts';

const untouched = Object.fromEntries(workReasons.map((reason) => [reason, false])) as WorkSince;

describe('a case of an old register', () => {
  it('goes with its import where nobody worked on it', () => {
    expect(whyItStays(untouched)).toEqual([]);
  });

  it.each(workReasons.map((reason) => [reason] as const))('stays where it was %s', (reason) => {
    expect(whyItStays({ ...untouched, [reason]: true })).toEqual([reason]);
  });

  it('names every reason, in one order', () => {
    const work: WorkSince = { ...untouched, tied: true, corrected: true, objected: true };
    expect(whyItStays(work)).toEqual<readonly WorkReason[]>(['corrected', 'objected', 'tied']);
  });
});
