import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { closeMonth } from '#renderer/commands/reports/close-month.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { FrozenFigures } from '#shared/domain/reports/closed-month.ts';
import type { ReportPeriod } from '#shared/domain/reports/report-period.ts';

interface Props {
  readonly period: ReportPeriod;
  readonly name: string;
  readonly figures: FrozenFigures;
  readonly onClose: () => void;
}

/** Asks once before the figures of a month are frozen. */
export function CloseDialog({ period, name, figures, onClose }: Props) {
  const t = useText('reports');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const draft = useStepDraft({ form: 'reportStep', caseId: `${period.from}-${period.to}`, step: 'close', title: name, path: '/laporan' });
  if (!draft) return null;
  return (
    <DialogForm
      title={t('closeTitle', { period: name })}
      submitLabel={t('closeMonth')}
      initial={{ signer: '' }}
      draft={draft}
      note={<p>{t('closeNote')}</p>}
      errorText={() => t('errSigner')}
      onSubmit={async ({ signer }) => {
        const closed = await closeMonth(ctx, { period, figures, signer: String(signer) });
        if (closed.ok) {
          toast({ text: t('closed', { period: name }) });
          return null;
        }
        if (closed.error.code === 'signerNeeded') return { fields: { signer: 'signer' } };
        return { form: closed.error.code === 'closedBefore' ? t('errClosedBefore') : common(closed.error) };
      }}
      onClose={onClose}
    >
      <TextField name="signer" label={t('closeSigner')} help={t('closeSignerHelp')} required autoFocus />
    </DialogForm>
  );
}
