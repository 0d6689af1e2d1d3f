/** Keys of the words of SOPs and forms, and what their refusals say. */
import type { DocumentRefusal } from '#renderer/commands/procedure/keep-document.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { DocumentState, RevisionState } from '#shared/domain/procedure/controlled-documents.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';

export type DocumentText = Text<'documents'>;

export const kindWords = { sop: 'kindSop', form: 'kindForm' } as const satisfies Record<Row<'controlledDocument'>['kind'], string>;

export const documentStateWords = {
  noRevision: 'stateNoRevision',
  upcoming: 'stateUpcoming',
  inForce: 'stateInForce',
  withdrawn: 'stateWithdrawn',
} as const satisfies Record<DocumentState, string>;

export const revisionStateWords = {
  inForce: 'stateInForce',
  upcoming: 'stateUpcoming',
  superseded: 'stateSuperseded',
} as const satisfies Record<RevisionState, string>;

const refusals = {
  notAllowed: 'errNotAllowed',
  unknownDocument: 'errUnknown',
  unknownRevision: 'errUnknown',
  unknownCopy: 'errUnknown',
  'document.withdrawn': 'errWithdrawn',
  futureDate: 'errFuture',
  reasonNeeded: 'errReason',
  noRevision: 'errNoRevision',
  fileNeeded: 'fileMissing',
} as const;

export function documentRefusal(
  t: DocumentText,
  locale: Locale,
  error: DocumentRefusal | { readonly code: string },
  common: (error: { readonly code: string }) => string,
): string {
  if ('number' in error && error.code === 'document.known') return t('errKnown', { number: error.number });
  if ('revision' in error && error.code === 'revision.known') return t('errRevisionKnown', { revision: error.revision });
  if ('effectiveOn' in error && error.code === 'revision.before')
    return t('errRevisionBefore', { date: formatDate(error.effectiveOn, locale) });
  return Object.hasOwn(refusals, error.code) ? t(refusals[error.code as keyof typeof refusals]) : common(error);
}

/** "Sri Rahayu, Kasi Pelayanan". */
export const partyText = (party: { readonly name: string; readonly position: string | null } | null): string =>
  party === null ? '' : [party.name, party.position].filter(Boolean).join(', ');
