import { useFormState, useWatch } from 'react-hook-form';
import { testsOfObjection } from '#renderer/db/queries/consequence-tests.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { CheckboxGroupField, RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import {
  contentsFor,
  orderingContents,
  type ReplyContent,
  type ReplyOutcome,
  refusalBases,
} from '#shared/domain/objections/objection-reply.ts';
import { outcomeWords } from '../case-words.ts';
import type { StepFieldProps } from './field-types.ts';

/** The written decision: what it says, what it orders and until when, why it refuses (UU 14/2008 Art. 36(2)-(3)). */
export function ReplyFields({ file, outcomes }: StepFieldProps) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  const outcome: ReplyOutcome | '' | undefined = useWatch({ name: 'outcome' });
  const contents: readonly ReplyContent[] = useWatch({ name: 'contents' }) ?? [];
  const basis: string | undefined = useWatch({ name: 'refusalBasis' });
  const offered = outcome ? contentsFor(outcome) : [];
  const says = (content: ReplyContent) => offered.includes(content) && contents.includes(content);
  const refuses = outcome === 'refusalUpheld' || outcome === 'partlyGranted';
  return (
    <>
      <SelectField
        name="outcome"
        label={t('evOutcome')}
        required
        span={3}
        choices={outcomes.map((one) => ({ value: one, label: t(outcomeWords[one]) }))}
      />
      <TextField name="decisionNumber" label={t('evDecisionNumber')} span={3} />
      {offered.length > 0 && (
        <CheckboxGroupField
          name="contents"
          label={f('replyContents')}
          choices={offered.map((content) => ({ value: content, label: f(`content_${content}`) }))}
        />
      )}
      {orderingContents.some(says) && (
        <>
          <TextField name="orderText" label={f('replyOrderText')} required span={4} />
          <TextField name="orderWorkingDays" label={f('replyOrderDays')} required span={2} inputMode="numeric" />
        </>
      )}
      {says('fee') && <TextField name="fee" label={f('replyFee')} required />}
      {refuses && (
        <RadioField
          name="refusalBasis"
          label={f('refusalBasis')}
          columns
          choices={refusalBases.map((one) => ({ value: one, label: f(`basis_${one}`) }))}
        />
      )}
      {refuses && basis === 'excluded' && <ApprovedTest objectionId={file.row.id} />}
      <MultilineField name="reasons" label={t('evReasons')} />
      <TextField name="signer" label={t('evSigner')} />
    </>
  );
}

/** No exclusion takes effect without an approved test, so only those are offered. */
function ApprovedTest({ objectionId }: { readonly objectionId: string }) {
  const f = useText('objectionFlow');
  const { gate } = useServices();
  const tests = useLive(() => testsOfObjection(gate.db, objectionId), [gate.db, objectionId]);
  const { errors } = useFormState();
  if (tests.status !== 'ready') return null;
  const approved = tests.data.filter(({ course }) => course.state === 'approved');
  if (approved.length === 0) {
    const refused = errors.consequenceTestId !== undefined;
    return <Banner tone={refused ? 'late' : 'soon'} title={f('replyTestNone')} live={refused} />;
  }
  return (
    <SelectField
      name="consequenceTestId"
      label={f('replyTest')}
      required
      choices={approved.map(({ row }) => ({ value: row.id, label: row.subject }))}
    />
  );
}
