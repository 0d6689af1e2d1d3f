import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { type RecordableLoanEvent, recordLoanEvent } from '#renderer/commands/loans/record-loan-event.ts';
import { DEFAULT_LOAN_DAYS, settingKeys } from '#renderer/commands/office/office-defaults.ts';
import type { LoanEntry } from '#renderer/db/queries/loan-list.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { CheckboxField, RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { filledValues } from '#renderer/ui/form/filled-values.ts';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { refusalText, reminderWords } from './loan-words.ts';

interface Props {
  readonly entry: LoanEntry;
  readonly kind: RecordableLoanEvent;
  readonly onClose: () => void;
}

/** What happened to the loan, with what it must say. What is demanded is decided by the domain when it is recorded. */
export function LoanEventDialog({ entry, kind, onClose }: Props) {
  const t = useText('loans');
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const { file, item } = entry;
  const terms = useLive(() => allOf(ctx.db, 'valueTerm'), [ctx.db]);
  const listed =
    terms.status === 'ready'
      ? terms.data.filter((term) => term.list === 'condition' && term.active).toSorted((a, b) => a.position - b.position)
      : [];
  const current = file.known.conditionOut ?? item?.record?.condition ?? '';
  const conditions = [...new Set([...listed.map(({ label }) => label), ...(current ? [current] : [])])];
  const draft = useStepDraft({
    form: 'loanStep',
    caseId: file.row.id,
    step: kind,
    title: file.known.number ?? item?.name ?? '',
    path: `/peminjaman/${file.row.id}`,
  });
  const since = file.known.outOn ?? file.known.requestedOn;
  // Who wrote down the request and approves it too says why.
  const own = kind === 'approved' && file.events.find((event) => event.kind === 'requested')?.personId === ctx.actor?.personId;

  const submit = async ({ on: typedOn, ...values }: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    if (!isCalendarDate(typedOn)) return { fields: { on: 'ui.errorRequired' } };
    const on = typedOn;
    const data = filledValues(values);
    const saved = await recordLoanEvent(ctx, { loanId: file.row.id, kind, on, data, seenEvents: file.events.length });
    if (saved.ok) {
      toast({ text: t(`done_${kind}`, { name: item?.name ?? '' }) });
      return null;
    }
    const { error } = saved;
    if (error.code === 'event.incomplete') return { fields: Object.fromEntries(error.fields.map((field) => [field, 'ui.errorRequired'])) };
    if (error.code === 'selfReason') return { fields: { selfReason: 'ui.errorRequired' } };
    if (error.code === 'beforeLoan' || error.code === 'futureDate') return { fields: { on: error.code } };
    return { form: error.code === 'notAllowed' ? t('errNotAllowed') : refusalText(t, error, common) };
  };
  if (!draft || (kind === 'returned' && terms.status !== 'ready')) return null;
  return (
    <DialogForm
      title={t(`ask_${kind}`, { name: item?.name ?? '' })}
      submitLabel={t(`act_${kind}`)}
      draft={draft}
      initial={{
        on: today,
        condition: current || conditions[0] || '',
        complete: true,
        workingDays: Number(settingOf(office, settingKeys.loanDays) ?? DEFAULT_LOAN_DAYS),
        channel: 'phone',
      }}
      errorText={(code) => refusalText(t, { code }, () => t('errInvalid'))}
      onSubmit={submit}
      onClose={onClose}
    >
      {(kind === 'returned' || kind === 'reminded' || kind === 'lost') && (
        <DateField name="on" label={t('fieldOn')} required span={3} today={today} max={today} {...(since ? { min: since } : {})} />
      )}
      {kind === 'returned' && (
        <>
          <SelectField
            name="condition"
            label={t('fieldCondition')}
            required
            span={3}
            autoFocus
            choices={conditions.map((label) => ({ value: label, label }))}
          />
          <CheckboxField name="complete" label={t('fieldComplete')} />
          <MultilineField name="note" label={t('fieldNote')} help={t('fieldNoteHelp')} />
        </>
      )}
      {kind === 'extended' && (
        <>
          <NumberField name="workingDays" label={t('fieldDays')} required span={3} unit={t('workingDays')} autoFocus />
          <TextField name="reason" label={t('fieldReason')} required />
        </>
      )}
      {kind === 'reminded' && (
        <>
          <RadioField
            name="channel"
            label={t('fieldChannel')}
            required
            columns
            choices={(['phone', 'message', 'letter', 'visit'] as const).map((way) => ({ value: way, label: t(reminderWords[way]) }))}
          />
          <TextField name="note" label={t('fieldRemark')} />
        </>
      )}
      {own && <TextField name="selfReason" label={t('fieldSelfReason')} help={t('fieldSelfReasonHelp')} required autoFocus />}
      {kind === 'approved' && <TextField name="signer" label={t('fieldSigner')} help={t('fieldSignerHelp')} autoFocus={!own} />}
      {(kind === 'refused' || kind === 'lost' || kind === 'voided') && (
        <TextField name="reason" label={t('fieldReason')} required autoFocus />
      )}
    </DialogForm>
  );
}
