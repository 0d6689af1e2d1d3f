import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { saveAnnualWords } from '#renderer/commands/reports/save-annual-words.ts';
import { unprintableFields } from '#renderer/pdf/kit/printable.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField } from '#renderer/ui/form/text-field.tsx';
import { unprintableRefusal } from '#renderer/ui/form/unprintable.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { type AnnualWords, annualParts, readAnnualWords } from '#shared/domain/reports/annual-words.ts';

interface Props {
  readonly year: number;
  readonly words: AnnualWords;
  readonly onClose: () => void;
}

/** The texts of the annual report, part by part. */
export function AnnualDialog({ year, words, onClose }: Props) {
  const t = useText('reportsMore');
  const ui = useText('ui');
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const draft = useStepDraft({ form: 'reportStep', caseId: String(year), step: 'annual', title: t('annualWrite'), path: '/laporan' });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('annualWrite')}
      submitLabel={ui('save')}
      width="md"
      initial={{ ...words }}
      draft={draft}
      note={<p>{t('annualNote')}</p>}
      onSubmit={async (values) => {
        const written = readAnnualWords(values);
        const unprintable = unprintableRefusal(unprintableFields(written, await loadFonts()));
        if (unprintable) return unprintable;
        const saved = await saveAnnualWords(ctx, year, written);
        if (!saved.ok && saved.error.code !== 'nothingToDo') return { form: refusalText(saved.error) };
        toast({ text: t('annualSaved') });
        return null;
      }}
      onClose={onClose}
    >
      {annualParts.map((part) => (
        <MultilineField key={part} name={part} label={t(`annual_${part}`)} />
      ))}
    </DialogForm>
  );
}
