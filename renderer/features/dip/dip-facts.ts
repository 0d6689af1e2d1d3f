/** The prescribed elements of an entry in their order, then class, topic and basis (Perki 1/2021; domain.md 3.1). */
import type { DipEntry } from '#renderer/db/queries/dip.ts';
import type { Fact } from '#renderer/ui/detail/record-parts.tsx';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import { basisText, type DipText, formsText, madeText, retentionText } from './dip-words.ts';

export function dipFacts({ row, known }: DipEntry, t: DipText, locale: Locale): readonly Fact[] {
  const filled = (text: string | null) => text || t('notFilled');
  return [
    { id: 'number', label: t('factNumber'), value: t('numberLater') },
    { id: 'controller', label: t('colController'), value: row.controller },
    { id: 'responsible', label: t('colResponsible'), value: filled(row.responsible) },
    { id: 'made', label: t('colMade'), value: filled(madeText(row, locale)) },
    { id: 'forms', label: t('colForms'), value: filled(formsText(t, row)) },
    { id: 'retention', label: t('colRetention'), value: filled(retentionText(t, row)) },
    { id: 'topic', label: t('colTopic'), value: filled(row.topic) },
    { id: 'basis', label: t('colBasis'), value: known.basis ? basisText(t, known.basis, locale) : t('basisNone') },
    ...(known.listedOn ? [{ id: 'listed', label: t('factListedOn'), value: formatDate(known.listedOn, locale) }] : []),
    ...(row.link ? [{ id: 'link', label: t('factLink'), value: row.link }] : []),
  ];
}
