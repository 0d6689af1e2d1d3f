import { FileSignature } from 'lucide-react';
import { ScanZone, useScan } from '#renderer/cases/scan-zone.tsx';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { basisOf, recordIdentification } from '#renderer/commands/procedure/record-identification.ts';
import type { IdentificationFile } from '#renderer/db/queries/identification.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { filledValues } from '#renderer/ui/form/filled-values.ts';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { IdentificationEventKind } from '#shared/domain/procedure/identification-events.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import { dayText } from './day-words.ts';
import { listRefusal, listStepWords } from './list-words.ts';

interface Props {
  readonly file: IdentificationFile;
  readonly kind: IdentificationEventKind;
  readonly onClose: () => void;
}

/** One step of a list with what it must say. What is demanded is decided by the domain when it is recorded. */
export function ListEventDialog({ file, kind, onClose }: Props) {
  const t = useText('procedure');
  const locale = useLocale();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const scan = useScan();
  const signed = ctx.actor !== null && basisOf({ ...ctx.actor, unitId: null, active: true }, kind) === 'signedPaper';
  const approval = kind === 'ppidApproved' || kind === 'headApproved' || kind === 'bothApproved';
  const { since } = file.known;
  const own = kind === 'accepted' && file.row.preparedBy === ctx.actor?.personId;

  const draft = useStepDraft({
    form: 'listStep',
    caseId: file.row.id,
    step: kind,
    title: file.row.title,
    path: `/arsip/identifikasi?buka=${file.row.id}`,
  });
  if (!draft) return null;

  const submit = async ({ on, remark, ...values }: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    if (!isCalendarDate(on)) return { fields: { on: 'ui.errorRequired' } };
    const data: JsonObject = { ...filledValues(values), ...(kind === 'returned' ? { remarks: remarksOf(remark) } : {}) };
    const saved = await recordIdentification(ctx, {
      listId: file.row.id,
      kind,
      on,
      data,
      scan: scan.value,
      seenEvents: file.events.length,
    });
    if (saved.ok) {
      toast({ text: t('saved') });
      return null;
    }
    const { error } = saved;
    if (error.code === 'dueBefore') return { fields: { dueOn: 'dueBefore' } };
    if (error.code === 'futureDate' || error.code === 'tooEarly') return { fields: { on: error.code } };
    if (error.code === 'selfReason') return { fields: { selfReason: 'ui.errorRequired' } };
    if (error.code !== 'event.incomplete') return { form: listRefusal(t, error, common) };
    if (error.fields.includes('remarks')) return { form: t('errNoRemark') };
    return { fields: Object.fromEntries(error.fields.map((field) => [field, 'ui.errorRequired'])) };
  };
  return (
    <DialogForm
      title={t(listStepWords[kind])}
      submitLabel={t(listStepWords[kind])}
      width="md"
      draft={draft}
      initial={{
        on: today,
        subject: file.known.circular?.subject ?? t('circularSubject', { period: file.row.period }),
        dueOn: file.known.circular?.dueOn ?? '',
      }}
      note={
        (signed || kind === 'circularIssued') && (
          <Banner tone="stamp" icon={FileSignature} title={t('signedNote')}>
            {t('signedHelp')}
          </Banner>
        )
      }
      after={(signed || kind === 'circularIssued') && <ScanZone scan={scan} required />}
      errorText={(code) => (code === 'dueBefore' ? t('errDueBefore') : dayText(t, code, since, locale))}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField name="on" label={t('stageOn')} required span={3} today={today} max={today} {...(since ? { min: since } : {})} />
      {kind === 'circularDrafted' && (
        <>
          <DateField name="dueOn" label={t('circularDue')} required span={3} today={today} />
          <TextField name="subject" label={t('circularHal')} required autoFocus />
          <MultilineField name="note" label={t('circularNote')} />
        </>
      )}
      {(approval || kind === 'circularIssued') && (
        <>
          <TextField name="number" label={t('paperNumber')} required={signed || kind === 'circularIssued'} span={3} autoFocus />
          <TextField name="signer" label={t('stageSigner')} required span={6} />
        </>
      )}
      {own && <TextField name="selfReason" label={t('stageSelfReason')} required help={t('stageSelfReasonHelp')} />}
      {(kind === 'reviewReturned' || kind === 'voided') && <MultilineField name="reason" label={t('stageReason')} required autoFocus />}
      {kind === 'returned' && (
        <>
          {file.lines.map(({ row }, index) => (
            <TextField
              key={row.id}
              name={`remark.${row.id}`}
              label={`${index + 1}. ${row.information}`}
              help={row.office}
              autoFocus={index === 0}
            />
          ))}
          <MultilineField name="note" label={t('recNote')} />
        </>
      )}
    </DialogForm>
  );
}

/** Only the lines against which something was written. */
function remarksOf(remark: unknown): readonly JsonValue[] {
  if (typeof remark !== 'object' || remark === null) return [];
  return Object.entries(remark).flatMap(([lineId, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [{ lineId, remark: text.trim() }] : [],
  );
}
