import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageKey, MessageParams, Namespace } from '#shared/i18n/catalogue.ts';
import type { Locale } from '#shared/i18n/format.ts';

export type Text<N extends Namespace> = (key: MessageKey<N>, params?: MessageParams) => string;

/**
 * The words of one namespace in the language of the interface: `const t = useText('ui'); t('save')`.
 * Keys with `_one` and `_other` are asked for by their base and a `count`.
 */
export function useText<N extends Namespace>(namespace: N): Text<N> {
  const { t } = useTranslation(namespace);
  return useCallback((key, params) => String(t(key as string, { ...params })), [t]);
}

/** The same words in Indonesian whatever the language of the screen: papers of the office are Indonesian. */
export function usePaperText<N extends Namespace>(namespace: N): Text<N> {
  const { i18n } = useTranslation(namespace);
  return useCallback((key, params) => String(i18n.getFixedT('id', namespace)(key as string, { ...params })), [i18n, namespace]);
}

/** The language in which dates and figures are written. The pseudo-locale writes them as Indonesian. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'id';
}
