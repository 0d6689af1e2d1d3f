/** The days of an entry of a register, checked against the clock and against the day on which it came in. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext } from '../context.ts';
import type { PadEntry } from './number-desk.ts';

export interface RegistrationDays {
  readonly at: Instant;
  /** The day of the register entry. */
  readonly on: CalendarDate;
  readonly dayH: CalendarDate;
  readonly receivedOn: CalendarDate;
}

export type RegistrationDaysRefusal =
  /** The number of the pad is no counting number, or nobody said why it is entered afterwards. */
  | { readonly code: 'padIncomplete'; readonly missing: 'seq' | 'reason' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'beforeReceipt'; readonly receivedOn: CalendarDate };

interface Given {
  readonly receivedAt: Instant;
  readonly pad: PadEntry | null;
  /** Day H where it is not the day of registration. */
  readonly dayH: CalendarDate | null;
}

export function registrationDays(
  ctx: CommandContext,
  { receivedAt, pad, dayH: given }: Given,
): Result<RegistrationDays, RegistrationDaysRefusal> {
  if (pad && !(Number.isInteger(pad.seq) && pad.seq >= 1)) return err({ code: 'padIncomplete', missing: 'seq' });
  if (pad && pad.reason.trim() === '') return err({ code: 'padIncomplete', missing: 'reason' });
  const now = ctx.clock.now();
  const at = pad?.givenAt ?? now;
  const on = civilDateOf(at, ctx.zone());
  const dayH = given ?? on;
  const receivedOn = civilDateOf(receivedAt, ctx.zone());
  if (at > now || dayH > civilDateOf(now, ctx.zone())) return err({ code: 'futureDate', on: at > now ? on : dayH });
  if (receivedAt > now) return err({ code: 'futureDate', on: receivedOn });
  if (on < receivedOn || dayH < receivedOn) return err({ code: 'beforeReceipt', receivedOn });
  return ok({ at, on, dayH, receivedOn });
}
