/** Sentences for what a command refused: what happened and what to do next. */
import type { RequestCorrectionRefusal } from '#renderer/commands/requests/correct-request.ts';
import type { RequestRecordRefusal } from '#renderer/commands/requests/record-request-event.ts';
import type { RequestVisitRefusal } from '#renderer/commands/requests/record-request-visit.ts';
import type { RequestRegistrationRefusal } from '#renderer/commands/requests/register-request.ts';
import { formatLongDate, type Locale } from '#shared/i18n/format.ts';
import { missingText, type RequestText } from './request-words.ts';

export type AnyRefusal = RequestRegistrationRefusal | RequestVisitRefusal | RequestRecordRefusal | RequestCorrectionRefusal;

export function refusalText(t: RequestText, locale: Locale, refusal: AnyRefusal): string {
  const day = (on: Parameters<typeof formatLongDate>[0]) => formatLongDate(on, locale);
  switch (refusal.code) {
    case 'missingGlyph':
      return t(refusal.field.startsWith('letterhead.') ? 'errUnprintableHead' : 'errUnprintable', { character: refusal.character });
    case 'notAllowed':
      return t('errNotAllowed');
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
      return t('errBeforeReceipt', { date: day(refusal.receivedOn) });
    case 'beforeRegistration':
      return t('errBeforeRegistration', { date: day(refusal.registeredOn) });
    case 'futureDate':
      return t('errFutureDate', { date: day(refusal.on) });
    case 'incomplete':
      return missingText(t, refusal.missing);
    case 'nothingMissing':
      return t('errNothingMissing', { submit: t('submit') });
    case 'eventsSince':
    case 'stale':
      return t('errEventsSince');
    case 'scanNeeded':
      return t('evScanMissing');
    case 'event.notInDip':
      return t('notInDipText');
    case 'nothingToDo':
      return t('nothingChanged');
    case 'transition.onceInTime':
      return t('errOnceInTime');
    case 'transition.unansweredLapsed':
      return t('errUnanswered');
    case 'transition.refusedOrRemark':
      return t('errRemark');
    default:
      return refusal.code.startsWith('transition.') ? t('errTransition') : t('errOther', { code: refusal.code });
  }
}

export const MISSING = 'missing:';

const formCodes = ['errDate', 'errTime', 'errNameFirst', 'errInformationFirst'] as const;

/** Words beside a field: what is missing by name, a code of the form's schema, or a sentence that is one already. */
export function fieldErrorText(t: RequestText, code: string): string {
  if (code.startsWith(MISSING)) return missingText(t, code.slice(MISSING.length).split('+'));
  const known = formCodes.find((one) => one === code);
  return known ? t(known) : code;
}
