import { FilePenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { type FieldValues, useFormContext } from 'react-hook-form';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from '../steps/steps.module.css';
import { letterRefusalText } from './letter-refusal.ts';
import { type LetterRefusal, lettersOfTyped, printLettersOf, saveDrafts, type TypedStep } from './print-letters.ts';

interface Props {
  readonly file: ObjectionFile;
  /** What is typed, as the step whose letters are wanted. */
  readonly stepOf: (values: FieldValues) => TypedStep;
  readonly label: string;
  /** Drafts go through a word processor too; a receipt does not. */
  readonly editable: boolean;
}

/** Prints the letters of what is typed, or saves them as drafts to be corrected; what they still need is said beside its field. */
export function LetterButtons({ file, stepOf, label, editable }: Props) {
  const t = useText('objectionFlow');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const form = useFormContext();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const refused = (error: LetterRefusal) => {
    if (error.code !== 'event.incomplete') return setRefusal(letterRefusalText(t, error));
    for (const field of error.fields) form.setError(field, { type: 'refused', message: 'ui.errorRequired' });
    return undefined;
  };
  const make = async (as: 'paper' | 'docx') => {
    setRefusal(null);
    form.clearErrors();
    const letters = await lettersOfTyped(ctx, office, file, stepOf(form.getValues()));
    if (!letters.ok) return refused(letters.error);
    if (as === 'docx') {
      const saved = await saveDrafts(ctx, office, letters.value);
      if (!saved.ok) return refused(saved.error);
      return saved.value === null ? undefined : toast({ text: t('draftSaved', { name: saved.value }) });
    }
    const printed = await printLettersOf(ctx, file.row.id, letters.value);
    if (!printed.ok) return refused(printed.error);
    return toast(printed.value ? { text: editable ? t('draftPrinted') : t('printed') } : { text: t('printFailed'), tone: 'late' });
  };
  const run = (as: 'paper' | 'docx') => () => {
    setBusy(true);
    make(as)
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  return (
    <>
      {refusal && <Banner tone="late" title={refusal} live />}
      <div className={css.actions}>
        <Button icon={Printer} busy={busy} onClick={run('paper')}>
          {label}
        </Button>
        {editable && (
          <Button icon={FilePenLine} busy={busy} onClick={run('docx')}>
            {t('draftDocx')}
          </Button>
        )}
      </div>
    </>
  );
}
