import type { i18n as I18n } from 'i18next';
import { useContext, useSyncExternalStore } from 'react';
import { I18nContext } from 'react-i18next';
import type { MessageKey, MessageParams, Namespace } from '#shared/i18n/catalogue.ts';
import type { Locale } from '#shared/i18n/format.ts';

export type Text<N extends Namespace> = (key: MessageKey<N>, params?: MessageParams) => string;

/**
 * The words of one namespace in the language of the interface: `const t = useText('ui'); t('save')`.
 * Keys with `_one` and `_other` are asked for by their base and a `count`.
 */
export function useText<N extends Namespace>(namespace: N): Text<N> {
  const i18n = useI18n();
  return wordsOf(i18n, useLanguage(i18n), namespace);
}

/** The same words in Indonesian whatever the language of the screen: papers of the office are Indonesian. */
export const usePaperText = <N extends Namespace>(namespace: N): Text<N> => wordsOf(useI18n(), 'id', namespace);

/** The language in which dates and figures are written. The pseudo-locale writes them as Indonesian. */
export const useLocale = (): Locale => (useLanguage(useI18n()) === 'en' ? 'en' : 'id');

function useI18n(): I18n {
  const held = useContext(I18nContext);
  if (!held) throw new Error('words need <I18nextProvider> above them');
  return held.i18n;
}

function useLanguage(i18n: I18n): string {
  const { subscribe, language } = speakerOf(i18n);
  return useSyncExternalStore(subscribe, language, language);
}

interface Speaker {
  readonly subscribe: (changed: () => void) => () => void;
  readonly language: () => string;
  /** By language and namespace. */
  readonly words: Map<string, Text<Namespace>>;
}

const speakers = new WeakMap<I18n, Speaker>();

function speakerOf(i18n: I18n): Speaker {
  const known = speakers.get(i18n);
  if (known) return known;
  const speaker: Speaker = {
    subscribe: (changed) => {
      i18n.on('languageChanged', changed);
      return () => i18n.off('languageChanged', changed);
    },
    language: () => i18n.language,
    words: new Map(),
  };
  speakers.set(i18n, speaker);
  return speaker;
}

/** One function for each language and namespace, and each text without parameters looked up once: every row of a list asks for a dozen. */
function wordsOf<N extends Namespace>(i18n: I18n, language: string, namespace: N): Text<N> {
  const { words: made } = speakerOf(i18n);
  const name = `${language} ${namespace}`;
  const known = made.get(name);
  if (known) return known as Text<N>;
  const look = i18n.getFixedT(language, namespace);
  const plain = new Map<string, string>();
  const words = (key: string, params?: MessageParams): string => {
    if (params) return String(look(key, { ...params }));
    const before = plain.get(key);
    if (before !== undefined) return before;
    const text = String(look(key));
    plain.set(key, text);
    return text;
  };
  made.set(name, words);
  return words as Text<N>;
}
