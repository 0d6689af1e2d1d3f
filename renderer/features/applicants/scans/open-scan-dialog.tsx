import { useState } from 'react';
import { type OpenedScan, openScan } from '#renderer/commands/identity/open-scan.ts';
import type { ScanFile } from '#renderer/db/queries/identity-scans.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { identityPurposes } from '#shared/domain/applicants/identity-number.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { ScanView } from './scan-view.tsx';
import { kindWords, scanFault } from './scan-words.ts';
import css from './scans.module.css';

interface Props {
  readonly file: ScanFile;
  readonly onClose: () => void;
}

/** Asks for the purpose, writes it down, shows the picture. The recovery key is asked for only where this PC cannot open it itself. */
export function OpenScanDialog({ file, onClose }: Props) {
  const t = useText('identity');
  const words = useText('applicants');
  const locale = useLocale();
  const ctx = useCommandContext();
  const refusalText = useRefusalText();
  const [opened, setOpened] = useState<OpenedScan | null>(null);
  const [needsSecret, setNeedsSecret] = useState(false);
  if (opened) return <Shown file={file} opened={opened} onClose={onClose} />;
  return (
    <DialogForm
      title={t('openTitle')}
      submitLabel={t('openDo')}
      initial={{ purpose: '', reason: '', secret: '' }}
      note={<p>{t('openText')}</p>}
      errorText={(code) => scanFault(t, locale, code) ?? code}
      onSubmit={async (values) => {
        const purpose = identityPurposes.find((known) => known === values.purpose);
        if (!purpose) return { fields: { purpose: 'noPurpose' } };
        const secret = needsSecret ? String(values.secret ?? '') : null;
        const outcome = await openScan(ctx, file.row.id, { purpose, reason: String(values.reason ?? ''), secret });
        if (outcome.ok) {
          setOpened(outcome.value);
          return {};
        }
        const { code } = outcome.error;
        if (code === 'scanNoKeyHere' || code === 'scanWrongKey') setNeedsSecret(true);
        return { form: scanFault(t, locale, code) ?? refusalText(outcome.error) };
      }}
      onClose={onClose}
    >
      <SelectField
        name="purpose"
        label={t('openPurpose')}
        required
        autoFocus
        choices={identityPurposes.map((value) => ({ value, label: words(`purpose_${value}`) }))}
      />
      <TextField name="reason" label={t('openReason')} help={t('openReasonHelp')} />
      {needsSecret && <TextField name="secret" label={t('openSecret')} required help={t('openSecretHelp')} />}
    </DialogForm>
  );
}

function Shown({ file: { row }, opened, onClose }: { readonly file: ScanFile; readonly opened: OpenedScan; readonly onClose: () => void }) {
  const t = useText('identity');
  const words = useText('applicants');
  const locale = useLocale();
  return (
    <DialogFrame
      open
      title={t('viewTitle', { kind: kindWords(row.kind, t, words), date: formatLongDate(row.on, locale) })}
      width="md"
      scrolls
      onClose={onClose}
      foot={
        <Button tone="primary" autoFocus onClick={onClose}>
          {t('viewClose')}
        </Button>
      }
    >
      <div className={css.notes}>
        <p>{t('viewNote')}</p>
        <ScanView bytes={opened.bytes} mediaType={opened.mediaType} />
      </div>
    </DialogFrame>
  );
}
