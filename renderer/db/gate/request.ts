/** What a command asks of the gate, and what it gets back. */
import type { ChangeSet, Op } from '#shared/log/change-set.ts';
import type { EntityName, Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { JournalError } from '../../platform/platform.ts';

/** A number to draw inside the transaction; `build` turns it into ops and must be pure and synchronous. */
export interface NumberDraw {
  readonly register: Row<'registerNumber'>['register'];
  readonly desk: string;
  readonly year: number;
  /** A number from a paper pad is not drawn but taken: refused where it was taken before. */
  readonly fixedSeq?: number;
  readonly build: (seq: number) => readonly Op[];
}

export interface CommitRequest {
  /** Imperative name of the command: `objection.register`. */
  readonly command: string;
  readonly user: string | null;
  readonly ops: readonly Op[];
  readonly number?: NumberDraw;
  readonly reason?: string;
  readonly group?: string;
  readonly undoes?: string;
}

/** A field that someone else wrote since the person saw it. */
export interface StaleField {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly mine: JsonValue;
  readonly theirs: JsonValue;
  readonly writer: string;
}

export interface InvalidField {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  readonly problem: 'unknown' | 'notPatchable' | 'value' | 'missing' | 'noBase';
}

export type CommitRefusal =
  | { readonly code: 'invalid'; readonly fields: readonly InvalidField[] }
  | { readonly code: 'stale'; readonly fields: readonly StaleField[] }
  | { readonly code: 'missingRow'; readonly entity: EntityName; readonly id: string }
  | { readonly code: 'numberTaken'; readonly seq: number }
  | { readonly code: 'nothingToDo' }
  | { readonly code: 'diskFull' }
  | { readonly code: 'storeClosed' | 'unopenable' }
  | { readonly code: 'journalFailing'; readonly cause: JournalError };

/** Saved: the rows, the log, and (`durable`) the journal on the disk. Only a durable commit is shown as "Tersimpan". */
export interface Committed {
  readonly changes: readonly ChangeSet[];
  /** Sequence of the last log entry: a list that must show what was saved names it. */
  readonly seq: number;
  readonly numberSeq: number | null;
  readonly durable: boolean;
}
