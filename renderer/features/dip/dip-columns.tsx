/** Columns of the public information list: class and due date in front, the elements to choose from. */
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { DipOrder, DipRow } from './dip-rows.ts';
import { basisText, type DipText, formsText, leftText, madeText, retentionText, standingWords, toneOf } from './dip-words.ts';

export const dipColumns = (t: DipText, locale: Locale): readonly OrderedColumn<DipRow, DipOrder>[] => [
  {
    id: 'summary',
    label: t('colSummary'),
    minWidth: 200,
    fixed: true,
    sortable: true,
    cell: ({ row }) => <TwoLine first={row.summary} second={row.controller} title={row.summary} />,
  },
  {
    id: 'class',
    label: t('colClass'),
    width: 104,
    sortable: true,
    cell: (row) => t(`class_${row.class}`),
  },
  {
    id: 'state',
    label: t('colState'),
    width: 144,
    sortable: true,
    cell: ({ standing, known }) => <TwoLine first={t(standingWords[standing])} second={known.basis?.number} warn={standing === 'shut'} />,
  },
  {
    id: 'due',
    label: t('colDue'),
    width: 168,
    sortable: true,
    cell: ({ due }) => (due ? <DueCell date={formatDate(due.dueOn, locale)} left={leftText(t, due)} tone={toneOf(due)} /> : t('dueNone')),
  },
  { id: 'controller', label: t('colController'), width: 184, sortable: true, hiddenAtFirst: true, cell: ({ row }) => row.controller },
  { id: 'topic', label: t('colTopic'), width: 136, sortable: true, hiddenAtFirst: true, cell: ({ row }) => row.topic },
  { id: 'responsible', label: t('colResponsible'), width: 184, hiddenAtFirst: true, cell: ({ row }) => row.responsible },
  { id: 'made', label: t('colMade'), width: 168, hiddenAtFirst: true, cell: ({ row }) => madeText(row, locale) },
  { id: 'forms', label: t('colForms'), width: 160, hiddenAtFirst: true, cell: ({ row }) => formsText(t, row) },
  { id: 'retention', label: t('colRetention'), width: 168, hiddenAtFirst: true, cell: ({ row }) => retentionText(t, row) },
  {
    id: 'basis',
    label: t('colBasis'),
    width: 200,
    hiddenAtFirst: true,
    cell: ({ known }) => (known.basis ? basisText(t, known.basis, locale) : ''),
  },
];
