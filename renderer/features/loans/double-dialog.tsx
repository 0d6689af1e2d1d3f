import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { settleDoubleLoan } from '#renderer/commands/loans/settle-double.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { LoanRow } from './loan-rows.ts';
import { refusalText } from './loan-words.ts';

interface Props {
  /** The loans of one item that are out at the same time, by the books. */
  readonly loans: readonly LoanRow[];
  readonly onClose: () => void;
}

/** Two desks lent one item without knowing of each other: a person says who has it, and what became of the other loan. */
export function DoubleDialog({ loans, onClose }: Props) {
  const t = useText('loans');
  const locale = useLocale();
  const ctx = useCommandContext();
  const common = useRefusalText();
  const lineOf = ({ file }: LoanRow): string =>
    t('doubleChoice', {
      name: file.row.borrower.unit ? `${file.row.borrower.name} (${file.row.borrower.unit})` : file.row.borrower.name,
      number: file.known.number ?? '',
      date: file.known.outOn ? formatLongDate(file.known.outOn, locale) : '',
    });
  const draft = useStepDraft({
    form: 'loanStep',
    caseId: loans[0]?.id ?? '',
    step: 'double',
    title: loans[0]?.file.known.number ?? '',
    path: '/peminjaman',
  });
  if (!draft) return null;
  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const { keep, was, reason } = values;
    if (typeof keep !== 'string' || keep === '') return { fields: { keep: 'ui.errorChoice' } };
    const others = loans
      .filter(({ id }) => id !== keep)
      .map(({ id }) => ({ loanId: id, was: was === 'mistaken' ? ('mistaken' as const) : ('returned' as const) }));
    const saved = await settleDoubleLoan(ctx, { keepLoanId: keep, others, reason: typeof reason === 'string' ? reason : '' });
    if (saved.ok) return null;
    if (saved.error.code === 'reasonNeeded') return { fields: { reason: 'ui.errorRequired' } };
    return { form: refusalText(t, saved.error, common) };
  };
  return (
    <DialogForm
      title={t('doubleTitle', { name: loans[0]?.item?.name ?? '' })}
      submitLabel={t('doubleSave')}
      draft={draft}
      initial={{ keep: '', was: 'returned' }}
      width="md"
      note={<p>{t('doubleText')}</p>}
      errorText={(code) => refusalText(t, { code }, () => t('errInvalid'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioField name="keep" label={t('doubleWho')} required choices={loans.map((loan) => ({ value: loan.id, label: lineOf(loan) }))} />
      <RadioField
        name="was"
        label={t('doubleOther')}
        required
        choices={[
          { value: 'returned', label: t('doubleReturned') },
          { value: 'mistaken', label: t('doubleMistaken') },
        ]}
      />
      <TextField name="reason" label={t('doubleReason')} required />
    </DialogForm>
  );
}
