/**
 * The outcome of something that may be refused for an expected reason.
 * Broken promises of the code are exceptions (see `assert.ts`); everything a person or a disk can cause is a `Result`.
 */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const err = <const E>(error: E): Result<never, E> => ({ ok: false, error });

/** The value of a result that must be there; throws where it is not. For tests and for constants of the program. */
export function expectOk<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`expected a value, got the refusal ${JSON.stringify(result.error)}`);
}
