/** The Indonesian words of a namespace, outside of React. */
import { startI18n } from '#renderer/app/i18n.ts';
import './report-error.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { Namespace } from '#shared/i18n/catalogue.ts';

export function words<N extends Namespace>(namespace: N): Text<N> {
  const t = startI18n('id', { strict: true }).getFixedT('id', namespace);
  return (key, params) => String(t(key as string, { ...params }));
}
