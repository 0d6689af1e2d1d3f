/** Names of the issued papers of a request. */
import { formatMediumDate, type Locale } from '#shared/i18n/format.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { RequestText } from './request-words.ts';

const words = {
  requestProof: 'paperProof',
  requestProofReprint: 'paperReprint',
  requestNotice: 'paperNotice',
  requestNoticeDraft: 'paperNoticeDraft',
  requestRefusal: 'paperRefusal',
  requestRefusalDraft: 'paperRefusalDraft',
  requestExtension: 'paperExtension',
  requestExtensionDraft: 'paperExtensionDraft',
  requestDelivery: 'paperDelivery',
  incompleteSlip: 'paperSlip',
  derivation: 'paperDerivation',
  largePrint: 'paperLargePrint',
  envelope: 'paperEnvelope',
  'scan:noticeGiven': 'paperScanNotice',
  'scan:extended': 'paperScanExtension',
} as const;

/** Printed to be signed or corrected. */
export const isDraft = (kind: string): boolean => kind.endsWith('Draft');

export function paperName(
  paper: Pick<Row<'paper'>, 'kind' | 'issuedAt'>,
  { t, locale, zone }: { readonly t: RequestText; readonly locale: Locale; readonly zone: OfficeZone },
): string {
  const date = formatMediumDate(civilDateOf(paper.issuedAt, zone), locale);
  return Object.hasOwn(words, paper.kind) ? t(words[paper.kind as keyof typeof words], { date }) : paper.kind;
}
