/** What a code of this program leads to, and what is said of the paper that it stands on: scanned anywhere, or put into Ctrl+K. */
import { useCallback } from 'react';
import type { Scanned } from '#renderer/db/queries/scanned.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';

const pathOf = ({ entity, id }: Scanned): string => {
  switch (entity) {
    case 'objection':
      return `/keberatan/${id}`;
    case 'request':
      return `/permohonan/${id}`;
    case 'complaint':
      return `/permohonan/pengaduan?buka=${id}`;
    case 'padForm':
      return '/keberatan/baru?susulan=1';
    case 'record':
      return `/arsip/${id}`;
    case 'location':
      return `/arsip/lokasi/${id}`;
  }
};

export interface PaperWord {
  readonly text: string;
  /** It must not be served before it was compared. */
  readonly warns: boolean;
}

/** What the register says of the paper; null where nothing was compared. */
export function usePaperWord(): (found: Scanned) => PaperWord | null {
  const t = useText('app');
  return useCallback(
    ({ proof }) => {
      switch (proof?.says) {
        case 'matches':
          return { text: t('scanMatches', { number: proof.number }), warns: false };
        case 'differs':
          return { text: t('scanDiffers', { number: proof.number }), warns: true };
        case 'otherOffice':
          return { text: t('scanOtherOffice', { number: proof.number }), warns: true };
        default:
          return null;
      }
    },
    [t],
  );
}

export function useOpenScanned(): (found: Scanned) => void {
  const go = useGo();
  const toast = useToast();
  const wordOf = usePaperWord();
  return useCallback(
    (found) => {
      go(pathOf(found));
      const word = wordOf(found);
      if (word) toast({ text: word.text, ...(word.warns ? { tone: 'late' } : {}) });
    },
    [go, toast, wordOf],
  );
}
