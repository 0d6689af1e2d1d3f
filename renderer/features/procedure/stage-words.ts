/** Keys of the words of the stages: states, steps, refusals. */
import type { StageRefusal } from '#renderer/commands/procedure/record-stage.ts';
import type { WithdrawRefusal } from '#renderer/commands/procedure/withdraw-stage.ts';
import { parseStageEvent, type StageEvent, type StageEventKind } from '#shared/domain/procedure/stage-events.ts';
import type { Stage, StageState } from '#shared/domain/procedure/stages.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { ProcedureText } from './reception-words.ts';

export const stageWords = {
  description: 'stageDescription',
  verification: 'stageVerification',
  authentication: 'stageAuthentication',
  coding: 'stageCoding',
  arrangement: 'stageArrangement',
} as const satisfies Record<Stage, string>;

export const stateWords = { ...stageWords, new: 'stageNew', complete: 'stageComplete' } as const satisfies Record<StageState, string>;

export const stepWords = {
  begun: 'stepBegun',
  described: 'stepDescribed',
  verified: 'stepVerified',
  authenticated: 'stepAuthenticated',
  coded: 'stepCoded',
  arranged: 'stepArranged',
  returned: 'stepReturned',
} as const satisfies Record<StageEventKind, string>;

/** What a step says in the history. */
export function stepText(event: StageEvent, records: number, t: ProcedureText): string {
  const batch = records > 1 ? t('tlBatch', { count: records }) : '';
  const what = wordsOf(event, t);
  return batch ? `${what} (${batch})` : what;
}

function wordsOf(event: StageEvent, t: ProcedureText): string {
  switch (event.kind) {
    case 'verified': {
      const { sampled, share, activity, selfReason } = event.data;
      const words = t('tlVerified', { sampled: String(sampled.length), share: String(share) });
      return [words, activity, selfReason && t('tlSelf', { reason: selfReason })].filter(Boolean).join('; ');
    }
    case 'authenticated': {
      const { signer, position, source, listNumber } = event.data;
      const who = [signer, position].filter(Boolean).join(', ');
      return [t('tlAuthenticated', { who, source }), listNumber && t('tlList', { number: listNumber })].filter(Boolean).join('; ');
    }
    case 'returned':
      return t('tlReturned', { stage: t(stageWords[event.data.stage]), reason: event.data.reason });
    case 'begun':
      return t(stepWords[event.kind]);
    case 'coded':
      return [t(stepWords[event.kind]), event.data.kode, event.data.note].filter(Boolean).join(': ');
    case 'described':
    case 'arranged':
      return [t(stepWords[event.kind]), event.data.note].filter(Boolean).join(': ');
  }
}

/** What the signed list of a record is called: who signed it and its number. */
export function signedList(events: readonly Row<'stageEvent'>[], t: ProcedureText): string {
  const signed = events.toReversed().flatMap((event) => {
    const read = parseStageEvent(event);
    return read.ok && read.value.kind === 'authenticated' ? [read.value] : [];
  })[0];
  if (!signed) return t('paperStageList');
  const { listNumber, signer } = signed.data;
  return [t('paperAuthentication'), listNumber, signer, signed.on].filter(Boolean).join(', ');
}

const refusals = {
  notAllowed: 'errNotAllowed',
  noRecords: 'errNoRecords',
  batchTooLarge: 'errBatchTooLarge',
  scanNeeded: 'scanMissing',
  futureDate: 'errFuture',
  'stage.none': 'errStageNone',
  reasonNeeded: 'errReason',
  unknownEvent: 'errUnknown',
  notLast: 'errNotLast',
  unknownClass: 'errUnknown',
} as const;

export function stageRefusal(
  t: ProcedureText,
  error: StageRefusal | WithdrawRefusal | { readonly code: string },
  common: (error: { readonly code: string }) => string,
): string {
  return Object.hasOwn(refusals, error.code) ? t(refusals[error.code as keyof typeof refusals]) : common(error);
}
