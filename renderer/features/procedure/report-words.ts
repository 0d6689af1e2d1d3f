/** Keys of the words of documentation reports. */
import type { DocumentationEvent, DocumentationEventKind, DocumentationState, FigureKey } from '#shared/domain/procedure/documentation.ts';
import type { ProcedureText } from './reception-words.ts';

export const reportStateWords = { draft: 'rsDraft', reported: 'rsReported', closed: 'rsClosed' } as const satisfies Record<
  DocumentationState,
  string
>;

export const reportStepWords = {
  reported: 'reReported',
  instructed: 'reInstructed',
  followedUp: 'reFollowedUp',
  closed: 'reClosed',
} as const satisfies Record<DocumentationEventKind, string>;

export const figureWords = {
  deliveries: 'figDeliveries',
  begun: 'figBegun',
  verified: 'figVerified',
  authenticated: 'figAuthenticated',
  coded: 'figCoded',
  arranged: 'figArranged',
  returned: 'figReturned',
} as const satisfies Record<Exclude<FigureKey, 'lines' | 'linked'>, string>;

/** What a step says in the history. */
export function reportStepText(event: DocumentationEvent, t: ProcedureText): string {
  const what = t(reportStepWords[event.kind]);
  switch (event.kind) {
    case 'reported':
    case 'closed':
      return what;
    case 'instructed':
      return [`${what}: ${event.data.instruction}`, event.data.signer, event.data.number].filter(Boolean).join('; ');
    case 'followedUp':
      return `${what}: ${event.data.what}`;
  }
}

const refusals = {
  notAllowed: 'errNotAllowed',
  'report.period': 'errPeriod',
  unknownReport: 'errUnknown',
  'report.notHere': 'errReportNotHere',
  futureDate: 'errFuture',
  dueBefore: 'errDueBefore',
  eventsSince: 'errSince',
  scanNeeded: 'scanMissing',
  noPapers: 'errNoPapers',
  alreadyFiled: 'errFiled',
  notFiled: 'errUnknown',
  unknownRecord: 'errUnknown',
} as const;

export const reportRefusal = (
  t: ProcedureText,
  error: { readonly code: string },
  common: (error: { readonly code: string }) => string,
): string => (Object.hasOwn(refusals, error.code) ? t(refusals[error.code as keyof typeof refusals]) : common(error));
