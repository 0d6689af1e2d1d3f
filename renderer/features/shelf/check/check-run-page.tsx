import { FileX2, ListChecks, MapPin, Pause, ScanLine, Undo2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import { useZone } from '#renderer/state/office.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { PageHead, Pane, PanelSection, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useBarcodeScanner } from '#renderer/ui/use-barcode-scanner.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { parseLabelCode } from '#shared/domain/labels/label-code.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import css from '../shelf.module.css';
import { CheckCounts } from './check-counts.tsx';
import { EndCheckDialogs } from './end-check-dialogs.tsx';
import { ScanField } from './scan-field.tsx';
import { UnmetList } from './unmet-list.tsx';
import { useCheck } from './use-check.ts';
import { matchingLines, useScanning } from './use-scanning.ts';

const UNMET_WIDTH = 440;

/** A running check: the scanner's field, what the last scan means, the counts, and what is still to be met. */
export function CheckRunPage() {
  const { id = '' } = useParams();
  const t = useText('shelfCheck');
  const locale = useLocale();
  const zone = useZone();
  const go = useGo();
  const live = useCheck(id);
  const field = useRef<HTMLInputElement>(null);
  const scanning = useScanning(id, field);
  const [asked, setAsked] = useState<'close' | 'callOff' | null>(null);
  const { typed, said, take } = scanning;
  const view = live.status === 'ready' ? live.data : null;
  const running = view?.file.known.state === 'running';
  useBarcodeScanner((code) => take({ code, how: 'scanned' }), {
    active: running && asked === null,
    accepts: (code) => parseLabelCode(code).ok,
    maxGapMs: 100,
  });
  const actions: readonly Action[] = [
    { id: 'check.pause', label: t('pause'), icon: Pause, key: 'Alt+J', allowed: true, run: () => go('/arsip/pemeriksaan') },
    {
      id: 'check.close',
      label: t('close'),
      icon: ListChecks,
      key: 'Ctrl+Enter',
      tone: 'primary',
      allowed: running,
      run: () => setAsked('close'),
    },
  ];
  const more: readonly Action[] = [
    { id: 'check.takeBack', label: t('takeBack'), icon: Undo2, key: 'Alt+Z', allowed: running, run: scanning.takeBack },
    { id: 'check.callOff', label: t('callOff'), icon: FileX2, allowed: running, run: () => setAsked('callOff') },
  ];
  useActionKeys([...actions, ...more]);
  if (live.status === 'failed') throw live.cause;
  if (live.status === 'loading') return null;
  if (!view || !running)
    return (
      <EmptyState
        icon={ScanLine}
        title={t('title')}
        actions={[{ id: 'check.list', label: t('title'), allowed: true, run: () => go(`/arsip/pemeriksaan?buka=${id}`) }]}
      >
        {t('err_notRunning')}
      </EmptyState>
    );
  const unmet = view.lines.filter(({ outcome }) => outcome === 'missing');
  return (
    <>
      <PageHead title={t('runTitle', { place: view.place })} actions={actions} more={more} />
      <Split stack>
        <Pane>
          <Scroll label={t('title')}>
            <div className={css.check}>
              <ScanField inputRef={field} value={typed} onChange={scanning.setTyped} onEnter={() => scanning.enter(unmet)} />
              <p className={css.standing}>
                <MapPin aria-hidden="true" size={16} strokeWidth={1.6} />
                {t('standing')}: <b>{view.standing}</b>
              </p>
              <div className={css.said} aria-live="polite">
                {said && (
                  <Banner tone={said.tone} title={said.title}>
                    {said.more}
                  </Banner>
                )}
              </div>
              <CheckCounts counts={view.counts} running />
            </div>
            <PanelSection title={t('lastScans')}>
              {view.last.length === 0 ? (
                <p className={css.words}>{t('lastScansNone')}</p>
              ) : (
                <ul className={css.items}>
                  {view.last.map((scan) => (
                    <li key={scan.id}>
                      <span className={css.words}>
                        <b>{scan.name ?? t('hidden')}</b>
                        <small>{scan.place}</small>
                      </span>
                      <small>{formatInstant(scan.at, zone, locale)}</small>
                    </li>
                  ))}
                </ul>
              )}
            </PanelSection>
          </Scroll>
        </Pane>
        <Pane width={UNMET_WIDTH}>
          <Scroll label={t('unmet')}>
            <UnmetList
              lines={matchingLines(unmet, typed)}
              all={unmet.length}
              query={typed.trim()}
              onTick={(ref) => take({ ref, how: 'ticked' })}
            />
          </Scroll>
        </Pane>
      </Split>
      <EndCheckDialogs checkId={id} unmet={unmet.length} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}
