/** The columns of the registers that are announced: what is shown is what is saved. */
import type { FileColumn } from '#renderer/cases/table-file.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { PublishedObjection, PublishedRequest } from '#shared/domain/registers/published-register.ts';
import { formatDate, formatList, type Locale } from '#shared/i18n/format.ts';

export interface PublishedColumn<Row> extends FileColumn<Row> {
  readonly id: string;
  readonly label: string;
}

type PublishedText = Text<'published'>;

export const requestColumns = (t: PublishedText, locale: Locale): readonly PublishedColumn<PublishedRequest>[] => [
  { id: 'number', label: t('number'), text: ({ number }) => number },
  { id: 'registeredOn', label: t('registeredOn'), text: ({ registeredOn }) => formatDate(registeredOn, locale) },
  { id: 'asker', label: t('asker'), text: ({ asker }) => t(`asker_${asker}`) },
  { id: 'information', label: t('information'), text: ({ information }) => information },
  { id: 'decision', label: t('decision'), text: ({ decision }) => t(`decision_${decision ?? 'none'}`) },
  { id: 'reasons', label: t('reasons'), text: ({ reasons }) => reasons.map((reason) => t(`reason_${reason}`)).join('; ') },
  { id: 'answeredOn', label: t('answeredOn'), text: ({ answeredOn }) => (answeredOn ? formatDate(answeredOn, locale) : '') },
];

export const objectionColumns = (t: PublishedText, locale: Locale): readonly PublishedColumn<PublishedObjection>[] => [
  { id: 'number', label: t('number'), text: ({ number }) => number },
  { id: 'registeredOn', label: t('registeredOn'), text: ({ registeredOn }) => formatDate(registeredOn, locale) },
  { id: 'grounds', label: t('grounds'), text: ({ grounds }) => formatList([...grounds], locale) },
  { id: 'outcome', label: t('outcome'), text: ({ outcome }) => t(`outcome_${outcome ?? 'none'}`) },
  { id: 'repliedOn', label: t('repliedOn'), text: ({ repliedOn }) => (repliedOn ? formatDate(repliedOn, locale) : '') },
];
