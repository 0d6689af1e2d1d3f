import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useFormContext } from 'react-hook-form';
import { useDipChoices } from '#renderer/cases/dip-choices.ts';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { changeByProposal, declineProposal } from '#renderer/commands/dip/answer-proposal.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import type { Committed } from '#renderer/db/gate/request.ts';
import { readDipFile } from '#renderer/db/queries/dip.ts';
import type { DipProposal } from '#renderer/db/queries/dip-proposals.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type DipClass, dipClasses } from '#shared/domain/dip/dip-events.ts';
import { caseText, refusalText } from './dip-words.ts';

interface Props {
  readonly proposal: DipProposal;
  readonly onClose: () => void;
}

/** Says that it is recorded, with the way back. */
function useTold() {
  const t = useText('dip');
  const ctx = useCommandContext();
  const toast = useToast();
  return (text: string, { changes, durable }: Committed) =>
    toast({
      text: durable ? text : t('savedNotDurable'),
      ...(durable ? {} : { tone: 'late' as const }),
      action: {
        label: t('undo'),
        run: () => {
          undoChange(ctx, changes[0]?.id ?? '').then(
            (done) => toast(done.ok ? { text: t('undone') } : { text: t('notUndone'), tone: 'late' }),
            reportError,
          );
        },
      },
    });
}

function useProposalDraft(proposal: DipProposal, step: string) {
  const t = useText('dip');
  return useStepDraft({
    form: 'dipStep',
    caseId: proposal.id,
    step,
    title: t('draftTitle', { summary: proposal.information }),
    path: `/dip/usulan?buka=${proposal.id}`,
  });
}

/** An entry that is there takes up the proposal: it may get another class, and rests on the decision from then on. */
export function ChangeByProposalDialog({ proposal, onClose }: Props) {
  const t = useText('dip');
  const locale = useLocale();
  const ctx = useCommandContext();
  const common = useRefusalText();
  const told = useTold();
  const choices = useDipChoices();
  const draft = useProposalDraft(proposal, 'change');
  if (!draft) return null;
  const submit = async (values: FieldValues): Promise<FormRefusal | null> => {
    const entryId = typeof values.entryId === 'string' ? values.entryId : '';
    const missing = Object.fromEntries(
      [...(entryId ? [] : ['entryId']), ...(values.class ? [] : ['class'])].map((field) => [field, 'ui.errorRequired']),
    );
    if (Object.keys(missing).length > 0) return { fields: missing };
    const file = await readDipFile(ctx.db, entryId);
    const reason = String(values.reason ?? '').trim();
    const saved = await changeByProposal(ctx, {
      register: proposal.register,
      eventId: proposal.id,
      entryId,
      class: values.class as DipClass,
      reason,
      seenEvents: file?.events.length ?? 0,
    });
    if (saved.ok) {
      told(t('prChanged'), saved.value);
      return null;
    }
    if (saved.error.code === 'event.incomplete') return { fields: { reason: 'ui.errorRequired' } };
    return { form: refusalText(t, saved.error, locale, common) };
  };
  return (
    <DialogForm
      title={t('prChange')}
      note={`${caseText(t, proposal)}: ${proposal.information}`}
      submitLabel={t('prChangeSubmit')}
      width="md"
      initial={{ entryId: '', class: '', reason: '' }}
      draft={draft}
      errorText={(code) => refusalText(t, { code }, locale, () => t('errInvalid'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <EntryPick choices={choices} />
      <RadioField
        name="class"
        label={t('fieldClass')}
        required
        choices={dipClasses.map((one) => ({ value: one, label: t(`class_${one}`) }))}
      />
      <MultilineField name="reason" label={t('fieldReason')} help={t('prReasonHelp')} rows={2} />
    </DialogForm>
  );
}

/** The entry; its class is what the choice begins with. */
function EntryPick({ choices }: { readonly choices: ReturnType<typeof useDipChoices> }) {
  const t = useText('dip');
  const { db } = useCommandContext();
  const form = useFormContext();
  const [described, setDescribed] = useState<string | null>(null);
  const describe = async (id: string) => {
    const option = await choices.describe(id);
    if (option && described !== id) {
      setDescribed(id);
      const file = await readDipFile(db, id);
      if (file?.known.class && !form.getValues('class')) form.setValue('class', file.known.class);
    }
    return option;
  };
  return (
    <PickerField
      name="entryId"
      label={t('prEntry')}
      required
      autoFocus
      placeholder={t('prEntryPlaceholder')}
      search={choices.search}
      describe={describe}
    />
  );
}

export function DeclineDialog({ proposal, onClose }: Props) {
  const t = useText('dip');
  const locale = useLocale();
  const ctx = useCommandContext();
  const common = useRefusalText();
  const told = useTold();
  const draft = useProposalDraft(proposal, 'decline');
  if (!draft) return null;
  const submit = async ({ reason }: FieldValues): Promise<FormRefusal | null> => {
    const ref = { register: proposal.register, eventId: proposal.id };
    const saved = await declineProposal(ctx, { ...ref, reason: String(reason ?? '') });
    if (saved.ok) {
      told(t('prDeclined'), saved.value);
      return null;
    }
    if (saved.error.code === 'reasonNeeded') return { fields: { reason: 'reasonNeeded' } };
    return { form: refusalText(t, saved.error, locale, common) };
  };
  return (
    <DialogForm
      title={t('prDecline')}
      note={`${caseText(t, proposal)}: ${proposal.information}`}
      submitLabel={t('prDeclineSubmit')}
      initial={{ reason: '' }}
      draft={draft}
      errorText={(code) => refusalText(t, { code }, locale, () => t('errInvalid'))}
      onSubmit={submit}
      onClose={onClose}
    >
      <MultilineField name="reason" label={t('fieldReason')} help={t('prDeclineHelp')} required rows={3} autoFocus />
    </DialogForm>
  );
}
