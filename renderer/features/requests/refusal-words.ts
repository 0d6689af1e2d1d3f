/** Sentences for what a command refused: what happened and what to do next. */
import { useCallback } from 'react';
import { MISSING } from '#renderer/cases/counter-values.ts';
import { commonRefusalText, isCommonRefusal, otherRefusalText } from '#renderer/cases/register-refusal.ts';
import type { RequestCorrectionRefusal } from '#renderer/commands/requests/correct-request.ts';
import type { RequestRecordRefusal } from '#renderer/commands/requests/record-request-event.ts';
import type { RequestVisitRefusal } from '#renderer/commands/requests/record-request-visit.ts';
import type { RequestRegistrationRefusal } from '#renderer/commands/requests/register-request.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { missingText, type RequestText } from './request-words.ts';

export type AnyRefusal = RequestRegistrationRefusal | RequestVisitRefusal | RequestRecordRefusal | RequestCorrectionRefusal;

/** The sentence for a refusal of the register of requests. */
export function useRefusalWords(): (refusal: AnyRefusal) => string {
  const t = useText('requests');
  const common = useText('registers');
  const locale = useLocale();
  return useCallback(
    (refusal) => {
      if (isCommonRefusal(refusal)) return commonRefusalText(common, locale, refusal);
      switch (refusal.code) {
        case 'notAllowed':
          return t('errNotAllowed');
        case 'beforeRegistration':
          return t('errBeforeRegistration', { date: formatLongDate(refusal.registeredOn, locale) });
        case 'incomplete':
          return missingText(t, refusal.missing);
        case 'nothingMissing':
          return common('errNothingMissing', { submit: t('submit') });
        case 'stale':
          return common('errEventsSince');
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
          return otherRefusalText(common, refusal.code);
      }
    },
    [t, common, locale],
  );
}

const formCodes = ['errDate', 'errTime', 'errNameFirst', 'errInformationFirst'] as const;

/** Words beside a field: what is missing by name, a code of the form's schema, or a sentence that is one already. */
export function fieldErrorText(t: RequestText, code: string): string {
  if (code.startsWith(MISSING)) return missingText(t, code.slice(MISSING.length).split('+'));
  const known = formCodes.find((one) => one === code);
  return known ? t(known) : code;
}
