/**
 * The list as a sheet, with the prescribed columns (Perki 1/2021; domain.md 3.1): the rows that are shown, in their order. What an exclusion
 * shuts never leaves in one (domain.md 8, scenario 18).
 */
import { type FileColumn, type TableKind, tableFile, tableTypes } from '#renderer/cases/table-file.ts';
import { lastAnnounced } from '#shared/domain/dip/announcing.ts';
import type { Locale } from '#shared/i18n/format.ts';
import type { DipRow } from './dip-rows.ts';
import { basisText, type DipText, formsText, madeText, retentionText, standingWords } from './dip-words.ts';

export interface DipSheet {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly mediaType: string;
}

export const exportable = (rows: readonly DipRow[]): readonly DipRow[] => rows.filter(({ bar }) => bar === null);

export function dipSheet(kind: TableKind, rows: readonly DipRow[], t: DipText, locale: Locale): DipSheet {
  const kept = exportable(rows);
  const place = new Map(kept.map((row, index) => [row, index + 1]));
  const columns: readonly FileColumn<DipRow>[] = [
    { label: t('colNo'), text: (row) => place.get(row) },
    { label: t('colSummary'), text: ({ row }) => row.summary },
    { label: t('colController'), text: ({ row }) => row.controller },
    { label: t('colResponsible'), text: ({ row }) => row.responsible },
    { label: t('colMade'), text: ({ row }) => madeText(row, locale) },
    { label: t('colForms'), text: ({ row }) => formsText(t, row) },
    { label: t('colRetention'), text: ({ row }) => retentionText(t, row) },
    { label: t('colClass'), text: (row) => t(`class_${row.class}`) },
    { label: t('colTopic'), text: ({ row }) => row.topic },
    { label: t('colState'), text: ({ standing }) => t(standingWords[standing]) },
    { label: t('colBasis'), text: ({ known }) => known.basis && basisText(t, known.basis, locale) },
    { label: t('announcements'), text: ({ known }) => lastAnnounced(known) },
    { label: t('colDue'), text: ({ due }) => due?.dueOn },
    { label: t('factLink'), text: ({ row }) => row.link },
  ];
  const name = t('exportName');
  return { bytes: tableFile(kind, name, columns, kept), name: `${name}.${kind}`, mediaType: tableTypes[kind] };
}
