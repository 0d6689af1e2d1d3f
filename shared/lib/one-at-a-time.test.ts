import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

it('runs jobs in order, never two at once, and goes on after one that failed', async () => {
  const inTurn = oneAtATime();
  const seen: string[] = [];
  const job =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };

  const results = await Promise.allSettled([inTurn(job('a')), inTurn(job('b', true)), inTurn(job('c'))]);

  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
