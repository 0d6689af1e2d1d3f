/** What is said below the grid of one cell: what is wrong with it, or how it is read. */
import { useCallback } from 'react';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { GridField } from '#shared/domain/records/box-grid.ts';
import { parseRecordDate } from '#shared/domain/records/record-date-parse.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { errorKeys } from '../record-labels.ts';
import type { BoxContents } from './use-box-contents.ts';
import type { GridLine } from './use-grid-lines.ts';

export function useCellSaid(contents: BoxContents): (line: GridLine, field: GridField) => string {
  const t = useText('boxGrid');
  const ta = useText('archive');
  const tree = useText('archiveTree');
  const locale = useLocale();
  return useCallback(
    (line, field) => {
      const code = line.issues.get(field);
      const text = line.cells[field];
      if (code !== undefined) return t('cellIssue', { column: t(field), text: issueText(code) });
      if (text === '') return '';
      if (field === 'date') return dateText(text);
      if (field === 'classCode')
        return [contents.titles.get(text), contents.groups.has(text) && tree('groupClass')].filter(Boolean).join('; ');
      const terms = contents.words.termsOf(field);
      if (terms.length > 0 && !terms.includes(text)) return t('cellIssue', { column: t(field), text: ta('warnTerm') });
      return field === 'description' || field === 'note' ? text : '';

      function issueText(found: string): string {
        if (found === 'classCode.unknown') return t('codeUnknown');
        if (found === 'record.stale') return t('stale');
        const key = errorKeys[found];
        return key ? ta(key) : found;
      }
      function dateText(typed: string): string {
        const read = parseRecordDate(typed);
        if (!read.ok) return '';
        const { kind, from, circa } = read.value;
        const day = kind === 'day' && from && !circa;
        return ta('dateMeans', { date: day ? formatLongDate(from, locale) : formatRecordDate(read.value, locale) });
      }
    },
    [contents, t, ta, tree, locale],
  );
}
