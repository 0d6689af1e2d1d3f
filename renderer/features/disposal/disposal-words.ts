/** Refusals of the commands of this section in words, and the texts that several of its screens share. */

import { lockText } from '#renderer/state/disposal-words.ts';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { DisposalRefusal } from '#shared/domain/disposal/disposal-eligible.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

export type DisposalText = Text<'disposal'>;

export interface AnyRefusal {
  readonly code: string;
  readonly name?: string;
  readonly since?: CalendarDate;
}

export interface Words {
  readonly t: DisposalText;
  readonly locale: Locale;
  readonly common: (error: { readonly code: string }) => string;
}

const simple = {
  titleNeeded: 'errTitle',
  ownProposal: 'errOwn',
  numberUsed: 'errNumberUsed',
  eventsSince: 'errSince',
  'disposal.notHere': 'errHere',
  'disposal.notLast': 'errLast',
  'disposal.transfer': 'errHere',
  'disposal.destruction': 'errHere',
  'disposal.handover': 'errHere',
  'disposal.formal': 'errHere',
  'disposal.records': 'errHere',
  futureDate: 'errFuture',
  pastDate: 'errPast',
  reasonNeeded: 'errReason',
  errDate: 'errDate',
  notLastEvent: 'errHere',
  actIsFinal: 'errHere',
  unknownProposal: 'proposalNotFoundText',
  unknownRecord: 'recordNotFoundText',
  notAllowed: 'errNotAllowed',
  scan: 'scanMissing',
} as const;

const isSimple = (code: string): code is keyof typeof simple => Object.hasOwn(simple, code);

export function refusalText({ t, locale, common }: Words, error: AnyRefusal): string {
  if (error.code === 'tooEarly' && error.since) return t('errEarly', { since: formatDate(error.since, locale) });
  if (error.code === 'record.gone') return t('errGone', { name: error.name ?? '' });
  if (error.code === 'fate.permanent') return t('errPermanent', { name: error.name ?? '' });
  if (error.code === 'note.nothing') return t('errNothing', { name: error.name ?? '' });
  return isSimple(error.code) ? t(simple[error.code]) : common(error);
}

/** The refusal of a form: what is missing stands beside its field, days beside the date. */
export function formRefusal(words: Words, error: AnyRefusal & { readonly fields?: readonly unknown[] }): FormRefusal {
  if (error.code === 'event.incomplete') {
    const fields = (error.fields ?? []).filter((field): field is string => typeof field === 'string');
    return { fields: Object.fromEntries(fields.map((field) => [field, 'ui.errorRequired'])) };
  }
  return { form: refusalText(words, error) };
}

/** Codes that stand beside a field of this section. */
export const fieldErrorText =
  (t: DisposalText) =>
  (code: string): string =>
    isSimple(code) ? t(simple[code]) : t('errInvalid');

/** Why one record is not proposed, or not carried out. */
export function recordRefusal(refusal: DisposalRefusal, t: DisposalText, locale: Locale): string {
  if (refusal.code === 'item.locked') return refusal.locks.map((lock) => lockText(lock, t, locale)).join('; ');
  if (refusal.code === 'item.holdsMore') return t('refusedHoldsMore', { name: refusal.name });
  return t(refusal.code === 'item.notDue' ? 'refusedNotDue' : 'refusedProposed');
}
