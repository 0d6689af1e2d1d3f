import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { ReplyOutcome } from '#shared/domain/objections/objection-reply.ts';

/** What the fields of a step look at. */
export interface StepFieldProps {
  readonly file: ObjectionFile;
  readonly outcomes: readonly ReplyOutcome[];
}
