/** What zod says about a value, before a schema has a message of its own. */
interface RawIssue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly origin?: unknown;
  readonly expected?: unknown;
}

const isMissing = (input: unknown): boolean => input === undefined || input === null || input === '';

/**
 * The code shown for an issue for which the schema names none. A schema that knows better gives its own code as the message:
 * `z.string().refine(isCalendarDate, 'record.dateInvalid')`; it then goes through the form's `errorText`.
 */
export function issueCode(issue: RawIssue): string {
  if (isMissing(issue.input)) return 'ui.errorRequired';
  if (Array.isArray(issue.input) && issue.input.length === 0) return 'ui.errorRequired';
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'number' ? 'ui.errorTooSmall' : 'ui.errorTooShort';
    case 'too_big':
      return issue.origin === 'number' ? 'ui.errorTooBig' : 'ui.errorTooLong';
    case 'invalid_type':
      return issue.expected === 'number' ? 'ui.errorNumber' : 'ui.errorInvalid';
    case 'invalid_union':
    case 'invalid_value':
      return 'ui.errorChoice';
    default:
      return 'ui.errorInvalid';
  }
}

/** An input that was left empty is a value that is not there, so that optional values stay optional in the schema. */
export function withoutBlanks(value: unknown): unknown {
  if (value === '') return undefined;
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBlanks(inner)]));
  }
  return value;
}
