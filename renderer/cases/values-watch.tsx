import { useEffect } from 'react';
import { type FieldValues, useFormContext, useFormState, useWatch } from 'react-hook-form';

/** Lifts what is typed to the page, where the paper is drawn from it. */
export function ValuesWatch<Values extends FieldValues>({ onChange }: { readonly onChange: (values: Values) => void }) {
  const { getValues } = useFormContext<Values>();
  const watched = useWatch<Values>();
  useEffect(() => onChange({ ...getValues(), ...watched } as Values), [watched, getValues, onChange]);
  const { submitCount, isValid } = useFormState<Values>();
  useEffect(() => {
    if (submitCount === 0 || isValid) return;
    // The field has the focus already; its words may lie under the bar.
    document.querySelector('form [id$="-error"]')?.scrollIntoView({ block: 'nearest' });
  }, [submitCount, isValid]);
  return null;
}
