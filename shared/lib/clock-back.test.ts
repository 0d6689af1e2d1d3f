import { describe, expect, it } from 'vitest';
import { instant } from './civil-time.ts';
import { isClockBack } from './clock-back.ts';

describe('the clock', () => {
  it.each([
    ['goes on', '2026-11-21T01:02:03.004Z', '2026-11-21T08:00:00.000Z', false],
    ['was corrected by five minutes', '2026-11-21T01:05:00.000Z', '2026-11-21T01:00:00.000Z', false],
    ['was set back by more', '2026-11-21T01:05:00.001Z', '2026-11-21T01:00:00.000Z', true],
    ['was set back by months', '2026-11-21T01:02:03.004Z', '2026-08-24T01:02:03.004Z', true],
  ])('%s', (_name, lastSeenAt, now, back) => {
    expect(isClockBack(instant(lastSeenAt), instant(now))).toBe(back);
  });
});
