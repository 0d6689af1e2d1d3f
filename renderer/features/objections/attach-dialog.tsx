import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { otherRefusalText } from '#renderer/cases/register-refusal.ts';
import { attachSignedPaper } from '#renderer/commands/objections/record-event.ts';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { signedKind } from '#shared/domain/objections/case-file.ts';
import { DialogForm } from './dialog-form.tsx';
import { eventWords } from './event-words.ts';
import { SignedScan } from './steps/signed-scan.tsx';

const attachable = ['forwarded', 'reviewed', 'orderIssued', 'replied', 'delivered', 'disputeFiled', 'disputeDecided'] as const;
type Attachable = (typeof attachable)[number];

/** Acts of the case whose signed paper is not attached yet. */
export const unsignedActs = ({ events, papers }: ObjectionFile): readonly Attachable[] =>
  attachable.filter((act) => events.some(({ kind }) => kind === act) && !papers.some(({ kind }) => kind === signedKind(act)));

interface Props {
  readonly file: ObjectionFile;
  readonly onClose: () => void;
}

/** Attaches the paper that came back signed: with it the letter counts as issued and is never altered. */
export function AttachDialog({ file, onClose }: Props) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  const common = useText('registers');
  const ctx = useCommandContext();
  const toast = useToast();
  const [scan, setScan] = useState<Scan | null>(null);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const acts = unsignedActs(file);
  const submit = async ({ act }: FieldValues): Promise<FormRefusal | null> => {
    const chosen = acts.find((one) => one === act);
    if (!chosen) return { fields: { act: 'ui.errorRequired' } };
    if (!scan) {
      setFault(t('evScanMissing'));
      return { form: t('evScanMissing') };
    }
    const saved = await attachSignedPaper(ctx, { objectionId: file.row.id, act: chosen, scan });
    if (!saved.ok) return { form: saved.error.code === 'notAllowed' ? t('errNotAllowed') : otherRefusalText(common, saved.error.code) };
    toast({ text: t('saved') });
    return null;
  };
  return (
    <DialogForm
      title={f('attachSigned')}
      submitLabel={f('attachSigned')}
      initial={{ act: acts[0] ?? '' }}
      after={
        <SignedScan
          scan={scan}
          required
          fault={fault}
          onTaken={(taken, why) => {
            setScan(taken);
            setFault(why);
          }}
        />
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField name="act" label={f('signedAct')} required choices={acts.map((act) => ({ value: act, label: t(eventWords[act]) }))} />
    </DialogForm>
  );
}
