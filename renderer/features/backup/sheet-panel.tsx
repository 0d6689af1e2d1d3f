import { Check, KeyRound, Lock, Printer, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { BackupKeys } from '#renderer/platform/backup-port.ts';
import type { SecretStore } from '#renderer/platform/platform.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './backup.module.css';
import { SheetSign } from './sheet-sign.tsx';
import type { When } from './use-when.ts';

interface Props {
  readonly keys: BackupKeys | null;
  readonly protection: SecretStore['protection'];
  readonly mayRun: boolean;
  readonly when: (at: string) => When;
  readonly onMake: () => void;
}

/** The recovery sheet: whether it exists, how the office key is kept, and what "print again" really means. */
export function SheetPanel({ keys, protection, mayRun, when, onMake }: Props) {
  const t = useText('backup');
  const ui = useText('ui');
  const [asked, setAsked] = useState(false);
  const printed = keys?.sheetPrintedAt ?? null;
  return (
    <section className={css.panel}>
      <h2 className={css.panelTitle}>
        <Icon of={KeyRound} /> {t('sheet')}
      </h2>
      <div className={css.sheetHead}>
        <SheetSign />
        <p>{t('sheetPurpose')}</p>
      </div>
      <ul className={css.facts}>
        {printed ? (
          <li>
            <Icon of={Check} small />
            {t('sheetPrintedOn', { date: when(printed).day })}
          </li>
        ) : (
          <li className={css.mind}>
            <Icon of={TriangleAlert} small />
            {t(keys?.recovery ? 'sheetUnconfirmed' : 'sheetNone')}
          </li>
        )}
        {printed && keys?.recovery && (
          <li>
            <Icon of={KeyRound} small />
            <span className={css.key}>{t('sheetPublic', { key: shortKey(keys.recovery) })}</span>
          </li>
        )}
        <li>
          <Icon of={Lock} small />
          {t(`officeKey_${protection}`)}
        </li>
      </ul>
      <div className={css.buttons}>
        {printed ? (
          <Button icon={Printer} onClick={() => setAsked(true)}>
            {t('sheetAgain')}
          </Button>
        ) : (
          <Button icon={Printer} disabled={!mayRun} onClick={onMake}>
            {t('sheetMake')}
          </Button>
        )}
      </div>
      <DialogFrame
        open={asked}
        title={t('sheetAgainTitle')}
        onClose={() => setAsked(false)}
        foot={
          <Button tone="primary" autoFocus onClick={() => setAsked(false)}>
            {ui('close')}
          </Button>
        }
      >
        <div className={css.prose}>
          <p>{t('sheetAgainText')}</p>
          <p>{t('sheetAgainFound')}</p>
          <p>{t('sheetAgainLost')}</p>
          <p>{t('sheetAgainNotYet')}</p>
        </div>
      </DialogFrame>
    </section>
  );
}

/** Enough of a public key to tell two sheets apart. */
const shortKey = (key: string): string => `${key.slice(0, 10)}…${key.slice(-6)}`;
