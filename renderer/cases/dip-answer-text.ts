/** What became of a proposal for the public information list, in one sentence. */
import type { Text } from '#renderer/ui/use-text.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';

const words = { added: 'prAnswerAdded', changed: 'prAnswerChanged', declined: 'prAnswerDeclined' } as const;

export const proposalAnswerText = (t: Text<'dip'>, { outcome, on }: Pick<Row<'dipAnswer'>, 'outcome' | 'on'>, locale: Locale): string =>
  t(words[outcome], { date: formatDate(on, locale) });
