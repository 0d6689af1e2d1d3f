import { useCallback, useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { useText } from '../use-text.ts';

/** Where the draft of a form is kept. The feature gives it (a local table); the frame decides when. */
export interface DraftKeeper<Values> {
  /** "09.41", once the draft is on the disk; null before. */
  readonly savedAt: string | null;
  readonly save: (values: Values) => void;
  readonly discard: () => void;
}

export interface Draft {
  readonly kept: boolean;
  readonly savedText: string | undefined;
  readonly flush: () => void;
  readonly discard: () => void;
}

const WAIT_MS = 400;

/** Saves the draft a moment after the last change, and at once when the window is hidden, closed, or the form goes away. */
export function useDraft(form: UseFormReturn<FieldValues>, keeper: DraftKeeper<FieldValues> | undefined, saved: boolean): Draft {
  const t = useText('ui');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(keeper);
  useEffect(() => {
    latest.current = saved ? undefined : keeper;
  });

  const flush = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current?.save(form.getValues());
  }, [form]);

  const kept = keeper !== undefined;
  useEffect(() => {
    if (!kept) return;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, WAIT_MS);
      },
    });
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [form, flush, kept]);

  const discard = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current?.discard();
  }, []);
  return { kept, savedText: keeper?.savedAt ? t('draftSaved', { time: keeper.savedAt }) : undefined, flush, discard };
}
