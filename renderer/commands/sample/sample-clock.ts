/** The days of the sample leap: a command that holds the clock against the day before is told that this one is right. */
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import type { Result } from '#shared/lib/result.ts';
import type { ClockRefusal } from '../registers/clock-check.ts';

type Refusal = ClockRefusal | { readonly code: string };

export async function onItsDay<T, E extends Refusal>(act: (confirmed: ClockDoubt | null) => Promise<Result<T, E>>): Promise<Result<T, E>> {
  const given = await act(null);
  return !given.ok && isDoubt(given.error) ? act(given.error.doubt) : given;
}

const isDoubt = (error: Refusal): error is ClockRefusal => error.code === 'clockDoubt';
