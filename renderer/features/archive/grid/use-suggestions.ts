/** What a column with a list offers while one types: codes by their words, terms by their beginning. At once, so that Tab never comes before it. */
import { useCallback } from 'react';
import { findCodes } from '#renderer/db/queries/classification.ts';
import { useText } from '#renderer/ui/use-text.ts';
import type { GridField } from '#shared/domain/records/box-grid.ts';
import type { Suggestion } from './cell-editor.tsx';
import type { BoxContents } from './use-box-contents.ts';

const MOST = 8;

/** Null for columns of free text. */
export function useSuggestions({
  scheme,
  groups,
  words,
}: BoxContents): (field: GridField) => ((query: string) => readonly Suggestion[]) | null {
  const t = useText('archiveTree');
  const ofCodes = useCallback(
    (query: string) =>
      findCodes(scheme, query)
        .slice(0, MOST)
        .map(({ code, title }) => ({ value: code, detail: [title, groups.has(code) && t('groupClass')].filter(Boolean).join('; ') })),
    [scheme, groups, t],
  );
  return useCallback(
    (field) => {
      if (field === 'classCode') return ofCodes;
      const terms = words.termsOf(field);
      if (terms.length === 0) return null;
      return (query) => {
        const typed = query.trim().toLowerCase();
        // A whole term says nothing yet of the others: they are offered too.
        const offered = terms.includes(typed) ? terms : terms.filter((term) => term.toLowerCase().startsWith(typed));
        return offered.slice(0, MOST).map((value) => ({ value }));
      };
    },
    [ofCodes, words],
  );
}
