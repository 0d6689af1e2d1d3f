import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';

interface Props {
  /** What looks wrong with the clock of the PC. */
  readonly explanation: string;
  readonly onConfirm: () => Promise<FormRefusal | null>;
  readonly onClose: () => void;
}

/** Asked where the slip was not given its number: handing out once more confirms what was said of the clock. */
export function ClockDialog({ explanation, onConfirm, onClose }: Props) {
  const t = useText('loans');
  return (
    <DialogForm
      title={t('handOut')}
      submitLabel={t('handOut')}
      initial={{}}
      note={<Banner tone="late" title={explanation} live />}
      onSubmit={onConfirm}
      onClose={onClose}
    >
      {null}
    </DialogForm>
  );
}
