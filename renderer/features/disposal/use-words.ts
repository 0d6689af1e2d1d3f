/** The words of the section with the language of the screen. */
import { useMemo } from 'react';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Words } from './disposal-words.ts';

export function useWords(): Words {
  const t = useText('disposal');
  const locale = useLocale();
  const common = useRefusalText();
  return useMemo(() => ({ t, locale, common }), [t, locale, common]);
}
