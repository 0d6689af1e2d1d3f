/** Sentences for what a command refused: what happened and what to do next. */
import type { CorrectionRefusal } from '#renderer/commands/objections/correct-objection.ts';
import type { ReceiptRefusal } from '#renderer/commands/objections/receive-objection.ts';
import type { EventRefusal } from '#renderer/commands/objections/record-event.ts';
import type { VisitRefusal } from '#renderer/commands/objections/record-visit.ts';
import type { RegistrationRefusal } from '#renderer/commands/objections/register-objection.ts';
import type { RequirementKey } from '#shared/domain/objections/objection-completeness.ts';
import { formatLongDate, type Locale } from '#shared/i18n/format.ts';
import { type ObjectionText, requirementText } from './case-words.ts';
import { MISSING } from './registration-values.ts';

export type AnyRefusal = RegistrationRefusal | VisitRefusal | ReceiptRefusal | EventRefusal | CorrectionRefusal;

export function refusalText(t: ObjectionText, locale: Locale, refusal: AnyRefusal): string {
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
      return t('errBeforeReceipt', { date: formatLongDate(refusal.receivedOn, locale) });
    case 'futureDate':
      return t('errFutureDate', { date: formatLongDate(refusal.on, locale) });
    case 'incomplete':
      return missingText(t, refusal.missing);
    case 'nothingMissing':
      return t('errNothingMissing', { submit: t('submit') });
    case 'needsName':
      return t('errNameFirst');
    case 'eventsSince':
      return t('errEventsSince');
    case 'selfCheckReason':
      return t('errSelfCheck');
    case 'ownWork':
      return t('errOwnWork');
    case 'testNotApproved':
      return t('errTestNotApproved');
    case 'unknownPerson':
      return t('errUnknownPerson');
    case 'letterNumberTaken':
      return t('errLetterNumberTaken', { number: refusal.number, by: refusal.by });
    case 'event.incomplete':
      return t('errEvent', { fields: refusal.fields.join(', ') });
    case 'reasonNeeded':
      return t('errReason');
    default:
      return refusal.code.startsWith('transition.') ? t('errTransition') : t('errOther', { code: refusal.code });
  }
}

const missingText = (t: ObjectionText, keys: readonly RequirementKey[]): string =>
  t('errMissing', { what: keys.map((key) => requirementText(t, key)).join(', ') });

const formCodes = ['errDate', 'errFuture', 'errTime', 'errNameFirst', 'errViewName'] as const;

/** Words beside a field: what is missing by name, a code of the form's schema, or a sentence that is one already. */
export function fieldErrorText(t: ObjectionText, code: string): string {
  if (code.startsWith(MISSING)) {
    const keys = code.slice(MISSING.length).split('+');
    return t('errMissing', { what: keys.map((key) => requirementText(t, key)).join(', ') });
  }
  const known = formCodes.find((one) => one === code);
  return known ? t(known) : code;
}
