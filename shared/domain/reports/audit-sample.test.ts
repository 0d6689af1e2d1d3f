import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditedCase, auditStrata, drawAuditSample, drawMark } from './audit-sample.ts';

const cases = (kind: string, count: number, facts: Omit<AuditedCase, 'number'>): AuditedCase[] =>
  Array.from({ length: count }, (_, index) => ({ number: `${kind}${index}`, ...facts }));
const year = [
  ...cases('late', 10, { late: true, returns: 0 }),
  ...cases('returned', 10, { late: false, returns: 2 }),
  ...cases('other', 80, { late: false, returns: 0 }),
];
const counts = (sample: ReturnType<typeof drawAuditSample>) =>
  auditStrata.map((stratum) => sample.filter((one) => one.stratum === stratum).length);

describe('the sample of the internal audit', () => {
  it.each([
    ['a third of each', year, 12, [4, 4, 4]],
    ['rounded towards what went wrong', year, 10, [4, 4, 2]],
    ['nothing went wrong', year.filter(({ number }) => number.startsWith('other')), 12, [0, 0, 12]],
    ['one late case', [...year.slice(9, 10), ...year.slice(10)], 12, [1, 4, 7]],
    ['all of them', year, 500, [10, 10, 80]],
    ['one', year, 1, [1, 0, 0]],
    ['none', [], 12, [0, 0, 0]],
  ] as const)('%s', (_name, of, size, expected) => {
    expect(counts(drawAuditSample(of, size, '2026'))).toEqual(expected);
  });

  it('fills up with what went wrong where there are few others', () => {
    const [late = 0, returned = 0, others = 0] = counts(drawAuditSample(year.slice(0, 22), 15, '2026'));
    expect([late + returned, others]).toEqual([13, 2]);
    expect(Math.min(late, returned)).toBeGreaterThanOrEqual(5);
  });

  it('counts a case that was late and returned as late', () => {
    expect(counts(drawAuditSample([{ number: '1', late: true, returns: 3 }], 3, 'a'))).toEqual([1, 0, 0]);
  });

  it('is the same for the same key, whatever the order of the register, and another for another key', () => {
    const drawn = drawAuditSample(year, 12, 'kunci').map((one) => one.drawn.number);
    expect(drawAuditSample(year.toReversed(), 12, 'kunci').map((one) => one.drawn.number)).toEqual(drawn);
    expect(drawAuditSample(year, 12, 'kunci lain').map((one) => one.drawn.number)).not.toEqual(drawn);
  });

  it('stands in the order of SHA-256 of key and number, as any tool works it out', () => {
    // printf '2026:014/PMH/A/VI/2026' | sha256sum
    expect(drawMark('2026', '014/PMH/A/VI/2026')).toBe('09de1ed903186eda5aa8a20c4d84a995438ca250c8e37fe54396dd2ceb014263');
  });

  it('never holds a case twice, nor more than there are', () => {
    const one = fc.record({ late: fc.boolean(), returns: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), fc.integer({ min: 0, max: 80 }), fc.string(), (facts, size, key) => {
        const all = facts.map((fact, index) => ({ ...fact, number: String(index) }));
        const drawn = drawAuditSample(all, size, key).map((sampled) => sampled.drawn.number);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn).toHaveLength(Math.min(size, all.length));
      }),
    );
  });
});
