import { useEffect, useState } from 'react';
import { attachScan } from '#renderer/commands/identity/attach-scan.ts';
import { scanKeys } from '#renderer/commands/identity/scan-keys.ts';
import type { ApplicantFile } from '#renderer/db/queries/applicants.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { MAX_SCAN_BYTES, scanMediaTypeOf } from '#shared/domain/identity-scans/scan-file.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import { ScanView } from './scan-view.tsx';
import { scanFault } from './scan-words.ts';
import css from './scans.module.css';

interface Props {
  readonly file: ApplicantFile;
  readonly onClose: () => void;
}

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A scan is chosen, dropped or pasted, looked at, and sealed. Until then it is in the memory of this window only. */
export function AttachScanDialog({ file: { row, cases }, onClose }: Props) {
  const t = useText('identity');
  const words = useText('applicants');
  const locale = useLocale();
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const limit = formatBytes(MAX_SCAN_BYTES, locale);
  const take = (files: readonly File[]) => {
    const [first, ...others] = files;
    if (!first) return;
    if (others.length > 0) return setFault('oneFile');
    // Refused before it is read: a film dropped here by mistake would fill the memory.
    if (first.size > MAX_SCAN_BYTES) return setFault('scanTooLarge');
    first.arrayBuffer().then(
      (buffer) => {
        const bytes = new Uint8Array(buffer);
        const mediaType = scanMediaTypeOf(first.name, bytes);
        setChosen(mediaType.ok ? { name: first.name, bytes, mediaType: mediaType.value } : null);
        setFault(mediaType.ok ? null : mediaType.error.code);
      },
      () => setFault('scanKind'),
    );
  };
  usePaste(take);
  return (
    <DialogForm
      title={t('attachTitle', { name: row.name })}
      submitLabel={t('attachSave')}
      initial={{ caseId: cases[0]?.caseId ?? '' }}
      width="md"
      note={<Notes />}
      onSubmit={async ({ caseId }) => {
        const known = cases.find((one) => one.caseId === caseId);
        if (!(chosen && known)) {
          setFault(fault ?? 'noFile');
          return { form: scanFault(t, locale, fault ?? 'noFile') ?? '' };
        }
        const input = { applicant: row, register: known.register, caseId: known.caseId, file: chosen };
        const saved = await attachScan(ctx, input);
        if (!saved.ok) return { form: scanFault(t, locale, saved.error.code) ?? refusalText(saved.error) };
        toast(saved.value.durable ? { text: t('attached') } : { text: t('attachedNotDurable'), tone: 'late' });
        return null;
      }}
      onClose={onClose}
    >
      <SelectField
        name="caseId"
        label={t('attachFor')}
        required
        autoFocus
        choices={cases.map((known) => ({
          value: known.caseId,
          label: `${words(`register_${known.register}`)} ${known.number ?? words('unnumbered')}`,
        }))}
      />
      <AttachmentZone
        label={t('attachFile', { limit })}
        required
        help={t('attachPaste')}
        accept=".jpg,.jpeg,.png,.pdf"
        files={chosen ? [{ id: 'scan', name: t('chosen'), note: formatBytes(chosen.bytes.length, locale), state: 'done' }] : []}
        {...(fault ? { error: scanFault(t, locale, fault) ?? '' } : {})}
        onFiles={take}
        onRemove={() => setChosen(null)}
      />
      {chosen && (
        <div className={css.preview}>
          <ScanView bytes={chosen.bytes} mediaType={chosen.mediaType} />
        </div>
      )}
    </DialogForm>
  );
}

/** What one must know before: that nothing is demanded, how the key is kept on this PC, and whether there is one at all. */
function Notes() {
  const t = useText('identity');
  const ctx = useCommandContext();
  const go = useGo();
  const keys = useLive(() => scanKeys(ctx), [ctx]);
  const { protection } = ctx.platform.secrets;
  const missing = keys.status === 'ready' && !keys.data.ok ? keys.data.error.code : null;
  const toBackup = { id: 'scan.backup', label: t('toBackup'), allowed: true, run: () => go('/cadangan') };
  return (
    <div className={css.notes}>
      <p>{t('attachText')}</p>
      {protection === 'system' ? (
        <p>{t('protect_system')}</p>
      ) : (
        <Banner tone="soon" title={t(`protect_${protection}`)}>
          {t(`protect_${protection}_text`)}
        </Banner>
      )}
      {missing && (
        <Banner tone="late" title={t(missing === 'scanNoKeys' ? 'noKeysTitle' : 'noSheetTitle')} actions={[toBackup]} live>
          {t('noKeysText')}
        </Banner>
      )}
    </div>
  );
}

/** A picture in the clipboard is a scan too: it never lay in a folder. */
function usePaste(take: (files: readonly File[]) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) take(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });
}
