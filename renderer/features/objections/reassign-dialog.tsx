import { useWatch } from 'react-hook-form';
import { otherRefusalText } from '#renderer/cases/register-refusal.ts';
import { casesOf, reassignObjections } from '#renderer/commands/objections/reassign.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { peopleWithRoles } from '#renderer/db/queries/people.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { DialogForm } from './dialog-form.tsx';

interface Props {
  readonly files: readonly ObjectionFile[];
  readonly onClose: () => void;
}

const NOBODY = 'nobody';

/** Gives the open cases of one officer to another, for leave; how many they are is seen before. */
export function ReassignDialog({ files, onClose }: Props) {
  const t = useText('objectionFlow');
  const o = useText('objections');
  const common = useText('registers');
  const ctx = useCommandContext();
  const toast = useToast();
  const today = useToday();
  const { calendar } = useOffice();
  const people = useLive(() => peopleWithRoles(ctx.db), [ctx.db]);
  const persons = people.status === 'ready' ? people.data.filter(({ person }) => person.active) : [];
  const choices = persons.map(({ person }) => ({ value: person.id, label: person.fullName }));
  return (
    <DialogForm
      title={t('reassign')}
      submitLabel={t('reassign')}
      initial={{ from: NOBODY, to: '', reason: '' }}
      onSubmit={async ({ from, to, reason, until }): Promise<FormRefusal | null> => {
        const fields = {
          ...(to ? {} : { to: 'ui.errorRequired' }),
          ...(String(reason ?? '').trim() === '' ? { reason: 'ui.errorRequired' } : {}),
        };
        if (Object.keys(fields).length > 0) return { fields };
        const saved = await reassignObjections(ctx, {
          fromPersonId: from === NOBODY ? null : String(from),
          toPersonId: String(to ?? ''),
          reason: String(reason ?? ''),
          untilOn: isCalendarDate(until) ? until : null,
        });
        if (saved.ok) {
          toast({ text: t('reassigned', { count: saved.value }) });
          return null;
        }
        const { code } = saved.error;
        if (code === 'reasonNeeded') return { fields: { reason: 'ui.errorRequired' } };
        if (code === 'unknownPerson') return { fields: { to: 'ui.errorRequired' } };
        if (code === 'untilPast') return { fields: { until: t('reassignUntilPast') } };
        if (code === 'samePerson') return { form: t('reassignSame') };
        if (code === 'noCases') return { form: t('reassignNone') };
        return { form: code === 'notAllowed' ? o('errNotAllowed') : otherRefusalText(common, code) };
      }}
      onClose={onClose}
    >
      <SelectField
        name="from"
        label={t('reassignFrom')}
        required
        span={3}
        choices={[{ value: NOBODY, label: t('reassignNobody') }, ...choices]}
      />
      <SelectField name="to" label={t('reassignTo')} required span={3} choices={choices} />
      <TextField name="reason" label={t('assignReason')} required span={4} />
      <DateField
        name="until"
        label={t('reassignUntil')}
        span={2}
        today={today}
        min={today}
        holiday={(on) => calendar.holidayOn(on)?.name}
      />
      <HowMany files={files} />
    </DialogForm>
  );
}

function HowMany({ files }: Pick<Props, 'files'>) {
  const t = useText('objectionFlow');
  const from: string | undefined = useWatch({ name: 'from' });
  const count = casesOf(files, from === NOBODY || !from ? null : from).length;
  return <Banner title={count === 0 ? t('reassignNone') : t('reassignCount', { count })} />;
}
