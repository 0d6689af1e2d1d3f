/** The letters of what stands in the form, made anew a moment after each change. While something is missing the last ones stay. */
import { useEffect, useEffectEvent, useState } from 'react';
import { type FieldValues, useFormContext } from 'react-hook-form';
import type { Result } from '#shared/lib/result.ts';

const PAUSE_MS = 250;

interface Typed<L> {
  readonly letters: readonly L[];
  readonly incomplete: boolean;
}

export function useLettersOfTyped<L>(make: (values: FieldValues) => Promise<Result<readonly L[], unknown>>, wanted: boolean): Typed<L> {
  const form = useFormContext();
  const [typed, setTyped] = useState<Typed<L>>({ letters: [], incomplete: false });
  const makeNow = useEffectEvent(() => make(form.getValues()));
  useEffect(() => {
    if (!wanted) return undefined;
    let latest = 0;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      latest += 1;
      const turn = latest;
      makeNow().then((made) => {
        if (turn !== latest) return;
        setTyped((before) => (made.ok ? { letters: made.value, incomplete: false } : { ...before, incomplete: true }));
      }, reportError);
    };
    const later = () => {
      clearTimeout(pause);
      pause = setTimeout(refresh, PAUSE_MS);
    };
    refresh();
    const stop = form.subscribe({ formState: { values: true }, callback: later });
    return () => {
      latest += 1;
      clearTimeout(pause);
      stop();
    };
  }, [wanted, form]);
  return typed;
}
