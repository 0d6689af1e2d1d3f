import { useCallback, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useRecordChoices } from '#renderer/cases/record-choices.ts';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { saveConsequenceTest } from '#renderer/commands/consequence/save-test.ts';
import { basesOf } from '#renderer/db/patch.ts';
import type { ConsequenceFile } from '#renderer/db/queries/consequence-tests.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { DialogForm } from '../dialog-form.tsx';
import { AttendanceLines, PartLines } from './sheet-lines.tsx';
import { missingOfSheet, newSheet, type SheetForm, sheetOf, toSheet } from './sheet-values.ts';

interface Props {
  readonly file: ObjectionFile;
  /** Null for a new sheet. */
  readonly test: ConsequenceFile | null;
  readonly holders: readonly OfficeHolder[];
  readonly onClose: () => void;
}

/** The sheet of a consequence test: who led it, who was there, and part by part what would follow. */
export function SheetDialog({ file, test, holders, onClose }: Props) {
  const t = useText('consequence');
  const ctx = useCommandContext();
  const toast = useToast();
  const today = useToday();
  const { calendar } = useOffice();
  const [opened] = useState(() => ({
    initial: test ? sheetOf(test) : newSheet(file, holders, today),
    base: test ? basesOf('consequenceTest', test.row) : {},
  }));
  const draft = useStepDraft({
    form: 'objectionStep',
    caseId: file.row.id,
    step: 'consequence',
    title: file.known.number ?? file.row.visitCode,
    path: `/keberatan/${file.row.id}`,
  });
  const search = useRecordChoices();
  const describe = useCallback(
    async (id: string) => {
      const row = await ctx.db.records.get(id);
      return row ? { id, label: row.description } : null;
    },
    [ctx.db],
  );
  if (!draft) return null;
  const submit = async (values: FieldValues): Promise<FormRefusal | null> => {
    const form = values as SheetForm;
    const missing = missingOfSheet({ ...form, heldOn: isCalendarDate(form.heldOn) ? form.heldOn : undefined });
    if (missing.length > 0 || !isCalendarDate(form.heldOn))
      return { fields: Object.fromEntries(missing.map((field) => [field, 'ui.errorRequired'])) };
    const input = { testId: test?.row.id ?? null, objectionId: file.row.id, base: opened.base, ...toSheet(form, form.heldOn) };
    const saved = await saveConsequenceTest(ctx, input);
    if (!saved.ok) return { form: saved.error.code === 'notAllowed' ? t('errNotAllowed') : t('errNotSaved', { code: saved.error.code }) };
    toast({ text: t('saved') });
    return null;
  };
  return (
    <DialogForm
      title={t(test ? 'edit' : 'add')}
      submitLabel={t('save')}
      initial={{ ...opened.initial }}
      width="md"
      // A sheet that is there already is changed by several: what was typed on an older one is not laid over a newer.
      {...(test ? {} : { draft })}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="subject" label={t('subject')} required />
      <PickerField
        name="recordId"
        label={t('record')}
        help={t('recordHelp')}
        placeholder={t('recordPlaceholder')}
        search={search}
        describe={describe}
      />
      <DateField
        name="heldOn"
        label={t('heldOn')}
        required
        span={3}
        today={today}
        max={today}
        holiday={(on) => calendar.holidayOn(on)?.name}
      />
      <TextField name="place" label={t('place')} span={3} />
      <TextField name="chair.name" label={t('chair')} required span={3} />
      <TextField name="chair.title" label={t('chairTitle')} span={3} />
      <AttendanceLines />
      <PartLines />
      <MultilineField name="conclusion" label={t('conclusion')} rows={2} />
    </DialogForm>
  );
}
