/** Sentences for what both registers refuse alike: what happened and what to do next. */
import type { Text } from '#renderer/ui/use-text.ts';
import { formatLongDate, type Locale } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

const codes = [
  'missingGlyph',
  'journalFailing',
  'diskFull',
  'numberTaken',
  'noDesk',
  'unknownPad',
  'padIncomplete',
  'alreadyRegistered',
  'beforeReceipt',
  'futureDate',
  'eventsSince',
] as const;

/** With what its sentence names; other fields may stand beside it. */
type CommonRefusal =
  | { readonly code: 'missingGlyph'; readonly field: string; readonly character: string }
  | { readonly code: 'numberTaken'; readonly seq: number }
  | { readonly code: 'alreadyRegistered'; readonly number: string }
  | { readonly code: 'beforeReceipt'; readonly receivedOn: CalendarDate }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'journalFailing' | 'diskFull' | 'noDesk' | 'unknownPad' | 'padIncomplete' | 'eventsSince' };

type Common<Refusal> = Extract<Refusal, { readonly code: (typeof codes)[number] }>;

export const isCommonRefusal = <Refusal extends { readonly code: string }>(refusal: Refusal): refusal is Common<Refusal> =>
  codes.some((code) => code === refusal.code);

export function commonRefusalText(t: Text<'registers'>, locale: Locale, refusal: CommonRefusal): string {
  switch (refusal.code) {
    case 'missingGlyph':
      return t(refusal.field.startsWith('letterhead.') ? 'errUnprintableHead' : 'errUnprintable', { character: refusal.character });
    case 'journalFailing':
      return t('errJournal');
    case 'diskFull':
      return t('errDiskFull');
    case 'numberTaken':
      return t('errNumberTaken', { seq: refusal.seq });
    case 'noDesk':
    case 'unknownPad':
      return t('errNoDesk');
    case 'padIncomplete':
      return t('errPad');
    case 'alreadyRegistered':
      return t('errRegistered', { number: refusal.number });
    case 'beforeReceipt':
      return t('errBeforeReceipt', { date: formatLongDate(refusal.receivedOn, locale) });
    case 'futureDate':
      return t('errFutureDate', { date: formatLongDate(refusal.on, locale) });
    case 'eventsSince':
      return t('errEventsSince');
  }
}

/** A step that the transition table does not know here, or a code that has no sentence of its own. */
export const otherRefusalText = (t: Text<'registers'>, code: string): string =>
  code.startsWith('transition.') ? t('errTransition') : t('errOther', { code });
