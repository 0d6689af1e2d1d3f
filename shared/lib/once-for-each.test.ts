import { expect, test } from 'vitest';
import { onceForEach } from './once-for-each.ts';

test('an object is asked once, another that says the same is asked too', () => {
  const asked: number[] = [];
  const double = onceForEach(({ n }: { readonly n: number }) => {
    asked.push(n);
    return n === 0 ? undefined : n * 2;
  });
  const [none, two] = [{ n: 0 }, { n: 2 }];

  expect([none, two, none, two, { n: 2 }].map(double)).toEqual([undefined, 4, undefined, 4, 4]);
  expect(asked).toEqual([0, 2, 2]);
});
