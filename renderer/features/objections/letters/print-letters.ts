/** The letters of a step, and printing them. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { type ObjectionFile, readableEvents } from '#renderer/db/queries/objections.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { foldObjection } from '#shared/domain/objections/objection-case.ts';
import { type ObjectionEvent, type ObjectionEventError, parseObjectionEvent } from '#shared/domain/objections/objection-events.ts';
import { WORKFLOW_RULES } from '#shared/domain/objections/objection-guards.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { issueAndPrint, type PaperRefusal } from '../documents.ts';
import { letterSource } from './letter-source.ts';
import { lettersOfStep, type StepLetter } from './step-letters.ts';

export interface TypedStep {
  readonly kind: string;
  readonly on: string;
  readonly data: object;
  /** What is recorded in the same act before it: the review of a merged order. */
  readonly after?: TypedStep;
}

export type LetterRefusal = PaperRefusal | ObjectionEventError | { readonly code: 'noLetter' };

/** A number is typed in after signing: until then a letter is made without it. */
const unsigned: Readonly<Record<string, object>> = {
  orderIssued: { orderNumber: '-' },
  replied: { decisionNumber: '-' },
};

/** The letters of what is typed; refused with the fields that they need. */
export async function lettersOfTyped(
  ctx: CommandContext,
  office: OfficeState,
  file: ObjectionFile,
  step: TypedStep,
): Promise<Result<readonly StepLetter[], LetterRefusal>> {
  const before = step.after ? eventOf(step.after) : null;
  if (before && !before.ok) return before;
  const event = eventOf(step);
  if (!event.ok) return event;
  const standing = before ? { ...file, known: foldObjection([...readableEvents(file.events), before.value], file.grounds) } : file;
  const letters = lettersOfStep(await letterSource(ctx, office, standing), event.value);
  return letters.length === 0 ? err({ code: 'noLetter' }) : ok(letters);
}

const eventOf = ({ kind, on, data }: TypedStep): Result<ObjectionEvent, ObjectionEventError> =>
  parseObjectionEvent({ kind, on, data: { ...unsigned[kind], ...data, rules: WORKFLOW_RULES } });

/** Issues and prints letters one after the other; whether all of them reached the printer. */
export async function printLettersOf(
  ctx: CommandContext,
  caseId: string,
  letters: readonly StepLetter[],
): Promise<Result<boolean, LetterRefusal>> {
  let printed = true;
  for (const { kind, model } of letters) {
    const issued = await issueAndPrint(ctx, caseId, { kind, model });
    if (!issued.ok) return issued;
    printed = printed && issued.value.printed;
  }
  return ok(printed);
}
