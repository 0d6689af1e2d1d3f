import { useMemo } from 'react';
import { useLocale } from '#renderer/ui/use-text.ts';
import { formatLongDate, formatShortDate, formatTime } from '#shared/i18n/format.ts';
import { civilDateOf, civilTimeOf, type OfficeZone, parseInstant } from '#shared/lib/civil-time.ts';

export interface When {
  /** "Rabu, 10 Juni 2026". */
  readonly day: string;
  /** "Rab 10 Jun". */
  readonly shortDay: string;
  /** "10.16 WITA". */
  readonly time: string;
}

/** Instants as the office reads them. What a foreign set calls its time may be no instant: it is shown as it stands. */
export function useWhen(zone: OfficeZone): (at: string) => When {
  const locale = useLocale();
  return useMemo(
    () => (at) => {
      const parsed = parseInstant(at);
      if (!parsed.ok) return { day: at, shortDay: at, time: '' };
      const date = civilDateOf(parsed.value, zone);
      return {
        day: formatLongDate(date, locale),
        shortDay: formatShortDate(date, locale),
        time: formatTime(civilTimeOf(parsed.value, zone), zone, locale),
      };
    },
    [locale, zone],
  );
}
