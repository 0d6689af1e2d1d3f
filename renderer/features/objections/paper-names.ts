/** Names of the issued papers of a case. */
import { formatMediumDate, type Locale } from '#shared/i18n/format.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { ObjectionText } from './case-words.ts';

const words = {
  receipt: 'paperReceipt',
  receiptReprint: 'paperReprint',
  incompleteSlip: 'paperSlip',
  derivation: 'paperDerivation',
  largePrint: 'paperLargePrint',
  envelope: 'paperEnvelope',
  'scan:forwarded': 'paperScanPass',
  'scan:reviewed': 'paperReview',
  'scan:orderIssued': 'paperOrder',
  'scan:replied': 'paperDecision',
  'scan:delivered': 'paperScanDelivery',
  'scan:disputeFiled': 'paperScanDispute',
  'scan:disputeDecided': 'paperScanRuling',
  'scan:consequence': 'paperScanTest',
  passSheet: 'paperPass',
  orderDraft: 'paperOrderDraft',
  refusalOrderDraft: 'paperRefusalOrderDraft',
  decisionDraft: 'paperDecisionDraft',
  refusalDraft: 'paperRefusalDraft',
  objectionDelivery: 'paperDelivery',
  disputeBundle: 'paperBundle',
  caseBundle: 'paperBundleFile',
  consequenceSheet: 'paperTest',
} as const;

/** Printed to be signed or corrected: issued is what comes back signed. */
export const isDraft = (kind: string): boolean => kind.endsWith('Draft');

export function paperName(
  paper: Row<'paper'>,
  { t, locale, zone }: { readonly t: ObjectionText; readonly locale: Locale; readonly zone: OfficeZone },
): string {
  const date = formatMediumDate(civilDateOf(paper.issuedAt, zone), locale);
  return Object.hasOwn(words, paper.kind) ? t(words[paper.kind as keyof typeof words], { date }) : paper.kind;
}
