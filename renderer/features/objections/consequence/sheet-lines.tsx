import { Plus, X } from 'lucide-react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { article17Texts } from '#renderer/pdf/request/text.ts';
import { CheckboxField, RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { article17Letters } from '#shared/domain/requests/request-events.ts';
import css from './consequence.module.css';
import { blankPart, blankPerson } from './sheet-values.ts';

/** Who was there, prefilled from the holders of the offices. */
export function AttendanceLines() {
  const t = useText('consequence');
  const { control } = useFormContext();
  const lines = useFieldArray({ control, name: 'attendance' });
  return (
    <section className={css.wide} aria-label={t('attendance')}>
      <b className={css.label}>{t('attendance')}</b>
      {lines.fields.map((line, index) => (
        <div key={line.id} className={css.person}>
          <TextField name={`attendance.${index}.name`} label={t('name')} hideLabel={index > 0} span={1} />
          <TextField name={`attendance.${index}.title`} label={t('position')} hideLabel={index > 0} span={1} />
          <TextField name={`attendance.${index}.role`} label={t('role')} hideLabel={index > 0} span={1} />
          <IconButton icon={X} label={t('removeLine', { line: index + 1 })} onClick={() => lines.remove(index)} />
        </div>
      ))}
      <div>
        <Button icon={Plus} onClick={() => lines.append(blankPerson)}>
          {t('addPerson')}
        </Button>
      </div>
    </section>
  );
}

/** Part by part: the law, what follows if it is opened and if it is kept closed, the result and for how long. */
export function PartLines() {
  const t = useText('consequence');
  const { control } = useFormContext();
  const lines = useFieldArray({ control, name: 'parts' });
  return (
    <section className={css.wide} aria-label={t('parts')}>
      <b className={css.label}>{t('parts')}</b>
      {lines.fields.map((line, index) => (
        <PartFields key={line.id} index={index} onRemove={() => lines.remove(index)} />
      ))}
      <div>
        <Button icon={Plus} onClick={() => lines.append(blankPart)}>
          {t('addPart')}
        </Button>
      </div>
    </section>
  );
}

function PartFields({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }) {
  const t = useText('consequence');
  const verdict: string | undefined = useWatch({ name: `parts.${index}.verdict` });
  const unlimited: boolean | undefined = useWatch({ name: `parts.${index}.unlimited` });
  const name = (field: string) => `parts.${index}.${field}`;
  return (
    <fieldset className={css.part}>
      <legend>{t('partNumber', { number: index + 1 })}</legend>
      <TextField name={name('part')} label={t('part')} span={6} />
      <MultilineField name={name('ifOpened')} label={t('ifOpened')} rows={2} span={3} />
      <MultilineField name={name('ifClosed')} label={t('ifClosed')} rows={2} span={3} />
      <RadioField
        name={name('verdict')}
        label={t('verdict')}
        span={3}
        choices={[
          { value: 'excluded', label: t('excluded') },
          { value: 'open', label: t('open') },
        ]}
      />
      {verdict === 'excluded' && (
        <>
          <SelectField
            name={name('article17')}
            label={t('article17')}
            span={3}
            choices={article17Letters.map((letter) => ({
              value: letter,
              label: t('letter', { letter, protects: article17Texts[letter] }),
            }))}
          />
          <TextField name={name('otherLaw')} label={t('otherLaw')} span={3} />
          {!unlimited && <TextField name={name('periodYears')} label={t('period')} span={3} inputMode="numeric" />}
          <CheckboxField name={name('unlimited')} label={t('unlimited')} span={3} />
        </>
      )}
      <div className={css.removePart}>
        <IconButton icon={X} label={t('removePart', { number: index + 1 })} onClick={onRemove} />
      </div>
    </fieldset>
  );
}
