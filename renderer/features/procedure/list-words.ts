/** Keys of the words of an identification list. */
import type { IdentificationState } from '#shared/domain/procedure/identification.ts';
import type { IdentificationEvent, IdentificationEventKind } from '#shared/domain/procedure/identification-events.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { ProcedureText } from './reception-words.ts';

export const listStateWords = {
  draft: 'lsDraft',
  submitted: 'lsSubmitted',
  returned: 'lsReturned',
  checked: 'lsChecked',
  drafted: 'lsDrafted',
  ppidApproved: 'lsPpidApproved',
  approved: 'lsApproved',
  issued: 'lsIssued',
  voided: 'lsVoided',
} as const satisfies Record<IdentificationState, string>;

/** Who has it now. */
export const holderWords = {
  draft: 'holderOfficers',
  submitted: 'holderSecretary',
  returned: 'holderOfficers',
  checked: 'holderSecretary',
  drafted: 'holderPpid',
  ppidApproved: 'holderHead',
  approved: 'holderSecretary',
  issued: 'holderNobody',
  voided: 'holderNobody',
} as const satisfies Record<IdentificationState, string>;

export const listStepWords = {
  submitted: 'leSubmitted',
  returned: 'leReturned',
  accepted: 'leAccepted',
  circularDrafted: 'leCircularDrafted',
  ppidApproved: 'lePpidApproved',
  headApproved: 'leHeadApproved',
  bothApproved: 'leBothApproved',
  reviewReturned: 'leReviewReturned',
  circularIssued: 'leCircularIssued',
  voided: 'leVoided',
} as const satisfies Record<IdentificationEventKind, string>;

/** What a step says in the history. */
export function listStepText(event: IdentificationEvent, t: ProcedureText, locale: Locale): string {
  const what = t(listStepWords[event.kind]);
  switch (event.kind) {
    case 'submitted':
      return what;
    case 'accepted':
      return [what, event.data.selfReason && t('tlSelf', { reason: event.data.selfReason })].filter(Boolean).join('; ');
    case 'returned':
      return [`${what}: ${t('lineRemarks', { count: event.data.remarks.length })}`, event.data.note].filter(Boolean).join('; ');
    case 'circularDrafted':
      return `${what}: ${event.data.subject}, ${formatDate(event.data.dueOn, locale)}`;
    case 'ppidApproved':
    case 'headApproved':
    case 'bothApproved': {
      const { signer, number, fromSignedPaper } = event.data;
      return [`${what}: ${signer}`, number, fromSignedPaper && t('signedNote')].filter(Boolean).join('; ');
    }
    case 'circularIssued':
      return `${what}: ${event.data.number}, ${event.data.signer}`;
    case 'reviewReturned':
    case 'voided':
      return `${what}: ${event.data.reason}`;
  }
}

const refusals = {
  notAllowed: 'errNotAllowed',
  unknownList: 'errUnknown',
  unknownLine: 'errUnknown',
  unknownRecord: 'errUnknown',
  'list.closed': 'errListClosed',
  'list.notHere': 'errListNotHere',
  'list.empty': 'errListEmpty',
  futureDate: 'errFuture',
  dueBefore: 'errDueBefore',
  eventsSince: 'errSince',
  scanNeeded: 'scanMissing',
  reasonNeeded: 'errReason',
  nothingToDo: 'errLinked',
} as const;

export const listRefusal = (
  t: ProcedureText,
  error: { readonly code: string },
  common: (error: { readonly code: string }) => string,
): string => (Object.hasOwn(refusals, error.code) ? t(refusals[error.code as keyof typeof refusals]) : common(error));
