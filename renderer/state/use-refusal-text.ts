/** What a refused save says, in words: the same sentence on every screen. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitRefusal } from '../db/gate/request.ts';

type AnyRefusal = CommitRefusal | { readonly code: string };

/** `fieldName` gives the label of a field; without it the stored name stands there. */
export function useRefusalText(): (refusal: AnyRefusal, fieldName?: (field: string) => string) => string {
  const { t } = useTranslation('app');
  return useCallback(
    (refusal, fieldName = (field) => field) => {
      if (refusal.code === 'notAllowed') return t('refusedNotAllowed');
      if (refusal.code === 'recordGone') return t('refusedGone');
      if (!isCommitRefusal(refusal)) return t('refusedOther', { code: refusal.code });
      switch (refusal.code) {
        case 'stale':
          return t('refusedStale', { fields: refusal.fields.map(({ field }) => fieldName(field)).join(', ') });
        case 'invalid':
          return t('refusedInvalid', { fields: refusal.fields.map(({ field }) => fieldName(field)).join(', ') });
        case 'missingRow':
          return t('refusedMissing');
        case 'numberTaken':
          return t('refusedNumberTaken', { seq: refusal.seq });
        case 'nothingToDo':
          return t('refusedNothing');
        case 'diskFull':
          return t('refusedDiskFull');
        case 'storeClosed':
        case 'unopenable':
          return t('refusedClosed');
        case 'journalFailing':
          return t('refusedJournal');
      }
    },
    [t],
  );
}

const commitCodes: readonly string[] = [
  'stale',
  'invalid',
  'missingRow',
  'numberTaken',
  'nothingToDo',
  'diskFull',
  'storeClosed',
  'unopenable',
  'journalFailing',
] satisfies readonly CommitRefusal['code'][];

const isCommitRefusal = (refusal: AnyRefusal): refusal is CommitRefusal => commitCodes.includes(refusal.code);
