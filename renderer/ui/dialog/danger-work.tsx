import { useState } from 'react';
import { Banner } from '../parts/banner.tsx';
import { DangerDialog } from './confirm-dialog.tsx';

interface Props {
  readonly title: string;
  readonly warning: string;
  readonly confirmLabel: string;
  /** Carries it out for a reason; the words of the refusal, or null where it is done and the dialog may close. */
  readonly act: (reason: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** What cannot be undone, carried out from its own dialog: it stays open while that runs, and says what was refused. */
export function DangerWork({ act, onClose, ...words }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (reason: string) => {
    setBusy(true);
    const refused = await act(reason).finally(() => setBusy(false));
    if (refused === null) onClose();
    else setRefusal(refused);
  };
  return (
    <DangerDialog
      open
      {...words}
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
