import { FileSignature } from 'lucide-react';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { recordApproval } from '#renderer/commands/consequence/record-approval.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import type { ConsequenceFile } from '#renderer/db/queries/consequence-tests.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { ConsequenceEventKind } from '#shared/domain/consequence/consequence-test.ts';
import { holderOn, type OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { DialogForm } from '../dialog-form.tsx';
import { SignedScan } from '../steps/signed-scan.tsx';
import { gapText } from './gap-text.ts';

interface Props {
  readonly test: ConsequenceFile;
  readonly kind: ConsequenceEventKind;
  readonly holders: readonly OfficeHolder[];
  readonly onClose: () => void;
}

const titles = { approved: 'approve', rejected: 'reject', voided: 'void' } as const;

/** What the head of the body said to the sheet, by an own act or from the signed paper. */
export function ApprovalDialog({ test, kind, holders, onClose }: Props) {
  const t = useText('consequence');
  const o = useText('objections');
  const ctx = useCommandContext();
  const toast = useToast();
  const today = useToday();
  const { calendar } = useOffice();
  const [scan, setScan] = useState<Scan | null>(null);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const fromPaper = kind !== 'voided' && !mayDo(ctx.actor, 'consequence.approve');
  const submit = async (values: FieldValues): Promise<FormRefusal | null> => {
    if (!isCalendarDate(values.on)) return { fields: { on: 'errDate' } };
    const text = (field: string) => (typeof values[field] === 'string' && values[field].trim() !== '' ? String(values[field]) : null);
    const input = {
      testId: test.row.id,
      kind,
      on: values.on,
      number: text('number'),
      signer: text('signer'),
      reason: text('reason'),
      scan,
    };
    const saved = await recordApproval(ctx, input);
    if (saved.ok) {
      toast({ text: t('saved') });
      return null;
    }
    const { error } = saved;
    if (error.code === 'incomplete') {
      const scanMissing = error.fields.includes('scan') ? o('evScanMissing') : undefined;
      setFault(scanMissing);
      const fields = error.fields.filter((field) => field !== 'scan').map((field) => [field, 'ui.errorRequired'] as const);
      return fields.length > 0 ? { fields: Object.fromEntries(fields) } : { form: scanMissing ?? '' };
    }
    if (error.code === 'sheetGaps') return { form: error.gaps.map((gap) => gapText(t, gap)).join(' ') };
    return { form: error.code === 'notAllowed' ? t('errNotAllowed') : t('errNotSaved', { code: error.code }) };
  };
  return (
    <DialogForm
      title={t(titles[kind])}
      submitLabel={t(titles[kind])}
      initial={{ on: today, number: '', signer: holderOn(holders, 'kepala', today)?.name ?? '', reason: '' }}
      note={
        fromPaper && (
          <Banner tone="stamp" icon={FileSignature} title={o('evSigned')}>
            {o('evSignedHelp')}
          </Banner>
        )
      }
      after={
        kind !== 'voided' && (
          <SignedScan
            scan={scan}
            required={fromPaper}
            fault={fault}
            onTaken={(taken, why) => {
              setScan(taken);
              setFault(why);
            }}
          />
        )
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField name="on" label={o('evOn')} required span={3} today={today} max={today} holiday={(on) => calendar.holidayOn(on)?.name} />
      {kind === 'approved' ? (
        <>
          <TextField name="number" label={t('approvalNumber')} required span={3} />
          <TextField name="signer" label={o('evSigner')} required />
        </>
      ) : (
        <MultilineField name="reason" label={t('reason')} required rows={2} />
      )}
    </DialogForm>
  );
}
