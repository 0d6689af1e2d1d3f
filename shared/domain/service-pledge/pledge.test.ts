import { describe, expect, it } from 'vitest';
import { type PledgeWords, readPledgeWords } from './pledge.ts';

const shipped: PledgeWords = { requirements: 'a', procedure: 'b', time: '', fee: '', product: 'c', complaints: 'd' };

describe('the words of a service pledge', () => {
  it.each([
    ['nothing was set', null],
    ['an element is missing', { requirements: 'x', procedure: 'x', time: 'x', fee: 'x', product: 'x' }],
    ['an element is no text', { ...shipped, fee: 7 }],
  ])('are the shipped ones where %s', (_, json) => {
    expect(readPledgeWords(json, shipped)).toEqual(shipped);
  });

  it('are those of the office, also where it took a text away', () => {
    const own = { ...shipped, procedure: '', fee: 'Fotokopi Rp300 per lembar di koperasi' };
    expect(readPledgeWords(own, shipped)).toEqual(own);
  });
});
