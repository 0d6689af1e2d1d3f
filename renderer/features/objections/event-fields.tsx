import { useOffice, useToday } from '#renderer/state/office.ts';
import { RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { ReplyOutcome } from '#shared/domain/objections/objection-events.ts';
import { deliveryWords, outcomeWords } from './case-words.ts';
import type { RecordableEvent } from './next-step.ts';

interface Props {
  readonly kind: RecordableEvent;
  readonly outcomes: readonly ReplyOutcome[];
  /** The person who records it registered the case too. */
  readonly selfCheck: boolean;
}

/** What an event must say, as fields; what is demanded is decided by the domain when it is recorded. */
export function EventFields({ kind, outcomes, selfCheck }: Props) {
  const t = useText('objections');
  const today = useToday();
  const { calendar } = useOffice();
  const date = { today, max: today, holiday: (on: Parameters<typeof calendar.holidayOn>[0]) => calendar.holidayOn(on)?.name };
  switch (kind) {
    case 'checked':
      return selfCheck ? <TextField name="selfCheckReason" label={t('evSelfCheck')} required help={t('evSelfCheckHelp')} /> : null;
    case 'forwarded':
      return <TextField name="to" label={t('evTo')} required />;
    case 'reviewed':
      return (
        <>
          <RadioField
            name="finding"
            label={t('evFinding')}
            required
            columns
            choices={[
              { value: 'justified', label: t('evFindingJustified') },
              { value: 'refuse', label: t('evFindingRefuse') },
            ]}
          />
          <TextField name="signer" label={t('evSigner')} required />
        </>
      );
    case 'orderIssued':
      return (
        <>
          <TextField name="orderNumber" label={t('evOrderNumber')} required span={3} />
          <TextField name="orderWorkingDays" label={t('evOrderDays')} span={3} inputMode="numeric" />
          <TextField name="signer" label={t('evSigner')} required />
        </>
      );
    case 'prepared':
      return <MultilineField name="result" label={t('evResult')} required />;
    case 'replied':
      return (
        <>
          <SelectField
            name="outcome"
            label={t('evOutcome')}
            required
            span={3}
            choices={outcomes.map((outcome) => ({ value: outcome, label: t(outcomeWords[outcome]) }))}
          />
          <TextField name="decisionNumber" label={t('evDecisionNumber')} span={3} />
          <TextField name="signer" label={t('evSigner')} />
          <MultilineField name="reasons" label={t('evReasons')} />
        </>
      );
    case 'delivered':
      return (
        <>
          <RadioField
            name="channel"
            label={t('evChannel')}
            required
            choices={(['pickup', 'email', 'post', 'fax'] as const).map((way) => ({ value: way, label: t(deliveryWords[way]) }))}
          />
          <DateField name="receivedOn" label={t('evReceivedOn')} required span={3} {...date} />
          <TextField name="receiver" label={t('evReceiver')} required span={3} />
        </>
      );
    case 'applicantResponded':
      return (
        <RadioField
          name="response"
          label={t('evResponse')}
          required
          choices={[
            { value: 'accepted', label: t('evResponseAccepted') },
            { value: 'dissatisfied', label: t('evResponseDissatisfied') },
          ]}
        />
      );
    case 'disputeFiled':
      return (
        <>
          <DateField name="filedOn" label={t('evFiledOn')} required span={3} {...date} />
          <TextField name="commissionNumber" label={t('evCommissionNumber')} span={3} />
        </>
      );
    case 'closed':
      return <MultilineField name="remark" label={t('evRemark')} />;
    case 'voided':
      return null;
  }
}
