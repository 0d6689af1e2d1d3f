import { useState } from 'react';
import { recordCare } from '#renderer/commands/care/record-care.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { filled } from '#renderer/ui/form/typed.ts';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type CareKind, careKinds } from '#shared/domain/care/care-log.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';

interface Props {
  /** What was cared for; null where a place is still to be chosen. */
  readonly item: { readonly ref: ItemRef; readonly name: string } | null;
  readonly kind?: CareKind;
  readonly places?: { readonly search: SearchOptions; readonly describe: (id: string) => Promise<PickerOption | null> };
  readonly onClose: () => void;
}

/** A care that was done: of what, which, when, by whom, and when it is due again. */
export function CareDialog({ item, kind, places, onClose }: Props) {
  const t = useText('care');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const [files, setFiles] = useState<readonly Scan[]>([]);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const take = (chosen: readonly File[]) => {
    ctx.platform.vault.take(chosen).then((taken) => {
      const bad = taken.findIndex((one) => !one.ok);
      setFault(bad < 0 ? undefined : t('errFile', { name: chosen[bad]?.name ?? '' }));
      setFiles((old) => [...old, ...taken.flatMap((one) => (one.ok ? [one.value] : []))]);
    }, reportError);
  };
  const undo = (changeId: string) => {
    undoChange(ctx, changeId).then((done) => toast(done.ok ? { text: t('undone') } : { text: t('notUndone'), tone: 'late' }), reportError);
  };
  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const { placeId, on, nextDueOn } = values;
    const chosen = careKinds.find((one) => one === values.kind);
    const missing = [
      ...(item === null && filled(placeId) === null ? ['placeId'] : []),
      ...(chosen ? [] : ['kind']),
      ...(isCalendarDate(on) ? [] : ['on']),
    ];
    if (missing.length > 0 || !chosen) return { fields: Object.fromEntries(missing.map((field) => [field, 'ui.errorRequired'])) };
    const saved = await recordCare(ctx, {
      ref: item?.ref ?? { entity: 'location', id: String(placeId) },
      kind: chosen,
      // Checked above with the other required fields.
      on: on as CalendarDate,
      doneBy: filled(values.doneBy),
      note: filled(values.note),
      nextDueOn: isCalendarDate(nextDueOn) ? nextDueOn : null,
      files,
    });
    if (!saved.ok) {
      const { error } = saved;
      if (error.code === 'care.future') return { fields: { on: 'errFuture' } };
      if (error.code === 'care.dueBefore') return { fields: { nextDueOn: 'errDueBefore' } };
      return { form: error.code === 'notAllowed' ? t('errNotAllowed') : error.code === 'unknownItem' ? t('errUnknown') : common(error) };
    }
    const changeId = saved.value.changes[0]?.id ?? '';
    toast({ text: t('saved', { kind: t(`kind_${chosen}`) }), action: { label: t('undo'), run: () => undo(changeId) } });
    return null;
  };
  return (
    <DialogForm
      title={item ? t('addTitleOf', { name: item.name }) : t('addTitle')}
      submitLabel={t('save')}
      initial={{ placeId: '', kind: kind ?? '', on: today, doneBy: '', note: '', nextDueOn: '' }}
      errorText={(code) => t(code === 'errDueBefore' ? 'errDueBefore' : 'errFuture')}
      after={
        <FormGrid>
          <AttachmentZone
            label={t('fieldFiles')}
            accept=".pdf,.jpg,.jpeg,.png"
            files={files.map((one) => ({ id: one.hash, name: one.name, note: formatBytes(one.bytes, locale), state: 'done' as const }))}
            {...(fault === undefined ? {} : { error: fault })}
            onFiles={take}
            onRemove={(hash) => setFiles((old) => old.filter((one) => one.hash !== hash))}
          />
        </FormGrid>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      {item === null && places && <PickerField name="placeId" label={t('fieldPlace')} required {...places} autoFocus />}
      <SelectField
        name="kind"
        label={t('fieldKind')}
        required
        span={3}
        autoFocus={item !== null}
        choices={careKinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
      />
      <DateField name="on" label={t('fieldOn')} required span={3} today={today} max={today} />
      <TextField name="doneBy" label={t('fieldBy')} span={3} help={t('fieldByHelp')} />
      <DateField name="nextDueOn" label={t('fieldNext')} span={3} help={t('fieldNextHelp')} today={today} />
      <MultilineField name="note" label={t('fieldNote')} />
    </DialogForm>
  );
}
