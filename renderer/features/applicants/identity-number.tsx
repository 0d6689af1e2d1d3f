import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { openIdentityNumber } from '#renderer/commands/applicants/open-number.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { ChoiceDialog } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type IdentityPurpose, identityPurposes, maskedNumber } from '#shared/domain/applicants/identity-number.ts';
import css from './applicants.module.css';

interface Props {
  readonly applicantId: string;
  readonly number: string;
}

/** The number by its last four digits; named roles open it for a purpose, which is written down, and it hides again with the page. */
export function IdentityNumber({ applicantId, number }: Props) {
  const t = useText('applicants');
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const [shown, setShown] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const may = mayDo(ctx.actor, 'identity.open');
  const open = async (purpose: IdentityPurpose) => {
    setAsking(false);
    const opened = await openIdentityNumber(ctx, applicantId, purpose);
    if (opened.ok) setShown(opened.value);
    else toast({ text: refusalText(opened.error), tone: 'late' });
  };
  return (
    <span className={css.number}>
      {shown ?? maskedNumber(number)}
      {may && (
        <IconButton
          small
          icon={shown ? EyeOff : Eye}
          label={t(shown ? 'numberHide' : 'numberShow')}
          onClick={() => (shown ? setShown(null) : setAsking(true))}
        />
      )}
      <ChoiceDialog
        open={asking}
        title={t('purposeTitle')}
        text={t('purposeText')}
        choices={identityPurposes.map((purpose) => ({
          id: purpose,
          label: t(`purpose_${purpose}`),
          allowed: true,
          run: () => {
            open(purpose).catch(reportError);
          },
        }))}
        onClose={() => setAsking(false)}
      />
    </span>
  );
}
