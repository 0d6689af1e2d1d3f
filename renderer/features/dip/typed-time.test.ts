import { expect, it } from 'vitest';
import { typedTime } from './typed-time.ts';

it.each([
  ['14.20', { time: '14:20' }],
  [' 9:05 ', { time: '09:05' }],
  ['00.00', { time: '00:00' }],
  ['', { time: null }],
  [undefined, { time: null }],
  ['24.00', null],
  ['12.60', null],
  ['pagi', null],
])('%s', (typed, read) => {
  expect(typedTime(typed)).toEqual(read);
});
