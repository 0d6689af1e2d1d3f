/** Keys of the words of a delivery, and what its refusals say. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { ReceptionState, SortingMark } from '#shared/domain/procedure/reception.ts';
import { formatNumber, type Locale } from '#shared/i18n/format.ts';

export type ProcedureText = Text<'procedure'>;

export const receptionStateWords = {
  toSort: 'recStateToSort',
  sorted: 'recStateSorted',
  voided: 'recStateVoided',
} as const satisfies Record<ReceptionState, string>;

export const markWords = {
  record: 'markRecord',
  nonRecord: 'markNonRecord',
  duplicate: 'markDuplicate',
} as const satisfies Record<SortingMark, string>;

/** "12 boks, 3 berkas". */
export function quantityText(
  t: ProcedureText,
  locale: Locale,
  { boxes, files }: { readonly boxes: number; readonly files: number },
): string {
  const parts = [
    boxes > 0 ? t('boxes', { count: boxes, figure: formatNumber(boxes, locale) }) : '',
    files > 0 ? t('files', { count: files, figure: formatNumber(files, locale) }) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

const refusals = {
  noDesk: 'errNoDesk',
  unknownReception: 'errUnknown',
  unknownLine: 'errUnknown',
  reasonNeeded: 'errReason',
  descriptionNeeded: 'errDescription',
  futureDate: 'errFuture',
  notAllowed: 'errNotAllowed',
  'reception.required': 'errNoOrigin',
  'reception.empty': 'errNothingReceived',
  'reception.future': 'errFuture',
} as const;

export function refusalWords(
  t: ProcedureText,
  error: { readonly code: string },
  common: (error: { readonly code: string }) => string,
): string {
  return Object.hasOwn(refusals, error.code) ? t(refusals[error.code as keyof typeof refusals]) : common(error);
}
