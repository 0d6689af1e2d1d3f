import { FileSignature } from 'lucide-react';
import { useState } from 'react';
import { type PaperEventKind, recordPaper } from '#renderer/commands/disposal/record-disposal-event.ts';
import type { ProposalFile } from '#renderer/db/queries/proposals.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { earliestDay } from '#shared/domain/disposal/disposal-days.ts';
import { witnessSides } from '#shared/domain/disposal/disposal-events.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { fieldErrorText, formRefusal } from './disposal-words.ts';
import { useScan } from './use-scan.ts';
import { useWords } from './use-words.ts';
import { witnessesOf } from './witnesses.ts';

interface Props {
  readonly file: ProposalFile;
  readonly kind: PaperEventKind;
  readonly onClose: () => void;
}

const witnessWords = { legal: 'witnessLegal', oversight: 'witnessOversight', other: 'witnessOther' } as const;

const SCANS = '.pdf,.jpg,.jpeg,.png';

/** One signed paper of the course, entered as it stands on the paper, with its scan. */
export function PaperDialog({ file, kind, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const [opened] = useState(file);
  const scan = useScan();
  const list = useScan();
  const filing = kind === 'minutesFiled';
  const since = earliestDay(kind, opened.known);

  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const { on } = values;
    if (!isCalendarDate(on)) return { fields: { on: 'errDate' } };
    const text = (field: string): string => String(values[field] ?? '').trim();
    const signed = { number: text('number'), signer: text('signer') };
    const data: JsonObject = kind === 'witnessed' ? { number: signed.number, witnesses: witnessesOf(values) } : signed;
    const saved = await recordPaper(
      ctx,
      { proposalId: file.row.id, kind, on, data, seenEvents: opened.events.length },
      { scan: scan.scan, listScan: filing ? list.scan : null },
    );
    if (saved.ok) {
      toast({ text: t('recorded', { step: t(`step_${kind}`) }) });
      return null;
    }
    const { error } = saved;
    if (error.code === 'futureDate') return { fields: { on: 'futureDate' } };
    if (error.code !== 'event.incomplete') return formRefusal(words, error);
    if (error.fields.includes('scan')) scan.missing();
    if (error.fields.includes('listScan')) list.missing();
    if (error.fields.some((field) => field.startsWith('witnesses'))) return { form: t('witnessHelp') };
    const fields = error.fields.filter((field) => field !== 'scan' && field !== 'listScan');
    return fields.length > 0 ? formRefusal(words, { ...error, fields }) : { form: t('scanMissing') };
  };
  return (
    <DialogForm
      title={t(`step_${kind}`)}
      submitLabel={t('record')}
      initial={filing ? { on: today, number: numberOf(opened) } : { on: today }}
      errorText={fieldErrorText(t)}
      width={kind === 'witnessed' ? 'md' : 'sm'}
      note={
        <Banner tone="stamp" icon={FileSignature} title={t('signedPaper')}>
          {kind === 'witnessed' ? t('witnessHelp') : t('signedPaperHelp')}
        </Banner>
      }
      after={
        <>
          <AttachmentZone label={t('fieldScan')} required accept={SCANS} {...scan.zone} />
          {filing && <AttachmentZone label={t('fieldListScan')} required accept={SCANS} {...list.zone} />}
        </>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="number" label={t('fieldNumber')} required span={3} autoFocus />
      <DateField name="on" label={t('fieldOn')} required span={3} today={today} max={today} {...(since ? { min: since } : {})} />
      {kind !== 'witnessed' && <TextField name="signer" label={t('fieldSigner')} required />}
      {kind === 'witnessed' && witnessSides.map((side) => <WitnessFields key={side} side={side} required={side !== 'other'} />)}
    </DialogForm>
  );
}

const numberOf = ({ known: { acts } }: ProposalFile): string => (acts.transferred ?? acts.destroyed ?? acts.handedOver)?.number ?? '';

function WitnessFields({ side, required }: { readonly side: (typeof witnessSides)[number]; readonly required: boolean }) {
  const { t } = useWords();
  return (
    <>
      <TextField name={`${side}Name`} label={t(witnessWords[side])} required={required} span={3} />
      <TextField name={`${side}Position`} label={t('fieldPosition')} required={required} span={3} />
    </>
  );
}
