import { describe, expect, it } from 'vitest';
import { groupCodes } from './series.ts';

const aClass = (code: string, parentCode: string | null) => ({ code, parentCode });

describe('groups of a classification', () => {
  it('are the classes that others stand below', () => {
    expect([...groupCodes([aClass('600', null), aClass('600.2', '600'), aClass('600.2.1', '600.2'), aClass('700', null)])]).toEqual([
      '600',
      '600.2',
    ]);
  });

  it('are none that the list does not hold, and none that names itself', () => {
    expect([...groupCodes([aClass('600.2.1', '600.2'), aClass('700', '700')])]).toEqual([]);
    expect(groupCodes([]).size).toBe(0);
  });
});
