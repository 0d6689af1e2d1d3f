import { type NoteInput, noteRecords } from '#renderer/commands/disposal/note-records.ts';
import { eventText } from '#renderer/state/disposal-words.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { filledValues } from '#renderer/ui/form/filled-values.ts';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { decidedFates } from '#shared/domain/retention/retention-notes.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { fieldErrorText, formRefusal } from './disposal-words.ts';
import { RetainUntilField } from './retain-until-field.tsx';
import { useWords } from './use-words.ts';

export type NoteForm = Extract<NoteInput['kind'], 'happened' | 'fateDecided' | 'exceptionNoted'>;

interface Props {
  readonly form: NoteForm;
  readonly recordIds: readonly string[];
  /** Events that the rule waits for. */
  readonly events: readonly string[];
  /** What the rules of these records ask a person to weigh. */
  readonly questions?: readonly string[];
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

const titles = { happened: 'noteEventFor', fateDecided: 'decideFateFor', exceptionNoted: 'exceptFor' } as const;
const submits = { happened: 'noteEvent', fateDecided: 'decideFate', exceptionNoted: 'except' } as const;
const done = { happened: 'noted', fateDecided: 'fateSaved', exceptionNoted: 'excepted' } as const;

/** An event with its evidence, a fate with its reason, or an exception: for one record or for many at once. */
export function NoteDialog({ form, recordIds, events, questions = [], onClose, onDone }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const { on, ...typed } = values;
    if (!isCalendarDate(on)) return { fields: { on: 'errDate' } };
    const saved = await noteRecords(ctx, recordIds, { kind: form, on, data: dataOf(typed) });
    if (!saved.ok) {
      if (saved.error.code === 'futureDate') return { fields: { on: 'futureDate' } };
      if (saved.error.code === 'pastDate') return { fields: { retainUntil: 'pastDate' } };
      return formRefusal(words, saved.error);
    }
    toast({ text: t(done[form]) });
    onDone?.();
    return null;
  };
  const [event] = events;
  return (
    <DialogForm
      title={t(titles[form], { count: recordIds.length })}
      submitLabel={t(submits[form])}
      initial={{
        on: today,
        ...(event ? { event } : {}), // No fate is offered first: a person weighs it.
        ...(form === 'fateDecided' ? { fate: '' } : {}),
      }}
      errorText={fieldErrorText(t)}
      note={questions.length > 0 && questions.map((text) => <p key={text}>{t('question', { text })}</p>)}
      onSubmit={submit}
      onClose={onClose}
    >
      {form === 'happened' &&
        (events.length > 1 ? (
          <RadioField
            name="event"
            label={t('fieldEvent')}
            help={t('fieldEventHelp')}
            required
            columns
            choices={events.map((one) => ({ value: one, label: eventText(one, t) }))}
          />
        ) : (
          <TextField name="event" label={t('fieldEvent')} help={t('fieldEventHelp')} required />
        ))}
      <DateField name="on" label={t('fieldOn')} required span={3} today={today} max={today} autoFocus={form === 'happened'} />
      {form === 'happened' && <TextField name="evidence" label={t('fieldEvidence')} help={t('fieldEvidenceHelp')} required />}
      {form === 'fateDecided' && (
        <>
          <RadioField
            name="fate"
            label={t('fieldFate')}
            required
            columns
            choices={decidedFates.map((fate) => ({ value: fate, label: t(`fate_${fate}`) }))}
          />
          <RetainUntilField today={today} />
        </>
      )}
      {form !== 'happened' && (
        <MultilineField
          name="reason"
          label={t('fieldReason')}
          required
          {...(form === 'exceptionNoted' ? { help: t('exceptHelp'), autoFocus: true } : {})}
        />
      )}
    </DialogForm>
  );
}

/** A day until which it is kept counts only where it is kept. */
const dataOf = ({ retainUntil, ...values }: Readonly<Record<string, unknown>>): JsonObject =>
  filledValues(values.fate === 'retain' ? { ...values, retainUntil } : values);
