import { FolderOpen, ScanLine, Square } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ScannerState } from '#renderer/platform/platform.ts';
import { noteScanner, useScanner } from '#renderer/state/scanner.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { PlainChoice } from '#renderer/ui/form/plain-field.tsx';
import { Pane, Scroll } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './settings.module.css';

/** The folder that the scanner of this PC writes into, and what becomes of a scan there. */
export function ScannerTab() {
  const t = useText('scans');
  const go = useGo();
  const toast = useToast();
  const { platform } = useServices();
  const state = useScanner();
  const may = useSession((session) => mayDo(session.actor, 'record.create'));
  const { scanner } = platform;
  const told = (text?: string) => (next: ScannerState) => {
    noteScanner(next);
    if (text) toast({ text });
  };
  const choose = () => {
    scanner
      ?.choose()
      .then((chosen) => (chosen.ok ? noteScanner(chosen.value) : toast({ text: t('ownFolder'), tone: 'late' })))
      .catch(reportError);
  };
  return (
    <Pane>
      <Scroll label={t('settings')}>
        <div className={css.page}>
          <section className={css.stack}>
            <h2>{t('settingsTitle')}</h2>
            <p>{t('settingsText')}</p>
            {!scanner && <Banner title={t('browserOnly')}>{t('browserInstead')}</Banner>}
            {scanner && state && (
              <>
                <dl className={css.facts}>
                  <dt>{t('folder')}</dt>
                  <dd>{state.folder ?? t('folderNotChosen')}</dd>
                </dl>
                {state.folder !== null && !state.reachable && (
                  <Banner tone="late" title={t('folderAway')}>
                    {t('folderAwayText')}
                  </Banner>
                )}
                <div className={css.buttons}>
                  <Button icon={FolderOpen} disabled={!may} onClick={choose}>
                    {t('choose')}
                  </Button>
                  {state.folder !== null && (
                    <Button icon={Square} disabled={!may} onClick={() => void scanner.stop().then(told(t('stopped')), reportError)}>
                      {t('stop')}
                    </Button>
                  )}
                  <Button icon={ScanLine} tone="text" onClick={() => go('/arsip/pindaian')}>
                    {t('openInbox')}
                  </Button>
                </div>
                <FormGrid>
                  <PlainChoice
                    label={t('after')}
                    value={state.after}
                    choices={(['move', 'delete'] as const).map((value) => ({ value, label: t(`after_${value}`) }))}
                    onChange={(after) => void scanner.setAfter(after).then(told(), reportError)}
                  />
                </FormGrid>
              </>
            )}
          </section>
        </div>
      </Scroll>
    </Pane>
  );
}
