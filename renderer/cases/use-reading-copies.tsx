import { Accessibility } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { isReadable } from '#renderer/pdf/reading/reading-of-paper.ts';
import type { PaperCopy } from '#renderer/ui/detail/papers.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { ReadingCopyDialog } from './reading-copy-dialog.tsx';

interface ReadingCopies {
  /** What the list of papers offers beside a paper that can be read out. */
  readonly beside: (paper: Row<'paper'>, name: string) => readonly PaperCopy[];
  readonly dialog: ReactNode;
}

/** The reading copies of the papers of a case; `reference`: its number or the code of its visit. */
export function useReadingCopies(reference: string): ReadingCopies {
  const t = useText('reading');
  const [reading, setReading] = useState<{ readonly paper: Row<'paper'>; readonly name: string } | null>(null);
  return {
    beside: (paper, name) =>
      isReadable(paper.template) ? [{ label: t('open', { name }), icon: Accessibility, run: () => setReading({ paper, name }) }] : [],
    dialog: reading && <ReadingCopyDialog {...reading} reference={reference} onClose={() => setReading(null)} />,
  };
}
