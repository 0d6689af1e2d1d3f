import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { type RecordableComplaintEvent, recordComplaintEvent } from '#renderer/commands/complaints/record-complaint-event.ts';
import type { ComplaintFile } from '#renderer/db/queries/complaints.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { refusalWord } from './complaint-words.ts';

interface Props {
  readonly file: ComplaintFile;
  readonly kind: RecordableComplaintEvent;
  readonly onClose: () => void;
}

/** Who sees to it, the answer, or why the number is void. */
export function ComplaintEventDialog({ file, kind, onClose }: Props) {
  const t = useText('complaints');
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const refusalText = useRefusalText();
  const { registeredOn } = file.known;
  const draft = useStepDraft({
    form: 'complaintStep',
    caseId: file.row.id,
    step: kind,
    title: file.known.number ?? '',
    path: `/permohonan/pengaduan?buka=${file.row.id}`,
  });
  if (!draft) return null;
  return (
    <DialogForm
      title={t(`act_${kind}`)}
      submitLabel={t(`act_${kind}`)}
      initial={{ on: today, handler: file.known.handler ?? '', answer: '', by: file.known.handler ?? '', reason: '' }}
      draft={draft}
      onSubmit={async (typed) => {
        if (!isCalendarDate(typed.on)) return { fields: { on: 'ui.errorRequired' } };
        const said = fields[kind].flatMap((field) => {
          const value = String(typed[field] ?? '').trim();
          return value === '' ? [] : [[field, value] as const];
        });
        const saved = await recordComplaintEvent(ctx, {
          complaintId: file.row.id,
          kind,
          on: typed.on,
          data: Object.fromEntries(said) satisfies JsonObject,
          seenEvents: file.events.length,
        });
        if (saved.ok) {
          toast({ text: t('saved') });
          return null;
        }
        const { error } = saved;
        if (error.code === 'event.incomplete') return { fields: Object.fromEntries(error.fields.map((field) => [field, t('errNeeded')])) };
        const word = refusalWord(error.code);
        return { form: word ? t(word) : refusalText(error) };
      }}
      onClose={onClose}
    >
      {kind === 'assigned' && <TextField name="handler" label={t('fHandler')} required autoFocus />}
      {kind === 'answered' && (
        <>
          <MultilineField name="answer" label={t('fAnswer')} required autoFocus rows={3} />
          <TextField name="by" label={t('fBy')} span={3} />
        </>
      )}
      {kind === 'voided' && <TextField name="reason" label={t('fReason')} required autoFocus />}
      <DateField name="on" label={t('fOn')} required span={3} today={today} max={today} {...(registeredOn ? { min: registeredOn } : {})} />
    </DialogForm>
  );
}

const fields: Readonly<Record<RecordableComplaintEvent, readonly string[]>> = {
  assigned: ['handler'],
  answered: ['answer', 'by'],
  voided: ['reason'],
};
