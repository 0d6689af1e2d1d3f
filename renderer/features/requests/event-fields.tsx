import { TriangleAlert } from 'lucide-react';
import { useWatch } from 'react-hook-form';
import { article17Texts } from '#renderer/pdf/request/text.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { CheckboxGroupField, RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import {
  article17Letters,
  extensionGrounds,
  givesSome,
  informationForms,
  NOT_A_REASON,
  noticeDecisions,
  refusalReasons,
  withholdsSome,
} from '#shared/domain/requests/request-events.ts';
import css from './case.module.css';
import type { RecordableEvent } from './next-step.ts';
import { decisionWords, formWords, groundWords, reasonWords, wayWords } from './request-words.ts';

/** What an event must say, as fields; what is demanded is decided by the domain when it is recorded. */
export function EventFields({ kind }: { readonly kind: RecordableEvent }) {
  const t = useText('requests');
  switch (kind) {
    case 'clarificationAsked':
      return <MultilineField name="question" label={t('evQuestion')} required />;
    case 'clarified':
      return <MultilineField name="answer" label={t('evAnswer')} required />;
    case 'extended':
      return (
        <>
          <RadioField
            name="ground"
            label={t('evExtensionGround')}
            required
            columns
            choices={extensionGrounds.map((ground) => ({ value: ground, label: t(groundWords[ground]) }))}
          />
          <MultilineField name="reason" label={t('evExtensionReason')} required />
          <LetterFields />
        </>
      );
    case 'noticeGiven':
      return <NoticeFields />;
    case 'delivered':
      return <DeliveryFields />;
    case 'dipProposed':
      return <MultilineField name="summary" label={t('evSummary')} required />;
    case 'withdrawn':
      return <TextField name="reason" label={t('evWithdrawReason')} />;
    case 'closed':
      return <MultilineField name="remark" label={t('evRemark')} help={t('evRemarkHelp')} />;
    case 'voided':
      return null;
  }
}

function LetterFields() {
  const t = useText('requests');
  return (
    <>
      <TextField name="letterNumber" label={t('evLetterNumber')} span={3} help={t('evLetterNumberHelp')} />
      <TextField name="signer" label={t('evSigner')} required span={3} />
    </>
  );
}

/** A refusal asks for its reason, and each reason for what makes it hold. */
function NoticeFields() {
  const t = useText('requests');
  const [decision, typed] = useWatch({ name: ['decision', 'reasons'] });
  const reasons: readonly string[] = Array.isArray(typed) ? typed : [];
  return (
    <>
      <RadioField
        name="decision"
        label={t('evDecision')}
        required
        choices={noticeDecisions.map((one) => ({ value: one, label: t(decisionWords[one]) }))}
      />
      {withholdsSome(decision) && (
        <>
          <CheckboxGroupField
            name="reasons"
            label={t('evReasons')}
            required
            choices={[
              ...refusalReasons.map((reason) => ({ value: reason, label: t(reasonWords[reason]) })),
              { value: NOT_A_REASON, label: t('reasonNotInDip') },
            ]}
          />
          {reasons.includes(NOT_A_REASON) && (
            <div className={css.whole}>
              <Banner tone="soon" icon={TriangleAlert} title={t('notInDip')} live>
                {t('notInDipText')}
              </Banner>
            </div>
          )}
          {reasons.includes('excluded') && (
            <>
              <CheckboxGroupField
                name="letters"
                label={t('evLetters')}
                required
                columns={2}
                choices={article17Letters.map((letter) => ({ value: letter, letter, label: article17Texts[letter] }))}
              />
              <TextField name="testReference" label={t('evTest')} required span={3} />
              <TextField name="consequence" label={t('evConsequence')} span={3} />
            </>
          )}
          {reasons.includes('notHeld') && <TextField name="holdingBody" label={t('evHoldingBody')} required />}
          {reasons.includes('notDocumented') && <TextField name="documentation" label={t('evDocumentation')} required />}
          {decision === 'partlyGranted' && (
            <MultilineField name="redaction" label={t('evRedaction')} required={reasons.includes('excluded')} />
          )}
        </>
      )}
      {givesSome(decision) && (
        <RadioField
          name="form"
          label={t('evForm')}
          required
          choices={informationForms.map((form) => ({ value: form, label: t(formWords[form]) }))}
        />
      )}
      {givesSome(decision) && <TextField name="cost" label={t('evCost')} placeholder={t('evCostPlaceholder')} />}
      <TextField name="proposal" label={t('evProposal')} help={t('evProposalHelp')} />
      <LetterFields />
    </>
  );
}

function DeliveryFields() {
  const t = useText('requests');
  const today = useToday();
  const { calendar } = useOffice();
  const channel = useWatch({ name: 'channel' });
  return (
    <>
      <MultilineField name="items" label={t('evItems')} required help={t('evItemsHelp')} />
      <RadioField name="form" label={t('evForm')} choices={informationForms.map((form) => ({ value: form, label: t(formWords[form]) }))} />
      <RadioField
        name="channel"
        label={t('evChannel')}
        required
        choices={(['pickup', 'email', 'post', 'fax'] as const).map((way) => ({ value: way, label: t(wayWords[way]) }))}
      />
      <DateField
        name="receivedOn"
        label={t('evReceivedOn')}
        required
        span={3}
        today={today}
        max={today}
        holiday={(on) => calendar.holidayOn(on)?.name}
      />
      <TextField name="receiver" label={t('evReceiver')} required span={3} />
      {channel !== 'pickup' && <TextField name="proof" label={t('evProof')} required help={t('evProofHelp')} />}
    </>
  );
}
