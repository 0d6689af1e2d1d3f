import { Eye, EyeOff, FilePenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { type FieldValues, useFormContext, useWatch } from 'react-hook-form';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { PlainLines, PlainText } from '#renderer/ui/form/plain-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Result } from '#shared/lib/result.ts';
import css from './letter-desk.module.css';
import { LetterPreview } from './letter-preview.tsx';
import { addresseeOf, copiesOf, type DeskLetter, deskFields, deskWordsOf, lettersIn, withDeskWords } from './letters-of-desk.ts';
import { saveLetterDrafts } from './save-letter-drafts.ts';
import { useLettersOfTyped } from './use-letters-of-typed.ts';

/** Fields that a letter still needs, or what else keeps it from being made. */
export type DeskRefusal = { readonly fields: readonly string[] } | { readonly text: string };

interface Props<L extends DeskLetter> {
  /** On the button that prints. */
  readonly label: string;
  /** Drafts go through a word processor too, and who gets a copy may be changed; a receipt is printed as it is. */
  readonly editable: boolean;
  readonly make: (values: FieldValues) => Promise<Result<readonly L[], DeskRefusal>>;
  /** Issues and prints them; whether all of them reached the printer. */
  readonly print: (letters: readonly L[], values: FieldValues) => Promise<Result<boolean, DeskRefusal>>;
  readonly printed: string;
}

/** The letters of what is typed: looked at while it is typed, printed, or saved as drafts; what they still need is said beside its field. */
export function LetterDesk<L extends DeskLetter>({ label, editable, make, print, printed }: Props<L>) {
  const t = useText('papers');
  const ctx = useCommandContext();
  const { office } = useOffice();
  const toast = useToast();
  const form = useFormContext();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [to, copies] = useWatch({ control: form.control, name: [deskFields.to, deskFields.copies] });
  const { letters, incomplete } = useLettersOfTyped(make, shown);
  const words = deskWordsOf({ [deskFields.to]: to, [deskFields.copies]: copies });
  const chosen = (made: readonly L[]): readonly L[] => made.map((letter) => withDeskWords(letter, words));
  const change = (field: keyof typeof deskFields) => (typed: string) => form.setValue(deskFields[field], typed, { shouldDirty: true });

  const refused = (error: DeskRefusal) => {
    if ('text' in error) return setRefusal(error.text);
    for (const field of error.fields) form.setError(field, { type: 'refused', message: 'ui.errorRequired' });
    return undefined;
  };
  const act = async (as: 'paper' | 'docx') => {
    setRefusal(null);
    form.clearErrors();
    const values = form.getValues();
    const made = await make(values);
    if (!made.ok) return refused(made.error);
    if (as === 'docx') {
      const saved = await saveLetterDrafts(ctx, office.paper, chosen(made.value).flatMap(lettersIn));
      if (!saved.ok) {
        const { error } = saved;
        return setRefusal(error.code === 'missingGlyph' ? t('missingGlyph', { character: error.character }) : t('draftNotSaved'));
      }
      return saved.value === null ? undefined : toast({ text: t('draftSaved', { name: saved.value }) });
    }
    const sent = await print(chosen(made.value), values);
    if (!sent.ok) return refused(sent.error);
    return toast(sent.value ? { text: printed } : { text: t('notSent'), tone: 'late' });
  };
  const run = (as: 'paper' | 'docx') => () => {
    setBusy(true);
    act(as)
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  const addressee = addresseeOf(letters);
  const usual = copiesOf(letters);
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
        <Button tone="text" icon={shown ? EyeOff : Eye} onClick={() => setShown(!shown)}>
          {t(shown ? 'previewHide' : 'preview')}
        </Button>
      </div>
      {shown && incomplete && <p className={css.note}>{t(letters.length > 0 ? 'previewLast' : 'previewWaits')}</p>}
      {shown && letters.length > 0 && (
        <>
          {editable && (
            <FormGrid>
              {addressee.length > 0 && (
                <PlainLines
                  label={t('addressee')}
                  help={t('addresseeHelp')}
                  value={words.to ?? addressee.join('\n')}
                  onChange={change('to')}
                />
              )}
              {usual.length > 0 && (
                <PlainText
                  label={t('copies')}
                  help={t('copiesHelp')}
                  value={words.copies ?? usual.join('; ')}
                  onChange={change('copies')}
                />
              )}
            </FormGrid>
          )}
          <div className={css.stage}>
            <LetterPreview
              label={t('preview')}
              letters={chosen(letters)
                .flatMap(lettersIn)
                .map(({ letter }) => letter)}
            />
          </div>
        </>
      )}
    </>
  );
}
