import { ScanLine } from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ApplicantFile } from '#renderer/db/queries/applicants.ts';
import { readOpeners, readScansOf } from '#renderer/db/queries/identity-scans.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { DEFAULT_OPENERS } from '#shared/domain/identity-scans/scan-access.ts';
import { AttachScanDialog } from './attach-scan-dialog.tsx';
import { ScanActions } from './scan-actions.tsx';
import { ScanLog } from './scan-log.tsx';
import { kindWords, stateWords } from './scan-words.ts';
import css from './scans.module.css';

interface Props {
  readonly file: ApplicantFile;
  readonly nameOf: (personId: string) => string;
}

/** The scans of a person's identity: until when each is kept, or when it was erased; who opened it, for who watches over that. */
export function ScanBlock({ file, nameOf }: Props) {
  const t = useText('identity');
  const words = useText('applicants');
  const locale = useLocale();
  const ctx = useCommandContext();
  const scans = useLive(() => readScansOf(ctx.db, [file.row.id, ...file.merged.map(({ row }) => row.id)]), [ctx.db, file]);
  const openers = useLive(() => readOpeners(ctx.db), [ctx.db]);
  const [attaching, setAttaching] = useState(false);
  const mayAttach = mayDo(ctx.actor, 'applicant.edit') && file.cases.length > 0;
  const watches = mayDo(ctx.actor, 'identity.log');
  const known = scans.status === 'ready' ? scans.data : [];
  return (
    <>
      <QuietHead icon={ScanLine} title={t('title')} />
      {scans.status === 'ready' && known.length === 0 && <p className={css.quiet}>{t('blockNone')}</p>}
      <ul className={css.list} aria-label={t('title')}>
        {known.map((scan) => (
          <li key={scan.row.id}>
            <b>{kindWords(scan.row.kind, t, words)}</b> {t(`state_${scan.course.state}`)}
            <small>{stateWords(scan, t, locale, nameOf)}</small>
            <ScanActions file={scan} openers={openers.status === 'ready' ? openers.data : DEFAULT_OPENERS} />
            {watches && <ScanLog file={scan} nameOf={nameOf} />}
          </li>
        ))}
      </ul>
      {mayAttach && (
        <Button icon={ScanLine} onClick={() => setAttaching(true)}>
          {t('attach')}
        </Button>
      )}
      {attaching && <AttachScanDialog file={file} onClose={() => setAttaching(false)} />}
    </>
  );
}
