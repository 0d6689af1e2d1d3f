/** Entries of the public information list for a picker: found by their words, each with its class and when it must be announced. */
import { useMemo } from 'react';
import { type DipEntry, readDipEntries } from '#renderer/db/queries/dip.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { announcementDue } from '#shared/domain/dip/announcing.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export interface DipChoices {
  readonly search: SearchOptions;
  readonly describe: (id: string) => Promise<PickerOption | null>;
}

export function useDipChoices(): DipChoices {
  const { db } = useCommandContext();
  const t = useText('dip');
  const locale = useLocale();
  const today = useToday();
  return useMemo(() => {
    const words = { t, locale, today };
    return {
      search: async (query, offset, limit) => {
        const found = matching(await readDipEntries(db, today), query).map((entry) => dipOption(entry, words));
        return { rows: found.slice(offset, offset + limit), total: found.length };
      },
      describe: async (id) => {
        const entry = (await readDipEntries(db, today)).find(({ row }) => row.id === id);
        return entry ? dipOption(entry, words) : null;
      },
    };
  }, [db, t, locale, today]);
}

/** Entries that stand in the list and hold every word, by their summary. */
export function matching(entries: readonly DipEntry[], query: string): readonly DipEntry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return entries
    .filter(({ row, known }) => {
      const text = fold([row.summary, row.topic, row.controller].filter(Boolean).join(' '));
      return known.state === 'listed' && words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => a.row.summary.localeCompare(b.row.summary, 'id'));
}

interface Words {
  readonly t: Text<'dip'>;
  readonly locale: Locale;
  readonly today: CalendarDate;
}

export function dipOption({ row, known, bar }: DipEntry, { t, locale, today }: Words): PickerOption {
  const due = bar ? null : announcementDue(known, today);
  const date = due && formatDate(due.dueOn, locale);
  const said = due && date && t(due.state === 'overdue' ? 'optionOverdue' : 'optionDue', { date });
  return {
    id: row.id,
    label: row.summary,
    detail: [known.class && t(`class_${known.class}`), row.controller, bar ? t('stateShut') : said].filter(Boolean).join(', '),
  };
}
