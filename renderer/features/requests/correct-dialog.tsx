import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { correctRequest, type RequestChanges } from '#renderer/commands/requests/correct-request.ts';
import { requestFields } from '#renderer/commands/requests/request-values.ts';
import type { StaleField } from '#renderer/db/gate/request.ts';
import { basesOf } from '#renderer/db/patch.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { ChoiceDialog } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { CheckboxGroupField, RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { informationForms } from '#shared/domain/requests/request-events.ts';
import { isSame } from '#shared/lib/is-same.ts';
import { fieldErrorText, useRefusalWords } from './refusal-words.ts';
import { type FormValues, fromRow, toRequest } from './registration-values.ts';
import { fieldText, formWords, kindWords, valueText, wayWords } from './request-words.ts';

interface Props {
  readonly file: RequestFile;
  readonly onClose: () => void;
}

interface Asked {
  readonly changes: RequestChanges;
  readonly reason: string | null;
  readonly fields: readonly StaleField[];
}

/** Fills in what was left open, or corrects what was written, with the reason and the old value kept. */
export function CorrectDialog({ file, onClose }: Props) {
  const t = useText('requests');
  const refusalText = useRefusalWords();
  const ctx = useCommandContext();
  const toast = useToast();
  const [stale, setStale] = useState<Asked | null>(null);
  // As the person saw it when the dialog opened: a change of somebody else since then is asked about, not overwritten.
  const [opened] = useState(() => ({ row: file.row, base: basesOf('request', file.row), initial: fromRow(file.row) }));

  const save = async (
    changes: RequestChanges,
    reason: string | null,
    base: Readonly<Record<string, string>>,
  ): Promise<FormRefusal | null> => {
    const saved = await correctRequest(ctx, { requestId: file.row.id, changes, base, reason });
    if (saved.ok) {
      toast({ text: t('saved') });
      return null;
    }
    if (saved.error.code === 'reasonNeeded') return { fields: { reason: 'ui.errorRequired' } };
    if (saved.error.code === 'wrongContact') return { fields: { contact: 'ui.errorContact' } };
    if (saved.error.code === 'stale') setStale({ changes, reason, fields: saved.error.fields });
    return { form: refusalText(saved.error) };
  };
  const submit = (values: FieldValues) => {
    const after: Readonly<Record<string, unknown>> = { ...toRequest({ ...opened.initial, ...values } as FormValues) };
    const before: Readonly<Record<string, unknown>> = { ...opened.row };
    const changed = requestFields.filter((field) => !isSame(before[field], after[field]));
    const changes: RequestChanges = Object.fromEntries(changed.map((field) => [field, after[field]]));
    return save(changes, typeof values.reason === 'string' ? values.reason : null, opened.base);
  };
  if (stale) {
    // Either way the person has now seen the other value: it is the base from here on.
    const base = { ...opened.base, ...Object.fromEntries(stale.fields.map(({ field, writer }) => [field, writer])) };
    const settle = (changes: RequestChanges) => {
      save(changes, stale.reason, base).then(() => onClose(), reportError);
    };
    const without = Object.fromEntries(Object.entries(stale.changes).filter(([field]) => !stale.fields.some((one) => one.field === field)));
    return (
      <ChoiceDialog
        open
        title={t('staleTitle')}
        width="md"
        text={
          <>
            <p>{t('staleText')}</p>
            {stale.fields.map((field) => (
              <Facts
                key={field.field}
                columns
                facts={[
                  { id: 'field', label: '', value: <b>{fieldText(t, field.field)}</b> },
                  { id: 'mine', label: t('staleMine'), value: valueText(field.mine, t) },
                  { id: 'theirs', label: t('staleTheirs'), value: valueText(field.theirs, t) },
                ]}
              />
            ))}
          </>
        }
        choices={[
          { id: 'mine', label: t('staleKeepMine'), tone: 'primary', allowed: true, run: () => settle(stale.changes) },
          {
            id: 'theirs',
            label: t('staleTakeTheirs'),
            allowed: true,
            run: () => (Object.keys(without).length > 0 ? settle(without) : onClose()),
          },
        ]}
        onClose={() => setStale(null)}
      />
    );
  }
  const papers = [
    { value: 'identity', label: t('pIdentity') },
    { value: 'deed', label: t('pDeed') },
    { value: 'powerOfAttorney', label: t('pPower') },
    { value: 'dutyStamp', label: t('pStamp') },
  ];
  return (
    <DialogForm
      title={t('correctTitle', { number: file.number ?? '' })}
      submitLabel={t('correct')}
      initial={{ ...opened.initial, reason: '' }}
      width="md"
      errorText={(code) => fieldErrorText(t, code)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="name" label={t('fName')} required span={2} />
      <TextField name="address" label={t('fAddress')} required span={2} />
      <TextField name="contact" label={t('fContact')} required span={2} />
      <SelectField
        name="kind"
        label={t('fKind')}
        required
        span={2}
        choices={(['person', 'legalEntity', 'group'] as const).map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
      />
      <TextField name="occupation" label={t('fOccupation')} span={2} />
      <TextField name="outsideNumber" label={t('factOutside')} span={2} />
      <MultilineField name="information" label={t('fInformation')} required rows={2} />
      <TextField name="purpose" label={t('fPurpose')} required />
      <RadioField
        name="obtaining"
        label={t('sectionObtain')}
        choices={informationForms.map((form) => ({ value: form, label: t(formWords[form]) }))}
      />
      <RadioField
        name="deliveryChannel"
        label={t('sectionDelivery')}
        choices={(['pickup', 'email', 'post', 'fax'] as const).map((way) => ({ value: way, label: t(wayWords[way]) }))}
      />
      <CheckboxGroupField name="papers" label={t('sectionPapers')} columns={2} choices={papers} />
      <TextField name="reason" label={t('correctReason')} help={t('correctReasonHelp')} />
    </DialogForm>
  );
}
