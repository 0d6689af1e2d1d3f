import { Eye, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ScanFile } from '#renderer/db/queries/identity-scans.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Role } from '#shared/domain/access/access.ts';
import { mayOpenScan } from '#shared/domain/identity-scans/scan-access.ts';
import { EraseScanDialog } from './erase-scan-dialog.tsx';
import { OpenScanDialog } from './open-scan-dialog.tsx';
import css from './scans.module.css';

/** What a person may do with a scan that is still kept. */
export function ScanActions({ file, openers }: { readonly file: ScanFile; readonly openers: readonly Role[] }) {
  const t = useText('identity');
  const { actor } = useCommandContext();
  const [asked, setAsked] = useState<'open' | 'erase' | null>(null);
  const mayOpen = actor !== null && mayOpenScan({ ...actor, unitId: null, active: true }, openers);
  const mayErase = mayDo(actor, 'identity.eraseScan');
  const close = () => setAsked(null);
  return (
    <>
      {file.course.state === 'kept' && (mayOpen || mayErase) && (
        <div className={css.acts}>
          {mayOpen && (
            <Button tone="text" icon={Eye} onClick={() => setAsked('open')}>
              {t('openScan')}
            </Button>
          )}
          {mayErase && (
            <Button tone="text" icon={Trash2} onClick={() => setAsked('erase')}>
              {t('eraseScan')}
            </Button>
          )}
        </div>
      )}
      {asked === 'open' && <OpenScanDialog file={file} onClose={close} />}
      {asked === 'erase' && <EraseScanDialog file={file} onClose={close} />}
    </>
  );
}
