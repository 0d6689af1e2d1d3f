/** Letters of a case once more as drafts for a word processor, from what the paper was drawn from. */
import { FilePenLine } from 'lucide-react';
import type { Paper as PaperSize } from '#renderer/pdf/kit/paper.ts';
import { isCorrectable, lettersOfPaper } from '#renderer/pdf/letters-of-paper.ts';
import { withLogoOf } from '#renderer/pdf/parts/office-logo.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { PaperCopy } from '#renderer/ui/detail/papers.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { titleOf } from './letters-of-desk.ts';
import { saveLetterDrafts } from './save-letter-drafts.ts';

interface WordDrafts {
  /** What the list of papers offers beside a letter that a superior may correct. */
  readonly beside: (paper: Row<'paper'>, name: string) => readonly PaperCopy[];
}

export function useWordDrafts(): WordDrafts {
  const t = useText('papers');
  const ctx = useCommandContext();
  const { office, settings } = useOffice();
  const toast = useToast();
  const save = async (paper: Row<'paper'>, size: PaperSize) => {
    const found = lettersOfPaper(paper.template, paper.model);
    const saved =
      found &&
      (await saveLetterDrafts(
        ctx,
        size,
        found.letters.map((letter) => ({ letter: withLogoOf(letter, settings), title: titleOf(found.title, paper.model) })),
      ));
    if (!saved?.ok) return toast({ text: t('draftNotSaved'), tone: 'late' });
    return saved.value === null ? undefined : toast({ text: t('draftSaved', { name: saved.value }) });
  };
  return {
    beside: (paper, name) =>
      isCorrectable(paper.template)
        ? [{ label: t('wordOf', { name }), icon: FilePenLine, run: () => void save(paper, office.paper).catch(reportError) }]
        : [],
  };
}
