import { useContext, useState } from 'react';
import type { Recovery } from '#renderer/db/start/open-store.ts';
import type { JournalError } from '#renderer/platform/platform.ts';
import { useJournalFailure } from '#renderer/state/journal-state.ts';
import { useServices } from '#renderer/state/services.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { formatNumber, type Locale } from '#shared/i18n/format.ts';
import { RecoveryContext } from './recovery-context.ts';

/** What a person must know above everything else: a failing journal, a read-only start, and what was put right at start. */
export function Notices() {
  const t = useText('app');
  const trouble = useText('trouble');
  const locale = useLocale();
  const news = useContext(RecoveryContext);
  const failure = useJournalFailure();
  const [dismissed, setDismissed] = useState(false);
  const fromJournal = news.recovered.some(({ kind }) => kind === 'rebuilt' || kind === 'replayed');
  const isComplete = !news.recovered.some(({ kind }) => kind === 'journalDamaged');
  // A profile that was put aside left an empty database behind: one banner tells of both.
  const toldOf = news.recovered.filter((recovery) => !(news.profileAside && recovery.kind === 'rebuilt' && recovery.why === 'empty'));
  const understood = { id: 'understood', label: t('understood'), allowed: true, run: () => setDismissed(true) };
  return (
    <>
      {news.readOnly && (
        <Banner tone="late" title={trouble('readOnlyTitle')}>
          {trouble('readOnlyText')}
        </Banner>
      )}
      {failure && !news.readOnly && <JournalBanner failure={failure} />}
      {!dismissed && news.profileAside && (
        <Banner tone="soon" title={t('recoveredProfile')} actions={[understood]} live>
          {isComplete && t('recoveredComplete')} {t('recoveredProfileWhy', { aside: news.profileAside })}
        </Banner>
      )}
      {!dismissed &&
        toldOf.map((recovery) => {
          const { title, why } = recoveryWords(recovery, t, locale, fromJournal);
          return (
            <Banner key={recovery.kind} tone={recovery.kind === 'replayed' ? 'done' : 'soon'} title={title} actions={[understood]} live>
              {why} {isComplete && recovery.kind === 'rebuilt' && t('recoveredComplete')}
            </Banner>
          );
        })}
    </>
  );
}

const journalWords = {
  diskFull: 'journalDiskFull',
  readOnly: 'journalReadOnly',
  unavailable: 'journalUnavailable',
  chainMismatch: 'journalMismatch',
} as const satisfies Record<JournalError['code'], MessageKey<'app'>>;

/** While the journal takes nothing, no number is released and nothing printed. */
function JournalBanner({ failure }: { readonly failure: JournalError }) {
  const t = useText('app');
  const { gate } = useServices();
  const retry = {
    id: 'journal.retry',
    label: t('journalRetry'),
    allowed: true,
    run: () => void gate.pump.flush(Number.MAX_SAFE_INTEGER).catch(reportError),
  };
  return (
    <Banner tone="late" title={t('journalTitle')} actions={[retry]} live>
      {t(journalWords[failure.code])}
    </Banner>
  );
}

interface RecoveryWords {
  readonly title: string;
  readonly why: string;
}

/** `fromJournal`: rows came back from the journal at this start, so what is damaged there is missing here. */
function recoveryWords(recovery: Recovery, t: Text<'app'>, locale: Locale, fromJournal: boolean): RecoveryWords {
  const figure = (entries: number) => ({ entries: formatNumber(entries, locale) });
  switch (recovery.kind) {
    case 'rebuilt':
      return {
        title: t('recoveredRebuilt', figure(recovery.entries)),
        why: t(`recoveredRebuiltWhy_${recovery.why}`, { aside: recovery.asideName }),
      };
    case 'replayed':
      return { title: t('recoveredReplayed', figure(recovery.entries)), why: t('recoveredReplayedWhy') };
    case 'journalLost':
      return { title: t('recoveredJournalLost', figure(recovery.entries)), why: t('recoveredJournalLostWhy') };
    case 'journalDamaged':
      return {
        title: t('recoveredJournalDamaged', { files: [...new Set(recovery.faults.map((fault) => fault.file))].join(', ') }),
        why: t(fromJournal ? 'recoveredJournalDamagedLoss' : 'recoveredJournalDamagedWhy'),
      };
  }
}
