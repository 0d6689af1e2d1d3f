import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

/** Why a save was refused: a code for the whole form, codes by field, or both. */
export interface FormRefusal {
  readonly form?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

interface Options {
  readonly form: UseFormReturn<FieldValues>;
  readonly onSubmit: (values: FieldValues, button: string) => Promise<FormRefusal | null>;
  readonly onUnchecked: (values: FieldValues, button: string) => Promise<FormRefusal | null>;
}

interface Submit {
  readonly busy: boolean;
  readonly saved: boolean;
  readonly refusal: FormRefusal | null;
  readonly run: (button: { readonly id: string; readonly unchecked?: boolean }) => void;
}

/**
 * Runs the submit of a form: never twice at a time, the last refusal stays until one succeeds, nothing is set after the form has gone.
 * A thrown error is a broken promise of the code and goes to the error boundary.
 */
export function useSubmit(options: Options): Submit {
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const [thrown, setThrown] = useState<{ readonly error: unknown } | null>(null);
  const running = useRef(false);
  const mounted = useRef(true);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  if (thrown) throw thrown.error;

  const run = useCallback((button: { readonly id: string; readonly unchecked?: boolean }) => {
    if (running.current) return;
    running.current = true;
    const { form, onSubmit, onUnchecked } = latest.current;
    const work = async (save: (values: FieldValues, id: string) => Promise<FormRefusal | null>, values: FieldValues) => {
      setBusy(true);
      const answer = await save(values, button.id);
      if (!mounted.current) return;
      setRefusal(answer);
      setSaved(answer === null);
      for (const [name, code] of Object.entries(answer?.fields ?? {})) form.setError(name, { type: 'refused', message: code });
      const first = Object.keys(answer?.fields ?? {})[0];
      if (first) form.setFocus(first);
    };
    const begun = button.unchecked ? work(onUnchecked, form.getValues()) : form.handleSubmit((values) => work(onSubmit, values))();
    begun
      .catch((error: unknown) => mounted.current && setThrown({ error }))
      .finally(() => {
        running.current = false;
        if (mounted.current) setBusy(false);
      });
  }, []);
  return { busy, saved, refusal, run };
}
