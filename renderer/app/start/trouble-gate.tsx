import { useMemo } from 'react';
import { exportJournal } from '#renderer/commands/office/export-journal.ts';
import { type Trouble, troubleContent, type WayOut } from '#renderer/features/start-trouble/trouble-content.ts';
import { TroubleScreen } from '#renderer/features/start-trouble/trouble-screen.tsx';
import type { Platform } from '#renderer/platform/platform.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatInstant } from '#shared/i18n/format.ts';
import { instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import { logUnexpected } from '../error-reference.ts';
import type { BootStep } from './boot.ts';
import { openReadOnly } from './read-only-store.ts';
import { setStoreAside } from './set-store-aside.ts';

const goOn = (go: () => void): Promise<null> => {
  go();
  return Promise.resolve(null);
};

const zones: Readonly<Record<number, OfficeZone>> = { 420: 'Asia/Jakarta', 480: 'Asia/Makassar', 540: 'Asia/Jayapura' };

/** Before the office is read its zone is unknown. The person compares with the clock of this PC, so its zone is shown. */
const zoneOfPc = (): OfficeZone => zones[-new Date().getTimezoneOffset()] ?? 'Asia/Jakarta';

type TroubleStep = Exclude<BootStep, { step: 'starting' | 'replaying' | 'held' | 'open' }>;

interface Props {
  readonly step: TroubleStep;
  readonly onOpen: (step: BootStep) => void;
}

/** Ties a bad start to the ways out that this shell has. */
export function TroubleGate({ step, onOpen }: Props) {
  const t = useText('trouble');
  const locale = useLocale();
  const trouble = useMemo(() => troubleOf(step), [step]);
  const content = troubleContent(trouble, t, (at) => formatInstant(instant(at), zoneOfPc(), locale));
  const platform = step.step === 'unsupported' ? null : step.platform;
  const ways: Partial<Record<WayOut, () => Promise<string | null>>> = {
    retry: async () => {
      location.reload();
      return null;
    },
    ...(platform ? platformWays(platform, t, onOpen) : {}),
    ...(step.step === 'trouble' ? { clockContinue: () => goOn(step.goOn) } : {}),
  };
  return <TroubleScreen content={content} ways={ways} />;
}

function troubleOf(step: TroubleStep): Trouble {
  switch (step.step) {
    case 'trouble':
      if (step.trouble.code === 'damagedProfile') throw new Error('a profile put aside stops no start');
      return { kind: 'start', trouble: step.trouble };
    case 'refused':
      return { kind: 'refusal', refusal: step.refusal };
    case 'unsupported':
      return { kind: 'unsupported' };
    case 'failed':
      return { kind: 'failed', reference: logUnexpected(step.cause).reference };
  }
}

/** The ways out that need no opened office. */
export function platformWays(platform: Platform, t: ReturnType<typeof useText<'trouble'>>, onOpen: (step: BootStep) => void) {
  const { recovery } = platform;
  return {
    readOnly: async () => {
      const opened = await openReadOnly(platform);
      if (!opened.ok) return t('nothingToRead');
      onOpen({ step: 'open', platform, store: opened.value, place: null });
      return null;
    },
    exportJournal: async () => {
      const exported = await exportJournal(platform);
      if (!exported) return null;
      if (!exported.ok) return t('exportFailed', { code: exported.error.code });
      return exported.value.entries === 0 ? t('exportEmpty') : t('exported', { entries: exported.value.entries });
    },
    lastGoodSet: async () => {
      await setStoreAside(platform);
      location.hash = '#/mulai/pulihkan';
      location.reload();
      return null;
    },
    ...(recovery
      ? {
          // What main found out at its start, only a new start can find out again.
          retry: async () => {
            await recovery.relaunch();
            return null;
          },
          repair: async () => {
            await recovery.putProfileAside();
            return null;
          },
          openFolder: async () => {
            await recovery.openDataFolder();
            return null;
          },
        }
      : {}),
  };
}
