import { FileSignature } from 'lucide-react';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { type Attached, AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { factsOf } from '#shared/domain/objections/objection-case.ts';
import { replyOutcomes } from '#shared/domain/objections/objection-events.ts';
import { allowedOutcomes } from '#shared/domain/objections/objection-workflow.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import { DialogForm } from './dialog-form.tsx';
import { EventFields } from './event-fields.tsx';
import { eventWords } from './event-words.ts';
import { basisFor, type RecordableEvent } from './next-step.ts';
import { refusalText } from './refusal-words.ts';

interface Props {
  readonly file: ObjectionFile;
  readonly kind: RecordableEvent;
  readonly onClose: () => void;
}

interface Scan {
  readonly hash: string;
  readonly bytes: number;
  readonly name: string;
}

/** Records one step of a case, by the person whose step it is or from the paper that the superior signed. */
export function EventDialog({ file, kind, onClose }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const ctx = useCommandContext();
  const toast = useToast();
  const today = useToday();
  const { calendar } = useOffice();
  const [scan, setScan] = useState<Scan | null>(null);
  const [scanFault, setScanFault] = useState<string | undefined>(undefined);
  const signed = basisFor(ctx.actor, kind) === 'signedPaper';
  const registeredBy = file.events.find((event) => event.kind === 'registered')?.personId;
  const facts = factsOf(file.known, file.grounds, { legalLimitLapsed: true, disputeWindowOver: true });
  const outcomes = allowedOutcomes(file.known.state, facts, replyOutcomes);

  const submit = async ({ on, ...values }: FieldValues): Promise<FormRefusal | null> => {
    if (!isCalendarDate(on)) return { fields: { on: 'errDate' } };
    const data: JsonObject = { ...dataOf(values), ...(signed ? { fromSignedPaper: true } : {}) };
    const saved = await recordObjectionEvent(ctx, { objectionId: file.row.id, kind, on, data, scan, seenEvents: file.events.length });
    if (saved.ok) {
      toast({ text: t('saved') });
      return null;
    }
    if (saved.error.code === 'scanNeeded') {
      setScanFault(t('evScanMissing'));
      return { form: t('evScanMissing') };
    }
    if (saved.error.code === 'event.incomplete') {
      return { fields: Object.fromEntries(saved.error.fields.map((field) => [field, 'ui.errorRequired'])) };
    }
    if (saved.error.code === 'selfCheckReason') return { fields: { selfCheckReason: 'ui.errorRequired' } };
    return { form: refusalText(t, locale, saved.error) };
  };
  const take = (files: readonly File[]) => {
    ctx.platform.vault.take(files.slice(0, 1)).then(([taken]) => {
      setScan(taken?.ok ? taken.value : null);
      setScanFault(taken?.ok ? undefined : t('evScanRefused'));
    }, reportError);
  };
  const attached: readonly Attached[] = scan
    ? [{ id: scan.hash, name: scan.name, note: formatBytes(scan.bytes, locale), state: 'done' }]
    : [];
  return (
    <DialogForm
      title={t(eventWords[kind])}
      submitLabel={t(eventWords[kind])}
      initial={{ on: today, ...initialOf(kind, file, t('evToDefault')) }}
      note={
        signed && (
          <Banner tone="stamp" icon={FileSignature} title={t('evSigned')}>
            {t('evSignedHelp')}
          </Banner>
        )
      }
      after={
        signed && (
          <AttachmentZone
            label={t('evScan')}
            required
            accept=".pdf,.jpg,.jpeg,.png"
            files={attached}
            {...(scanFault === undefined ? {} : { error: scanFault })}
            onFiles={take}
            onRemove={() => setScan(null)}
          />
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField name="on" label={t('evOn')} required span={3} today={today} max={today} holiday={(on) => calendar.holidayOn(on)?.name} />
      <EventFields kind={kind} outcomes={outcomes} selfCheck={registeredBy === ctx.actor?.personId} />
    </DialogForm>
  );
}

/** What a step mostly says: who receives, by which way, to whom it is passed on. */
function initialOf(kind: RecordableEvent, file: ObjectionFile, passedTo: string): FieldValues {
  if (kind === 'forwarded') return { to: passedTo };
  if (kind !== 'delivered') return {};
  return { channel: file.row.deliveryChannel ?? 'pickup', receiver: (file.row.proxy ?? file.row.applicant).name };
}

/** Only what was filled in; a figure as a figure. */
function dataOf(values: FieldValues): JsonObject {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && String(value).trim() !== '');
  return Object.fromEntries(
    filled.map(([field, value]): [string, JsonValue] => [field, field === 'orderWorkingDays' ? Number(value) : String(value)]),
  );
}
