import { useState } from 'react';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { PlainChoice } from '#renderer/ui/form/plain-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type ExportForm, exportForms } from './record-export.ts';

interface Props {
  /** Null where it was saved or the person closed the dialog of the system; else a sentence. */
  readonly onSave: (form: ExportForm) => Promise<string | null>;
  readonly onClose: () => void;
}

/** The list as it is filtered and sorted now, in the form that its receiver needs. */
export function ExportDialog({ onSave, onClose }: Props) {
  const t = useText('archive');
  const ui = useText('ui');
  const [form, setForm] = useState<ExportForm>('shownXlsx');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const save = async () => {
    setBusy(true);
    setTrouble(null);
    const said = await onSave(form).finally(() => setBusy(false));
    if (said === null) onClose();
    else setTrouble(said);
  };
  return (
    <DialogFrame
      open
      title={t('exportTitle')}
      busy={busy}
      onClose={onClose}
      foot={
        <>
          <Button tone="primary" busy={busy} autoFocus onClick={() => void save().catch(reportError)}>
            {t('exportSave')}
          </Button>
          <Button tone="text" disabled={busy} onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      {trouble && <Banner tone="late" title={trouble} live />}
      <PlainChoice
        label={t('exportForm')}
        help={t(`exportHelp_${form}`)}
        value={form}
        choices={exportForms.map((value) => ({ value, label: t(`exportForm_${value}`) }))}
        onChange={setForm}
      />
    </DialogFrame>
  );
}
