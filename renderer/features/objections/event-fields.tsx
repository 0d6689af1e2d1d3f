import type { RecordableEvent } from '#renderer/cases/objection-next-step.ts';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isRulingOpen } from '#shared/domain/objections/objection-case.ts';
import { AssignFields } from './steps/assign-fields.tsx';
import { DeliveryFields, DispatchFields } from './steps/delivery-fields.tsx';
import { DisputeFields } from './steps/dispute-fields.tsx';
import type { StepFieldProps } from './steps/field-types.ts';
import { FinalCheckFields, MaterialFields, PreparedFields } from './steps/material-fields.tsx';
import { PassFields } from './steps/pass-fields.tsx';
import { RecordField } from './steps/record-field.tsx';
import { ReplyFields } from './steps/reply-fields.tsx';
import { OrderFields, ReviewFields } from './steps/review-fields.tsx';

interface Props extends StepFieldProps {
  readonly kind: RecordableEvent;
  /** The person who records it did the work that is checked. */
  readonly selfCheck: boolean;
  /** One person is superior and PPID: the order belongs to the review. */
  readonly merged: boolean;
}

/** What an event must say, as fields; what is demanded is decided by the domain when it is recorded. */
export function EventFields({ kind, selfCheck, merged, ...props }: Props) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  switch (kind) {
    case 'checked':
      return selfCheck ? <TextField name="selfCheckReason" label={t('evSelfCheck')} required help={t('evSelfCheckHelp')} /> : null;
    case 'forwarded':
    case 'passReceived':
    case 'passReturned':
      return <PassFields kind={kind} file={props.file} />;
    case 'reviewed':
      return <ReviewFields file={props.file} merged={merged} />;
    case 'orderIssued':
      return (
        <>
          <OrderFields />
          <TextField name="signer" label={t('evSigner')} required />
        </>
      );
    case 'materialNoted':
      return <MaterialFields />;
    case 'finalChecked':
      return <FinalCheckFields selfCheck={selfCheck} />;
    case 'prepared':
      return <PreparedFields />;
    case 'replied':
      return <ReplyFields {...props} />;
    case 'dispatched':
      return <DispatchFields />;
    case 'delivered':
      return <DeliveryFields file={props.file} />;
    case 'orderCarriedOut':
      return (
        <MultilineField
          name="what"
          label={f('carriedOut')}
          {...(isRulingOpen(props.file.known) ? { help: f('carriedOutRuling') } : {})}
          required
          rows={2}
        />
      );
    case 'applicantResponded':
      return (
        <>
          <RadioField
            name="response"
            label={t('evResponse')}
            required
            choices={[
              { value: 'accepted', label: t('evResponseAccepted') },
              { value: 'dissatisfied', label: t('evResponseDissatisfied') },
            ]}
          />
          <TextField name="remark" label={f('responseRemark')} />
        </>
      );
    case 'disputeFiled':
    case 'disputeStep':
    case 'disputeDecided':
      return <DisputeFields kind={kind} />;
    case 'assigned':
      return <AssignFields />;
    case 'recordLinked':
      return <RecordField label={f('linkRecord')} words="label" />;
    case 'closed':
      return <MultilineField name="remark" label={t('evRemark')} />;
    case 'voided':
      return null;
  }
}
