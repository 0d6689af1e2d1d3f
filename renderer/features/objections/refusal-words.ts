/** Sentences for what a command refused: what happened and what to do next. */
import { useCallback } from 'react';
import { MISSING } from '#renderer/cases/counter-values.ts';
import { commonRefusalText, isCommonRefusal, otherRefusalText } from '#renderer/cases/register-refusal.ts';
import type { CorrectionRefusal } from '#renderer/commands/objections/correct-objection.ts';
import type { ReceiptRefusal } from '#renderer/commands/objections/receive-objection.ts';
import type { EventRefusal } from '#renderer/commands/objections/record-event.ts';
import type { VisitRefusal } from '#renderer/commands/objections/record-visit.ts';
import type { RegistrationRefusal } from '#renderer/commands/objections/register-objection.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type ObjectionText, requirementText } from './case-words.ts';

export type AnyRefusal = RegistrationRefusal | VisitRefusal | ReceiptRefusal | EventRefusal | CorrectionRefusal;

/** The sentence for a refusal of the register of objections. */
export function useRefusalWords(): (refusal: AnyRefusal) => string {
  const t = useText('objections');
  const common = useText('registers');
  const locale = useLocale();
  return useCallback(
    (refusal) => {
      if (isCommonRefusal(refusal)) return commonRefusalText(common, locale, refusal);
      switch (refusal.code) {
        case 'notAllowed':
          return t('errNotAllowed');
        case 'incomplete':
          return missingText(t, refusal.missing);
        case 'nothingMissing':
          return common('errNothingMissing', { submit: t('submit') });
        case 'needsName':
          return t('errNameFirst');
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
          return otherRefusalText(common, refusal.code);
      }
    },
    [t, common, locale],
  );
}

const missingText = (t: ObjectionText, keys: readonly string[]): string =>
  t('errMissing', { what: keys.map((key) => requirementText(t, key)).join(', ') });

const formCodes = ['errDate', 'errFuture', 'errTime', 'errNameFirst'] as const;

/** Words beside a field: what is missing by name, a code of the form's schema, or a sentence that is one already. */
export function fieldErrorText(t: ObjectionText, code: string): string {
  if (code.startsWith(MISSING)) return missingText(t, code.slice(MISSING.length).split('+'));
  const known = formCodes.find((one) => one === code);
  return known ? t(known) : code;
}
