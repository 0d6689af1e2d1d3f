import { useMemo } from 'react';
import type { ReportWords } from '#renderer/commands/import/import-messages.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { errorKeys, inputLabels } from '../../record-labels.ts';

/** What is wrong with a row, in the words of the form: for the report and for the list of refused rows. */
export function useReportWords(): ReportWords {
  const t = useText('importing');
  const archive = useText('archive');
  return useMemo(
    () => ({
      row: t('badRow'),
      reasons: t('badReasons'),
      issues: Object.fromEntries(Object.entries(errorKeys).map(([code, key]) => [code, archive(key)])),
      fields: Object.fromEntries(Object.entries(inputLabels).map(([field, key]) => [field, archive(key)])),
    }),
    [t, archive],
  );
}
