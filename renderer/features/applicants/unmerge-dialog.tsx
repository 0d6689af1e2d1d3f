import { unmergeApplicants } from '#renderer/commands/applicants/merge-applicants.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DangerWork } from '#renderer/ui/dialog/danger-work.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
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
  const act = async (reason: string): Promise<string | null> => {
    const saved = await unmergeApplicants(ctx, merge, reason);
    if (!saved.ok) return refusalText(saved.error);
    toast({ text: t('unmerged', { name }) });
    return null;
  };
  return (
    <DangerWork title={t('unmergeTitle', { name })} warning={t('unmergeWarning')} confirmLabel={t('unmerge')} act={act} onClose={onClose} />
  );
}
