import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { issueCode, withoutBlanks } from './issue-code.ts';

const codeOf = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, { error: (issue) => issueCode(issue) }).error?.issues[0]?.message;

describe('the code of a value that a schema refuses', () => {
  test.each([
    ['nothing was typed', z.string(), undefined, 'ui.errorRequired'],
    ['an empty text', z.string().min(1), '', 'ui.errorRequired'],
    ['no box was ticked', z.array(z.string()).min(1), [], 'ui.errorRequired'],
    ['a text too short', z.string().min(3), 'ab', 'ui.errorTooShort'],
    ['a text too long', z.string().max(3), 'abcd', 'ui.errorTooLong'],
    ['a figure too small', z.number().min(1), 0, 'ui.errorTooSmall'],
    ['letters for a figure', z.number(), 'x', 'ui.errorNumber'],
    ['a choice that is none', z.enum(['a', 'b']), 'c', 'ui.errorChoice'],
    ['the schema knows better', z.string().refine(() => false, 'objection.groundUnknown'), 'x', 'objection.groundUnknown'],
  ])('%s', (_name, schema, value, code) => {
    expect(codeOf(schema, value)).toBe(code);
  });

  test('an empty input is no value', () => {
    expect(withoutBlanks({ name: '', contact: { phone: '', mail: 'a@b' }, grounds: ['a'] })).toEqual({
      name: undefined,
      contact: { phone: undefined, mail: 'a@b' },
      grounds: ['a'],
    });
  });
});
