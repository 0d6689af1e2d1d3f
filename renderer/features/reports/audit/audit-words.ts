/** Words of a sampled case, the same on the screen, on paper and in the workbook. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { Drawn } from '#shared/domain/reports/audit-sample.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatDate, formatMediumDate, type Locale } from '#shared/i18n/format.ts';
import type { AuditCase } from './audit-cases.ts';

export type AuditText = Text<'audit'>;

export const missingOf = ({ missing }: AuditCase, t: AuditText): string => missing.map((entry) => t(`entry_${entry}`)).join('; ');

export const courseOf = ({ course }: AuditCase, t: AuditText, locale: Locale): string =>
  course.map(({ kind, on }) => `${formatMediumDate(on, locale)} ${t(`kind_${kind}`)}`).join('; ');

/** "12 hari kerja, batas 9 April 2026, lewat batas". */
export const timeOf = ({ days, unit, limitOn, late, answeredOn }: AuditCase, t: AuditText, locale: Locale): string =>
  [
    formatDays(days, unit, locale),
    t('limit', { date: formatDate(limitOn, locale) }),
    ...(late ? [t('late')] : []),
    ...(answeredOn === null ? [t('unanswered')] : []),
  ].join(', ');

/** Heading and rows of the workbook. */
export const auditRows = (sample: readonly Drawn<AuditCase>[], t: AuditText, locale: Locale): readonly (readonly string[])[] => [
  [
    t('colNo'),
    t('colNumber'),
    t('colStratum'),
    t('colInformation'),
    t('colRegistered'),
    t('colAnswered'),
    t('colTime'),
    t('colReturns'),
    t('colMissing'),
    t('colCourse'),
    t('colFinding'),
  ],
  ...sample.map(({ stratum, drawn }, index) => [
    String(index + 1),
    drawn.number,
    t(`stratum_${stratum}`),
    drawn.information,
    drawn.registeredOn,
    drawn.answeredOn ?? '',
    timeOf(drawn, t, locale),
    String(drawn.returns),
    missingOf(drawn, t),
    courseOf(drawn, t, locale),
    '',
  ]),
];
