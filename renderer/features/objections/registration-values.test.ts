import { describe, expect, test } from 'vitest';
import { withoutBlanks } from '#renderer/ui/form/issue-code.ts';
import { blankValues, type FormValues, registrationSchema } from './registration-values.ts';

/** The fields that the form names at one press of the button: it hands over what was filled in. */
function named(typed: Partial<Record<keyof FormValues, unknown>>): readonly string[] {
  const checked = registrationSchema.safeParse(withoutBlanks({ ...blankValues, ...typed }));
  return checked.success ? [] : [...new Set(checked.error.issues.map(({ path }) => String(path[0])))].toSorted();
}

const complete = {
  requestNumber: 'B-17/2026',
  name: 'Hendra',
  address: 'Jalan Enau 3',
  contact: '0812-3456',
  grounds: ['a'],
  papers: ['form', 'identity'],
};

describe('the counter form', () => {
  test('takes what is complete', () => {
    expect(named(complete)).toEqual([]);
  });

  test.each([
    ['the day of the ground', { groundFoundOn: '31-2-2026' }, ['groundFoundOn', 'grounds']],
    ['how long the identity is valid', { identityValidUntil: 'besok' }, ['grounds', 'identityValidUntil']],
    ['the day of arrival', { atCounter: false, arrivedOn: 'kemarin', arrivedAt: '9.30' }, ['arrivedOn', 'grounds']],
    ['the hour of arrival', { atCounter: false, arrivedOn: '2026-06-08', arrivedAt: '25.00' }, ['arrivedAt', 'grounds']],
    [
      'a number of the pad',
      { fromPad: true, padDesk: 'P', padSeq: 'satu', padOn: '2026-06-08', padAt: '9.30', padReason: 'listrik padam' },
      ['grounds', 'padSeq'],
    ],
  ])('names what is missing together with %s that cannot be read', (_what, typed, fields) => {
    expect(named({ ...complete, grounds: [], ...typed })).toEqual(fields);
  });
});
