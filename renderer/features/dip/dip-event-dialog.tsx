import type { FieldValues } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { type DipEventRefusal, type RecordableDipEvent, recordDipEvent } from '#renderer/commands/dip/record-dip-event.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { DipEntry } from '#renderer/db/queries/dip.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { dipChannels, dipClasses } from '#shared/domain/dip/dip-events.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { refusalText } from './dip-words.ts';
import { typedTime } from './typed-time.ts';

interface Props {
  readonly entry: DipEntry;
  readonly kind: RecordableDipEvent;
  readonly onClose: () => void;
}

/** What happens to an entry, with what it must say. What is demanded is decided by the domain when it is recorded. */
export function DipEventDialog(props: Props) {
  const { entry, kind } = props;
  const t = useText('dip');
  const draft = useStepDraft({
    form: 'dipStep',
    caseId: entry.row.id,
    step: kind,
    title: t('draftTitle', { summary: entry.row.summary }),
    path: `/dip/${entry.row.id}`,
  });
  return draft ? <EventForm {...props} draft={draft} /> : null;
}

function EventForm({ entry, kind, draft, onClose }: Props & { readonly draft: NonNullable<ReturnType<typeof useStepDraft>> }) {
  const t = useText('dip');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const { row, known, events } = entry;

  const undo = (changeId: string) => () => {
    undoChange(ctx, changeId).then((done) => toast(done.ok ? { text: t('undone') } : { text: t('notUndone'), tone: 'late' }), reportError);
  };
  const refused = (error: DipEventRefusal): FormRefusal => {
    if (error.code === 'futureDate') return { fields: { on: error.code } };
    if (error.code === 'sameClass') return { fields: { class: error.code } };
    if (error.code === 'event.incomplete')
      return { fields: Object.fromEntries(error.fields.map((field) => [fieldNames[field] ?? field, 'ui.errorRequired'])) };
    return { form: refusalText(t, error, locale, common) };
  };
  const submit = async (values: FieldValues): Promise<FormRefusal | null> => {
    if (!isCalendarDate(values.on)) return { fields: { on: 'entry.date' } };
    const times = { time: typedTime(values.time), occurredTime: typedTime(values.occurredTime) };
    const unread = Object.entries(times).filter(([, read]) => read === null);
    if (unread.length > 0) return { fields: Object.fromEntries(unread.map(([field]) => [field, 'event.time'])) };
    const data = dataOf(kind, values, { time: times.time?.time ?? null, occurredTime: times.occurredTime?.time ?? null });
    const saved = await recordDipEvent(ctx, { entryId: row.id, kind, on: values.on, data, seenEvents: events.length });
    if (!saved.ok) return refused(saved.error);
    const { changes, durable } = saved.value;
    const changeId = changes[0]?.id ?? '';
    toast({
      text: durable ? t(`done_${kind}`) : t('savedNotDurable'),
      ...(durable ? {} : { tone: 'late' as const }),
      // The Sekretaris notes announcements and takes nothing back.
      ...(mayDo(ctx.actor, 'dip.keep') ? { action: { label: t('undo'), run: undo(changeId) } } : {}),
    });
    return null;
  };
  return (
    <DialogForm
      title={t(`ask_${kind}`)}
      note={row.summary}
      submitLabel={t(`act_${kind}`)}
      initial={{
        on: today,
        channel: 'website',
        address: row.link ?? '',
        class: known.class ?? '',
        basisKind: kind === 'based' ? 'decree' : '',
      }}
      draft={draft}
      errorText={(code) => refusalText(t, { code }, locale, () => t('errInvalid'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField name="on" label={t('fieldOn')} required span={3} today={today} max={today} />
      {kind === 'announced' && <AnnouncementFields immediate={known.class === 'immediate'} />}
      {kind === 'reclassified' && (
        <RadioField
          name="class"
          label={t('fieldClass')}
          required
          columns
          autoFocus
          choices={dipClasses.map((one) => ({ value: one, label: t(`classHelp_${one}`) }))}
        />
      )}
      {(kind === 'reclassified' || kind === 'withdrawn' || kind === 'restored') && (
        <MultilineField name="reason" label={t('fieldReason')} required rows={2} autoFocus={kind !== 'reclassified'} />
      )}
      {kind === 'based' && <BasisFields label={t('fieldBasisKind')} optional={false} />}
      {kind === 'reclassified' && <BasisFields label={t('fieldBasisChange')} optional />}
      {kind === 'withdrawn' && <BasisFields label={t('fieldBasisWithdrawal')} optional />}
    </DialogForm>
  );
}

/** Names of the dialog for what the stored event names otherwise. */
const fieldNames: Readonly<Record<string, string>> = { basis: 'basisNumber', 'basis.number': 'basisNumber', 'basis.on': 'basisOn' };

function dataOf(
  kind: RecordableDipEvent,
  values: FieldValues,
  times: { readonly time: string | null; readonly occurredTime: string | null },
): JsonObject {
  const text = (field: string) => String(values[field] ?? '').trim();
  const basis = text('basisKind') === '' ? null : { kind: text('basisKind'), number: text('basisNumber'), on: text('basisOn') };
  switch (kind) {
    case 'announced':
      return {
        channel: text('channel'),
        address: text('address'),
        ...times,
        occurredOn: isCalendarDate(values.occurredOn) ? values.occurredOn : null,
      };
    case 'reclassified':
      return { class: text('class'), reason: text('reason'), basis };
    case 'based':
      return { basis };
    case 'withdrawn':
      return { reason: text('reason'), basis };
    case 'restored':
      return { reason: text('reason') };
  }
}

/** Where it was announced; of what must be told at once also when it happened (Perki 1/2021 Art. 25). */
function AnnouncementFields({ immediate }: { readonly immediate: boolean }) {
  const t = useText('dip');
  const today = useToday();
  return (
    <>
      <SelectField
        name="channel"
        label={t('fieldChannel')}
        required
        span={3}
        autoFocus
        choices={dipChannels.map((channel) => ({ value: channel, label: t(`channel_${channel}`) }))}
      />
      <TextField name="address" label={t('fieldAddress')} help={t('fieldAddressHelp')} required />
      {immediate && (
        <>
          <TextField name="time" label={t('fieldTime')} help={t('fieldTimeHelp')} span={3} />
          <DateField name="occurredOn" label={t('fieldOccurredOn')} span={3} today={today} max={today} />
          <TextField name="occurredTime" label={t('fieldOccurredTime')} help={t('fieldTimeHelp')} span={3} />
        </>
      )}
    </>
  );
}

/** The decree or decision that it rests on. */
export function BasisFields({ label, optional }: { readonly label: string; readonly optional: boolean }) {
  const t = useText('dip');
  const today = useToday();
  const kind: unknown = useWatch({ name: 'basisKind' });
  return (
    <>
      <RadioField
        name="basisKind"
        label={label}
        required={!optional}
        choices={[
          ...(optional ? [{ value: '', label: t('basisNone') }] : []),
          { value: 'decree', label: t('basisKindDecree') },
          { value: 'decision', label: t('basisKindDecision') },
        ]}
      />
      {(kind === 'decree' || kind === 'decision') && (
        <>
          <TextField name="basisNumber" label={t('fieldBasisNumber')} required span={3} />
          <DateField name="basisOn" label={t('fieldBasisOn')} required span={3} today={today} max={today} />
        </>
      )}
    </>
  );
}
