/** Words of an entry: class, standing, dates, basis, elements, refusals. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { AnnouncementDue } from '#shared/domain/dip/announcing.ts';
import type { DipBasis } from '#shared/domain/dip/dip-events.ts';
import type { ListingBar } from '#shared/domain/dip/excluded-list.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import type { DipStanding } from './dip-rows.ts';

export type DipText = Text<'dip'>;

export const standingWords = {
  established: 'stateEstablished',
  decided: 'stateDecided',
  noBasis: 'stateNoBasis',
  shut: 'stateShut',
  withdrawn: 'stateWithdrawn',
} as const satisfies Record<DipStanding, string>;

export const dueWords = { overdue: 'facetOverdue', soon: 'facetSoon', later: 'facetLater' } as const;

export const toneOf = ({ state }: AnnouncementDue): 'late' | 'soon' | 'plain' =>
  state === 'overdue' ? 'late' : state === 'soon' ? 'soon' : 'plain';

/** "lewat 66 hari", "12 hari lagi", "hari ini". */
export function leftText(t: DipText, { daysLeft }: AnnouncementDue): string {
  if (daysLeft === 0) return t('dueToday');
  return daysLeft < 0 ? t('dueOverdue', { count: -daysLeft }) : t('dueLeft', { count: daysLeft });
}

export const basisText = (t: DipText, basis: DipBasis, locale: Locale): string =>
  t(basis.kind === 'decree' ? 'basisDecree' : 'basisDecision', { number: basis.number, date: formatDate(basis.on, locale) });

type Elements = Pick<EntityFields<'dipEntry'>, 'madeOn' | 'madeAt' | 'forms' | 'retentionActive' | 'retentionInactive'>;

/** "Maret 2025, Muara Lestari"; empty where neither is known. */
export const madeText = ({ madeOn, madeAt }: Elements, locale: Locale): string =>
  [madeOn.kind === 'undated' ? null : formatRecordDate(madeOn, locale), madeAt].filter(Boolean).join(', ');

export const formsText = (t: DipText, { forms }: Elements): string =>
  forms.map((form) => t(form === 'hardcopy' ? 'formHardcopy' : 'formSoftcopy')).join(', ');

export function retentionText(t: DipText, { retentionActive: active, retentionInactive: inactive }: Elements): string {
  if (active && inactive) return t('retentionBoth', { active, inactive });
  if (active) return t('retentionActive', { active });
  return inactive ? t('retentionInactive', { inactive }) : '';
}

interface CaseRef {
  readonly register: 'objection' | 'request';
  readonly caseId: string;
  readonly caseNumber: string | null;
}

export const caseText = (t: DipText, { register, caseNumber }: CaseRef): string =>
  t(register === 'objection' ? 'caseObjection' : 'caseRequest', { number: caseNumber ?? t('caseNoNumber') });

export const casePath = ({ register, caseId }: CaseRef): string => `/${register === 'objection' ? 'keberatan' : 'permohonan'}/${caseId}`;

/** Why it may not be listed or announced. */
export function barText(t: DipText, bar: ListingBar, locale: Locale): string {
  if (bar.code === 'dip.recordExcluded') return t('errRecordExcluded');
  const { part, until } = bar;
  return until ? t('errExcluded', { part, date: formatDate(until, locale) }) : t('errExcludedOpenEnd', { part });
}

/** What a refused command of the list says. */
export function refusalText(
  t: DipText,
  error: { readonly code: string },
  locale: Locale,
  common: (error: { readonly code: string }) => string,
): string {
  if (isBar(error)) return barText(t, error, locale);
  const key = refusals[error.code as keyof typeof refusals];
  return key ? t(key) : common(error);
}

const isBar = (error: { readonly code: string }): error is ListingBar =>
  error.code === 'dip.excluded' || error.code === 'dip.recordExcluded';

const refusals = {
  notAllowed: 'errNotAllowed',
  unknownRecord: 'errUnknownRecord',
  unknownEntry: 'errUnknownEntry',
  futureDate: 'errFuture',
  eventsSince: 'errSince',
  'dip.notHere': 'errHere',
  sameClass: 'errSameClass',
  proposalAnswered: 'errAnswered',
  unknownProposal: 'errUnknownProposal',
  reasonNeeded: 'errReason',
  stale: 'errStale',
  'entry.date': 'errDate',
  'event.time': 'errTime',
} as const;
