import { FileSignature } from 'lucide-react';
import { ScanZone, useScan } from '#renderer/cases/scan-zone.tsx';
import { fileSignedPaper, type SignedPaper } from '#renderer/commands/procedure/file-signed.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { refusalWords } from './reception-words.ts';

interface Props {
  readonly title: string;
  readonly paper: Pick<SignedPaper, 'caseEntity' | 'caseId' | 'act'>;
  readonly min: CalendarDate;
  readonly onClose: () => void;
}

/** Attaches the scan of a paper that came back signed. */
export function SignedPaperDialog({ title, paper, min, onClose }: Props) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const today = useToday();
  const { calendar } = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const scan = useScan();
  const submit = async ({ on }: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    if (!isCalendarDate(on)) return { fields: { on: 'ui.errorRequired' } };
    if (!scan.value) return { form: t('scanMissing') };
    const saved = await fileSignedPaper(ctx, { ...paper, on, scan: scan.value });
    if (!saved.ok) return { form: refusalWords(t, saved.error, common) };
    toast({ text: t('signedFiled') });
    return null;
  };
  return (
    <DialogForm
      title={title}
      submitLabel={t('signedSubmit')}
      initial={{ on: today }}
      note={
        <Banner tone="stamp" icon={FileSignature} title={t('signedNote')}>
          {t('signedHelp')}
        </Banner>
      }
      after={<ScanZone scan={scan} required />}
      errorText={(code) => refusalWords(t, { code }, () => t('errInvalid'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        name="on"
        label={t('signedOn')}
        required
        span={3}
        today={today}
        min={min}
        max={today}
        holiday={(on) => calendar.holidayOn(on)?.name}
      />
    </DialogForm>
  );
}
