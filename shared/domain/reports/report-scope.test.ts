import { describe, expect, it } from 'vitest';
import { isInScope } from './report-scope.ts';

const scope = { unitId: 'u1', name: 'Bidang Informasi', persons: new Set(['p1', 'p2']) };

describe('a report of one unit', () => {
  it.each([
    ['a step by one of its persons', [{ personId: 'p9' }, { personId: 'p2' }], true],
    ['steps by others', [{ personId: 'p9' }], false],
    ['steps that nobody is named for', [{ personId: null }, {}], false],
    ['no step', [], false],
  ])('%s', (_name, steps, counts) => {
    expect(isInScope(scope, steps)).toBe(counts);
  });

  it('of the whole office counts every case', () => {
    expect(isInScope(null, [])).toBe(true);
  });
});
