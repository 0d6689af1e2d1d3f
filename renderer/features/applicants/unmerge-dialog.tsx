import { useState } from 'react';
import { unmergeApplicants } from '#renderer/commands/applicants/merge-applicants.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';

interface Props {
  readonly name: string;
  readonly merge: Row<'applicantMerge'>;
  readonly onClose: () => void;
}

/** Takes two entries apart that are not one person after all. */
export function UnmergeDialog({ name, merge, onClose }: Props) {
  const t = useText('applicants');
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (reason: string) => {
    setBusy(true);
    const saved = await unmergeApplicants(ctx, merge, reason).finally(() => setBusy(false));
    if (!saved.ok) return setRefusal(refusalText(saved.error));
    toast({ text: t('unmerged', { name }) });
    return onClose();
  };
  return (
    <DangerDialog
      open
      title={t('unmergeTitle', { name })}
      warning={t('unmergeWarning')}
      confirmLabel={t('unmerge')}
      busy={busy}
      onConfirm={(reason) => {
        run(reason).catch(reportError);
      }}
      onClose={onClose}
    >
      {refusal && <Banner tone="late" title={refusal} live />}
    </DangerDialog>
  );
}
