/** What is said where a key opens nothing: whose set it is, which key it asks for, and what was typed instead. */
import type { SetSummary } from '#renderer/platform/backup-port.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { TroubleWords } from '../error-words.ts';

/** The set that was tried, and with what. */
export interface TriedKey {
  readonly set: SetSummary;
  /** Null where the office key of this PC was tried. */
  readonly secret: string | null;
  /** The public half of what was typed; null where a letter of it is wrong, so that it is no key at all. */
  readonly typedKey: string | null;
}

export function wrongKeyWords({ set, secret, typedKey }: TriedKey, time: string, t: Text<'backup'>): TroubleWords {
  const kind = secret === null ? 'office' : typedKey === null ? 'noKey' : 'foreign';
  const asked = set.recoveryKey === null ? '' : t('wrongKey_asked', { key: set.recoveryKey });
  const said = t(`wrongKey_${kind}`, { key: typedKey ?? '' });
  const title = set.office === null ? t('wrongKeyTitle', { time }) : t('wrongKeyTitleOf', { time, office: set.office });
  return { title, text: [said, asked, t('wrongKeyAgain')].filter(Boolean).join(' ') };
}
