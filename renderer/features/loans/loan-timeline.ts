/** What happened to a loan, newest first, each with who and when. */
import type { LoanFile } from '#renderer/db/queries/loans.ts';
import type { TimelineEvent } from '#renderer/ui/detail/timeline.tsx';
import { type LoanEvent, parseLoanEvent } from '#shared/domain/loans/loan-events.ts';
import { formatDate, formatInstant, type Locale } from '#shared/i18n/format.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import { type LoanText, reminderWords } from './loan-words.ts';

interface Words {
  readonly t: LoanText;
  readonly locale: Locale;
  readonly zone: OfficeZone;
  readonly people: ReadonlyMap<string, string>;
}

export function loanTimeline(file: LoanFile, { t, locale, zone, people }: Words): readonly TimelineEvent[] {
  return file.events.toReversed().flatMap((row): TimelineEvent[] => {
    const event = parseLoanEvent(row);
    if (!event.ok) return [];
    const ignored = file.ignored.has(row.id);
    const what = words(event.value, t, locale);
    return [
      {
        id: row.id,
        when: formatInstant(row.at, zone, locale),
        who: (row.personId && people.get(row.personId)) || t('someone'),
        what: ignored ? t('tlIgnored', { what }) : what,
        ...(row.kind === 'lost' || row.kind === 'refused' || ignored ? { signal: true } : {}),
      },
    ];
  });
}

function words(event: LoanEvent, t: LoanText, locale: Locale): string {
  const on = formatDate(event.on, locale);
  switch (event.kind) {
    case 'requested':
      return t('tlRequested', { days: event.data.workingDays, count: event.data.workingDays });
    case 'approved':
      return event.data.selfReason ? t('tlApprovedSelf', { reason: event.data.selfReason }) : t('tlApproved');
    case 'refused':
      return t('tlRefused', { reason: event.data.reason });
    case 'handedOut':
      return t('tlHandedOut', { number: event.data.number, due: formatDate(event.data.dueOn, locale) });
    case 'extended':
      return t('tlExtended', { due: formatDate(event.data.dueOn, locale), reason: event.data.reason });
    case 'reminded':
      return t('tlReminded', { way: t(reminderWords[event.data.channel]) }) + (event.data.note ? `: ${event.data.note}` : '');
    case 'returned': {
      const data = { on, condition: event.data.condition };
      const text = event.data.complete ? t('tlReturned', data) : t('tlReturnedIncomplete', data);
      return event.data.note ? `${text}: ${event.data.note}` : text;
    }
    case 'lost':
      return t('tlLost', { reason: event.data.reason });
    case 'voided':
      return t('tlVoided', { reason: event.data.reason });
  }
}
