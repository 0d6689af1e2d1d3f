import { useEffect, useState } from 'react';
import type { CommandContext } from '#renderer/commands/context.ts';
import { isSampleInMaking, setSampleInMaking } from '#renderer/state/sample-office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { BrandMark } from '#renderer/ui/parts/brand-mark.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { Progress } from '#renderer/ui/wizard/progress.tsx';
import css from './first-run.module.css';
import { FirstRunForm } from './first-run-form.tsx';

/** Makes the sample office, and says from 0 to 1 how far it has come; false where that failed. */
export type MakeSample = (ctx: CommandContext, onShare: (share: number) => void) => Promise<boolean>;

/** The first start on this PC: a new office, the sample office, or one that comes back from a backup. */
export function FirstRunPage({ makeSample }: { readonly makeSample: MakeSample }) {
  const t = useText('firstRun');
  const { platform } = useServices();
  const go = useGo();
  const sample = useSampleOffice(makeSample);
  return (
    <main className={css.stage}>
      <div className={css.sheet}>
        <header className={css.head}>
          <BrandMark size={48} ground="var(--paper)" />
          <div>
            <h1>{t('title')}</h1>
            <p>{t('lead')}</p>
          </div>
        </header>
        <div className={css.two}>
          <FirstRunForm busy={sample.busy} />
          <aside className={css.aside}>
            <section className={css.way}>
              {sample.busy ? (
                <Progress title={t('sampleMaking')} share={sample.share} />
              ) : (
                <Button big fullWidth onClick={sample.make}>
                  {t('sample')}
                </Button>
              )}
              <p>{t('sampleHelp')}</p>
              {sample.failed && <Banner tone="late" title={t('notSaved')} live />}
            </section>
            <section className={css.way}>
              <Button big fullWidth disabled={sample.busy} onClick={() => go('/mulai/pulihkan')}>
                {t('restore')}
              </Button>
              <p>{t('restoreHelp')}</p>
            </section>
            <Banner title={t('diskTitle')}>{t(platform.info.shell === 'desktop' ? 'diskText' : 'diskTextBrowser')}</Banner>
          </aside>
        </div>
      </div>
    </main>
  );
}

/** Makes the sample office; at once where the program was started with it (`--demo`). */
function useSampleOffice(makeSample: MakeSample) {
  const { platform } = useServices();
  const ctx = useCommandContext();
  const [busy, setBusy] = useState(platform.info.demo);
  const [share, setShare] = useState(0);
  const [failed, setFailed] = useState(false);
  const make = () => {
    // One sample office for each window, also where React mounts twice while developing.
    if (isSampleInMaking()) return;
    setSampleInMaking(true);
    setBusy(true);
    makeSample(ctx, setShare).then(
      (made) => {
        setSampleInMaking(false);
        setFailed(!made);
        setBusy(made);
      },
      (cause: unknown) => {
        setSampleInMaking(false);
        setBusy(false);
        setFailed(true);
        // Unexpected: it belongs to the window's log, which listens for it.
        reportError(cause);
      },
    );
  };
  useEffect(() => {
    if (platform.info.demo) make();
    // Once at the start; `make` itself guards against a second run.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return { busy, share, failed, make };
}
