import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import { exportJournal } from '#renderer/commands/office/export-journal.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { JournalError, JournalState } from '#renderer/platform/platform.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Pane, Scroll } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes, formatNumber } from '#shared/i18n/format.ts';
import type { Result } from '#shared/lib/result.ts';
import css from './settings.module.css';

/** The identifier of the licence (SPDX), the same in every language. */
const LICENCE = 'Apache-2.0';

/** What this program is, where its data lies, and how the journal stands. */
export function AboutTab() {
  const t = useText('settings');
  const ui = useText('ui');
  const locale = useLocale();
  const toast = useToast();
  const { platform, gate, search } = useServices();
  const journal = useAsked(() => platform.journal.state());
  const free = useAsked(() => platform.freeBytes());
  // The journal holds everything, personal data too: it is for those who may read the log.
  const mayExport = useSession((session) => mayDo(session.actor, 'log.view'));
  const { info } = platform;
  const runExport = () => {
    exportJournal(platform)
      .then((exported) => {
        if (!exported) return;
        toast(
          exported.ok
            ? { text: t('exportDone', { entries: formatNumber(exported.value.entries, locale) }) }
            : { text: t('exportFailed', { code: exported.error.code }), tone: 'late' },
        );
      })
      .catch(reportError);
  };
  return (
    <Pane>
      <Scroll label={t('tab_tentang')}>
        <div className={css.page}>
          <dl className={css.facts}>
            <dt>{t('version')}</dt>
            <dd>
              {ui('productName')} {info.version}
            </dd>
            <dt>{t('shell')}</dt>
            <dd>{t(`shell_${info.shell}`)}</dd>
            <dt>{t('dataFolder')}</dt>
            <dd>{info.dataFolder ?? t('dataFolderBrowser')}</dd>
            <dt>{t('database')}</dt>
            <dd>{gate.db.name}</dd>
            <dt>{t('device')}</dt>
            <dd>{gate.identity.deviceId}</dd>
            <dt>{t('journal')}</dt>
            <dd>{journal ? journalText(journal, t, (count) => formatNumber(count, locale)) : ui('loading')}</dd>
            <dt>{t('searchIndex')}</dt>
            <dd>{t(`index_${search.status().state}`)}</dd>
            <dt>{t('freeSpace')}</dt>
            <dd>{typeof free === 'number' ? formatBytes(free, locale) : t('unknown')}</dd>
            <dt>{t('licence')}</dt>
            <dd>{LICENCE}</dd>
          </dl>
          {mayExport && (
            <section className={css.stack}>
              <h2>{t('exportJournal')}</h2>
              <p>{t('exportJournalHelp')}</p>
              <div>
                <Button icon={Download} onClick={runExport}>
                  {t('exportJournal')}
                </Button>
              </div>
            </section>
          )}
        </div>
      </Scroll>
    </Pane>
  );
}

function journalText(
  state: Result<JournalState, JournalError>,
  t: ReturnType<typeof useText<'settings'>>,
  figure: (count: number) => string,
): string {
  if (!state.ok) return t('journalBroken', { code: state.error.code });
  return t('journalState', { entries: figure(state.value.head.seq), place: state.value.place ?? t('journalHere') });
}

/** Asks the shell once; undefined until it answers. */
function useAsked<T>(ask: () => Promise<T>): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    let wanted = true;
    ask().then((value) => wanted && setAnswer(value), reportError);
    return () => {
      wanted = false;
    };
    // Asked when the tab opens; the figures are for looking, not for watching.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return answer;
}
