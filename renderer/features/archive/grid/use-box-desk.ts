/** The desk of one box for as long as its page is open, with its draft and what it says by itself. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { useFault } from '../use-fault.ts';
import { type BoxDesk, createBoxDesk } from './box-desk.ts';
import { type BoxDraft, boxDraftKey, keepBoxDraft } from './box-draft.ts';
import type { GridState } from './grid-state.ts';
import type { BoxContents } from './use-box-contents.ts';
import { useKeptRows } from './use-kept-rows.ts';

export interface BoxStart {
  readonly place: string;
  readonly title: string;
  readonly owner: string;
  readonly draft: BoxDraft | null;
  /** Unit of the head where no draft has one. */
  readonly unit: string;
}

export function useBoxDesk(start: BoxStart, contents: BoxContents): BoxDesk {
  const t = useText('boxGrid');
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const onFault = useFault();
  const latest = useRef({ contents, toast, refusalText, onFault, t });
  useEffect(() => {
    latest.current = { contents, toast, refusalText, onFault, t };
  });
  const { place, title, owner, draft } = start;
  const [desk] = useState(() =>
    createBoxDesk({
      ctx,
      place,
      start: { unit: draft?.unit || start.unit, rows: draft?.rows ?? [], edits: draft?.edits ?? new Map() },
      words: () => latest.current.contents.words,
      onRefused: (refusal) => latest.current.toast({ text: latest.current.refusalText(refusal), tone: 'late' }),
      onNotDurable: () => latest.current.toast({ text: latest.current.t('notDurable'), tone: 'late' }),
      onFault: (cause) => latest.current.onFault(cause),
    }),
  );
  const keep = useCallback(
    (state: GridState) => {
      const savedAt = ctx.clock.now();
      keepBoxDraft(ctx.db, { key: boxDraftKey(owner, place), owner, place, title, savedAt }, state).catch((cause: unknown) =>
        latest.current.onFault(cause),
      );
    },
    [ctx, owner, place, title],
  );
  useKeptRows(desk.store, keep);
  const { records } = contents;
  useEffect(() => desk.settle(records), [desk, records]);
  return desk;
}
