import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogue } from '#shared/i18n/catalogue.ts';
import { pseudo } from '#shared/i18n/pseudo.ts';

export type Language = 'id' | 'en' | 'en-XA';

/**
 * The message catalogue for React. Everything is in the bundle, so starting is synchronous and works with no network.
 * A missing key throws while developing and testing; a person would see the key itself.
 */
export function startI18n(language: Language, options: { readonly strict: boolean }): i18n {
  const instance = i18next.createInstance();
  const ready = instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    load: 'currentOnly',
    resources: resources(),
    ns: Object.keys(catalogue),
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
    parseMissingKeyHandler: (key) => {
      if (options.strict) throw new Error(`message not in the catalogue: ${key}`);
      return key;
    },
  });
  // Everything is there at once; only a broken catalogue could reject.
  ready.catch(reportError);
  return instance;
}

function resources(): Resource {
  const id: Record<string, Record<string, string>> = {};
  const en: Record<string, Record<string, string>> = {};
  const marked: Record<string, Record<string, string>> = {};
  for (const [namespace, texts] of Object.entries(catalogue)) {
    id[namespace] = texts.id;
    en[namespace] = texts.en;
    marked[namespace] = Object.fromEntries(Object.entries<string>(texts.id).map(([key, text]) => [key, pseudo(text)]));
  }
  return { id, en, 'en-XA': marked };
}
