import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ApplicantField, useApplicantCases } from '#renderer/cases/applicant-field.tsx';
import { OutsideNumberField, useChannels } from '#renderer/cases/arrival-fields.tsx';
import { blankPerson, personTaken } from '#renderer/cases/person-values.ts';
import { useClockCheck } from '#renderer/cases/use-clock-check.ts';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { registerComplaint } from '#renderer/commands/complaints/register-complaint.ts';
import { printable } from '#renderer/pdf/kit/printable.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { instantOf } from '#shared/lib/civil-time.ts';
import { err, ok } from '#shared/lib/result.ts';
import { complaintKind } from '#shared/schema/entities/complaints.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { issueSlip, slipModel } from './complaint-slip.ts';
import { refusalWord } from './complaint-words.ts';

interface Props {
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}

/** Takes in a complaint or a suggestion: number and slip as one act. A name is not asked of who does not want to give it. */
export function ComplaintDialog({ onSaved, onClose }: Props) {
  const t = useText('complaints');
  const registers = useText('registers');
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const refusalText = useRefusalText();
  const fullName = useSession((session) => session.fullName) ?? '';
  const cases = useApplicantCases();
  const channels = useChannels();
  const [newId] = useState(() => ctx.ids.newId());
  const { zone } = office.office;
  const clock = useClockCheck(zone);
  const draft = useStepDraft({ form: 'complaintStep', caseId: 'new', step: 'register', title: t('add'), path: '/permohonan/pengaduan' });
  if (channels.length === 0 || !draft) return null;

  const valuesOf = (typed: FieldValues, on: CalendarDate): EntityFields<'complaint'> => {
    const text = (field: string): string | null => String(typed[field] ?? '').trim() || null;
    const now = ctx.clock.now();
    const name = text('name');
    return {
      // Of an earlier day only the day is known: the hour at which the desk opens stands for it.
      receivedAt: on === today ? now : instantOf(on, EARLIER, zone),
      channel: text('channel') ?? channels[0] ?? '',
      // The choices of the field are the kinds.
      kind: typed.complaintKind as EntityFields<'complaint'>['kind'],
      applicant:
        name === null
          ? null
          : {
              // Of who is taken from the list; `takenValues` says it.
              kind: typed.kind as NonNullable<EntityFields<'complaint'>['applicant']>['kind'],
              name,
              address: text('address'),
              contact: text('contact'),
              occupation: text('occupation'),
            },
      text: text('text') ?? '',
      outsideNumber: text('outsideNumber'),
    };
  };
  const submit = async (typed: FieldValues) => {
    if (!isCalendarDate(typed.receivedOn)) return { fields: { receivedOn: 'ui.errorRequired' } };
    const values = valuesOf(typed, typed.receivedOn);
    const fonts = await loadFonts();
    const model = (number: string) => slipModel(values, number, office, fullName, ctx.clock.now());
    const saved = await registerComplaint(ctx, {
      newId: String(typed.newId ?? newId),
      values,
      person: personTaken(typed),
      clockConfirmed: clock.confirmed(),
      printable: (number) => {
        const checked = printable(model(number), fonts);
        return checked.ok ? ok(null) : err(checked.error);
      },
    });
    if (!saved.ok) {
      if (saved.error.code === 'needsText') return { fields: { text: t('errText') } };
      if (saved.error.code === 'wrongContact') return { fields: { contact: 'ui.errorContact' } };
      if (saved.error.code === 'alreadyRegistered') return { form: registers('errRegistered', { number: saved.error.number }) };
      if (saved.error.code === 'clockDoubt') return { form: clock.explain(saved.error) };
      const word = refusalWord(saved.error.code);
      return { form: word ? t(word) : refusalText(saved.error) };
    }
    const { id, number, durable } = saved.value;
    const slip = durable ? await issueSlip(ctx, id, model(number)) : null;
    const printed = slip?.ok === true && slip.value.printed;
    toast({ text: t(printed ? 'registeredPrinted' : 'registeredOnly', { number }), ...(printed ? {} : { tone: 'late' as const }) });
    onSaved(id);
    return null;
  };
  return (
    <DialogForm
      title={t('add')}
      submitLabel={t('submit')}
      width="md"
      draft={draft}
      initial={{
        ...blankPerson,
        newId,
        complaintKind: 'report',
        kind: 'person',
        name: '',
        address: '',
        contact: '',
        occupation: '',
        text: '',
        channel: channels[0],
        receivedOn: today,
        outsideNumber: '',
      }}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioField
        name="complaintKind"
        label={t('fKind')}
        required
        columns
        autoFocus
        choices={complaintKind.options.map((value) => ({ value, label: t(`kind_${value}`) }))}
      />
      <MultilineField name="text" label={t('fText')} required rows={3} />
      <ApplicantField cases={cases} label={t('fName')} optional />
      <TextField name="contact" label={t('fContact')} span={2} />
      <TextField name="address" label={t('fAddress')} span={2} />
      <SelectField
        name="channel"
        label={t('fChannel')}
        required
        span={2}
        choices={channels.map((word) => ({ value: word, label: word }))}
      />
      <DateField name="receivedOn" label={t('fReceivedOn')} required span={2} today={today} max={today} />
      <OutsideNumberField />
    </DialogForm>
  );
}

const EARLIER = '08:00';
