import { FileSignature } from 'lucide-react';
import { ScanZone, useScan } from '#renderer/cases/scan-zone.tsx';
import { recordSignedCheck } from '#renderer/commands/shelf/record-check-event.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { typed } from '#renderer/ui/form/typed.ts';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { refusalSaid } from './check-words.ts';

interface Props {
  readonly checkId: string;
  readonly closedOn: CalendarDate;
  readonly onClose: () => void;
}

/** The report as it came back signed: number, day, signer, scan. */
export function SignedCheckDialog({ checkId, closedOn, onClose }: Props) {
  const t = useText('shelfCheck');
  const ctx = useCommandContext();
  const today = useToday();
  const { calendar } = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const scan = useScan();
  const submit = async ({ on, number, signer, position }: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const missing = Object.entries({ number: typed(number), signer: typed(signer), on: isCalendarDate(on) ? on : '' }).filter(
      ([, value]) => value === '',
    );
    if (missing.length > 0 || !isCalendarDate(on))
      return { fields: Object.fromEntries(missing.map(([field]) => [field, 'ui.errorRequired'])) };
    const saved = await recordSignedCheck(ctx, checkId, {
      on,
      number: typed(number),
      signer: typed(signer),
      position: typed(position) || null,
      scan: scan.value,
    });
    if (saved.ok) {
      toast({ text: t('signedSaved') });
      return null;
    }
    const { error } = saved;
    if (error.code === 'futureDate' || error.code === 'beforeCheck') return { fields: { on: error.code } };
    return { form: error.code === 'scanNeeded' ? t('scanMissing') : (refusalSaid(error, t) ?? common(error)) };
  };
  return (
    <DialogForm
      title={t('signedAction')}
      submitLabel={t('signedSubmit')}
      initial={{ on: today, number: '', signer: '', position: '' }}
      note={
        <Banner tone="stamp" icon={FileSignature} title={t('signedNote')}>
          {t('signedHelp')}
        </Banner>
      }
      after={<ScanZone scan={scan} required />}
      errorText={(code) => (code === 'beforeCheck' ? t('beforeCheck') : t('futureDate'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="number" label={t('fieldNumber')} required span={3} autoFocus />
      <DateField
        name="on"
        label={t('fieldOn')}
        required
        span={3}
        today={today}
        min={closedOn}
        max={today}
        holiday={(on) => calendar.holidayOn(on)?.name}
      />
      <TextField name="signer" label={t('fieldSigner')} required span={3} />
      <TextField name="position" label={t('fieldPosition')} span={3} />
    </DialogForm>
  );
}
