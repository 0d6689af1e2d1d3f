import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { SetSummary } from '#renderer/platform/backup-port.ts';
import { chooseMedium, type Medium } from '#renderer/state/backup-media.ts';
import { RadioTick, Tick } from '#renderer/ui/form/tick.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes, formatNumber, type Locale } from '#shared/i18n/format.ts';
import { type BackupTrouble, troubleWords } from '../error-words.ts';
import { TargetsPane } from '../targets-pane.tsx';
import { TypedLine } from '../typed-line.tsx';
import { useKeys } from '../use-keys.ts';
import { useNamedMedia } from '../use-named-media.ts';
import type { When } from '../use-when.ts';
import css from './restore.module.css';
import { readTypedKey, type TypedKeyError } from './typed-key.ts';
import { type TriedKey, wrongKeyWords } from './wrong-key.ts';

interface Props {
  readonly trouble: BackupTrouble | null;
  /** The set and the key that were tried last. */
  readonly tried: TriedKey | null;
  readonly when: (at: string) => When;
  readonly onOpen: (medium: Medium, set: SetSummary, secret: string | null) => void;
}

/** Which set, and with which key. Nothing is changed by looking. */
export function PickStep({ trouble, tried, when, onOpen }: Props) {
  const t = useText('backup');
  const [params] = useSearchParams();
  const asked = params.get('set');
  const { media, chosen } = useNamedMedia();
  const { keys } = useKeys();
  const [picked, setPicked] = useState<string | null>(tried?.set.handle ?? asked);
  const [wantsTyped, setWantsTyped] = useState(tried !== null && tried.secret !== null);
  const [typed, setTyped] = useState(tried?.secret ?? '');
  const [refused, setRefused] = useState<TypedKeyError | null>(null);

  const askedMedium = media?.find(({ sets }) => sets.some((set) => set.handle === asked))?.target.handle;
  useEffect(() => {
    if (askedMedium) chooseMedium(askedMedium);
  }, [askedMedium]);

  const medium = media?.find(({ target }) => target.handle === chosen) ?? null;
  const finished = medium?.sets.filter(({ state }) => state === 'finished') ?? [];
  const set = finished.find(({ handle }) => handle === picked) ?? finished[0] ?? null;
  const hasOfficeKey = keys !== null && keys.office !== null;
  const keyFailed = trouble?.code === 'wrongKey' || trouble?.code === 'noKeys';
  const typing = wantsTyped || keyFailed || (keys !== null && !hasOfficeKey);

  const go = () => {
    if (!medium || !set) return;
    if (!typing) return onOpen(medium, set, null);
    const key = readTypedKey(typed);
    if (key.ok) onOpen(medium, set, key.value);
    else setRefused(key.error);
  };
  const timeOf = (madeAt: string) => `${when(madeAt).day}, ${when(madeAt).time}`;
  const words =
    trouble && (trouble.code === 'wrongKey' && tried ? wrongKeyWords(tried, timeOf(tried.set.madeAt), t) : troubleWords(trouble, t));

  return (
    <>
      {words && (
        <Banner tone={trouble?.code === 'cancelled' ? 'soon' : 'late'} title={words.title} live>
          {trouble?.code === 'cancelled' ? t('err_cancelledQuiet_text') : words.text}
        </Banner>
      )}
      <div className={css.pick}>
        <TargetsPane heading={t('restorePick')} forReading />
        <section className={css.choices}>
          <h2 className={css.label} id="restore-sets">
            {t('restorePickSet')}
          </h2>
          {medium && medium.sets.length === 0 && <p>{t('restoreNoSets', { place: medium.target.label })}</p>}
          <div role="radiogroup" aria-labelledby="restore-sets" className={css.sets}>
            {medium?.sets.map((candidate) => (
              <SetChoice
                key={candidate.handle}
                set={candidate}
                when={when}
                checked={candidate.handle === set?.handle}
                onPick={() => setPicked(candidate.handle)}
              />
            ))}
          </div>
        </section>
      </div>
      {set && (
        <section className={css.block}>
          <h2 className={css.heading}>
            <Icon of={KeyRound} /> {t('restoreStep2')}
          </h2>
          {hasOfficeKey && !keyFailed && (
            <label className={css.tick} htmlFor="restore-typed">
              <Tick id="restore-typed" checked={wantsTyped} onChange={(event) => setWantsTyped(event.target.checked)} />
              {t('restoreKeyUseTyped')}
            </label>
          )}
          {typing ? (
            <TypedLine
              label={t('restoreKeyTyped')}
              help={t('restoreKeyHelp')}
              error={refused ? refusedWords(refused, t) : undefined}
              lines={3}
              value={typed}
              onChange={(value) => {
                setTyped(value);
                setRefused(null);
              }}
            />
          ) : (
            <p className={css.quiet}>{t('restoreKeyOffice')}</p>
          )}
          <div className={css.row}>
            <Button tone="primary" big disabled={keys === null || (typing && typed.trim() === '')} onClick={go}>
              {t('restoreOpen')}
            </Button>
            <span className={css.quiet}>{t('restoreNothingChanged')}</span>
          </div>
        </section>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly set: SetSummary;
  readonly when: (at: string) => When;
  readonly checked: boolean;
  readonly onPick: () => void;
}

function SetChoice({ set, when, checked, onPick }: ChoiceProps) {
  const t = useText('backup');
  const locale = useLocale();
  const { day, time } = when(set.madeAt);
  const usable = set.state === 'finished';
  return (
    <label htmlFor={`set-${set.handle}`} className={checked ? `${css.set} ${css.on}` : usable ? css.set : `${css.set} ${css.off}`}>
      <RadioTick id={`set-${set.handle}`} name="restore-set" checked={checked} disabled={!usable} onChange={onPick} />
      <span>
        <b>
          {day}, {time}
        </b>
        <small>{usable ? contentWords(set, t, locale) : t('restoreUnfinished')}</small>
      </span>
    </label>
  );
}

function contentWords(set: SetSummary, t: Text<'backup'>, locale: Locale): string {
  const bytes = formatBytes(set.bytes, locale);
  return set.tables
    ? t('restoreSetLine', { records: formatNumber(set.tables.record?.rows ?? 0, locale), bytes })
    : t('restoreSetBytes', { bytes });
}

const refusedWords = (error: TypedKeyError, t: Text<'backup'>): string =>
  error.code === 'letters' ? t('restoreKeyLetters', { letters: error.letters }) : t('restoreKeyShape', { count: error.count });
