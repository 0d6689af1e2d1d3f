import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { softcopiesOfCase } from '#renderer/db/queries/case-softcopies.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import { CopyOut } from './copy-out.tsx';
import type { StepFieldProps } from './field-types.ts';
import css from './steps.module.css';
import type { CopiedSoftcopy } from './use-copy-out.ts';

/** What is handed over, line by line as the receipt lists it; files of the case's records go to the applicant's own medium. */
export function DeliveredItems({ file }: Pick<StepFieldProps, 'file'>) {
  const t = useText('objectionFlow');
  const locale = useLocale();
  const ctx = useCommandContext();
  const form = useFormContext();
  const lines = useFieldArray({ control: form.control, name: 'items' });
  /** Bahan jawaban: what was taken from the archive for this answer. */
  const prepared = file.known.materials.flatMap(({ recordId }) => recordId ?? []);
  const recordIds = [...file.known.links, ...(file.known.review?.found ?? [])]
    .filter(({ entity }) => entity === 'record')
    .map(({ id }) => id)
    .concat(prepared);
  const softcopies = useLive(() => softcopiesOfCase(ctx.db, recordIds), [ctx.db, file]);
  const deliver = ({ name, bytes }: CopiedSoftcopy) => {
    lines.append({ title: name, form: 'file', amount: formatBytes(bytes, locale) }, { shouldFocus: false });
    if (!form.getValues('ownMedium')) form.setValue('ownMedium', 'Flashdisk milik pemohon');
  };
  const forms = (['original', 'copy', 'file'] as const).map((one) => ({ value: one, label: t(`form_${one}`) }));
  return (
    <div className={css.wide}>
      <b className={css.label}>{t('items')}</b>
      {lines.fields.map((line, index) => (
        <div key={line.id} className={css.line}>
          <TextField name={`items.${index}.title`} label={t('itemTitle')} hideLabel={index > 0} span={1} />
          <SelectField name={`items.${index}.form`} label={t('itemForm')} required hideLabel={index > 0} span={1} choices={forms} />
          <TextField
            name={`items.${index}.amount`}
            label={t('itemAmount')}
            hideLabel={index > 0}
            span={1}
            placeholder={t('itemAmountHint')}
          />
          <IconButton icon={X} label={t('remove', { name: String(index + 1) })} onClick={() => lines.remove(index)} />
        </div>
      ))}
      <div className={css.actions}>
        <Button icon={Plus} onClick={() => lines.append({ title: '', form: 'copy', amount: '' })}>
          {t('itemAdd')}
        </Button>
      </div>
      {softcopies.status === 'ready' && softcopies.data.length === 0 && <small className={css.note}>{t('copyFilesNone')}</small>}
      {softcopies.status === 'ready' && softcopies.data.length > 0 && (
        <CopyOut softcopies={softcopies.data} chosen={prepared} onCopied={deliver} />
      )}
    </div>
  );
}
