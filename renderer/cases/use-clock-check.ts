/** The clock of the PC before a number: what looks wrong is said once, and pressing again confirms what was said. */
import { useRef } from 'react';
import type { ClockRefusal } from '#renderer/commands/registers/clock-check.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { ClockDoubt } from '#shared/domain/registers/clock-doubt.ts';
import { formatLongDate, formatTime } from '#shared/i18n/format.ts';
import { civilDateOf, civilTimeOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';

export function useClockCheck(zone: OfficeZone) {
  const t = useText('clock');
  const locale = useLocale();
  const wall = (at: Instant): string =>
    `${formatLongDate(civilDateOf(at, zone), locale)}, ${formatTime(civilTimeOf(at, zone), zone, locale)}`;
  const told = useRef<ClockDoubt | null>(null);

  return {
    /** What the person was told, for the command to hold against the clock as it is now. */
    confirmed: (): ClockDoubt | null => told.current,
    explain({ doubt, now }: ClockRefusal): string {
      told.current = doubt;
      switch (doubt.kind) {
        case 'back':
          return t('back', { now: wall(now), last: wall(doubt.last) });
        case 'ahead':
          return t('ahead', { now: wall(now), last: wall(doubt.last), days: doubt.workingDays });
        case 'server':
          return t('server', { now: wall(now), server: wall(doubt.server), days: Math.abs(doubt.days) });
      }
    },
  };
}
