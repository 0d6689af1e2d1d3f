/**
 * Writes down what decides of records' retention: an event with its evidence, the fate that a person decided at the review, an
 * exception (domain.md 4.5, 4.6). One note for as many records as it is true of; nothing is saved where one of them refuses.
 */
import { type Action, can } from '#shared/domain/access/access.ts';
import type { RetentionCase } from '#shared/domain/retention/retention-case.ts';
import { eventKey } from '#shared/domain/retention/retention-events.ts';
import { parseRecordNote, type RecordNote, type RecordNoteError, type RecordNoteKind } from '#shared/domain/retention/retention-notes.ts';
import { mayBecome, ruleOf } from '#shared/domain/retention/retention-rule.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { CreateOp } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { caseOfNotes, readNotes, tombstoneId } from '../../db/queries/record-notes.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

/** What a person writes; how a record left is written by the act that carried it away. */
export type WrittenNoteKind = Exclude<RecordNoteKind, 'transferred' | 'destroyed' | 'handedOver'>;

export interface NoteInput {
  readonly kind: WrittenNoteKind;
  readonly on: CalendarDate;
  readonly data: JsonObject;
}

export type NoteRefusal =
  | CommitRefusal
  | RecordNoteError
  | { readonly code: 'notAllowed'; readonly action: Action }
  | { readonly code: 'unknownRecord' }
  | { readonly code: 'noRecords' }
  | { readonly code: 'futureDate'; readonly on: CalendarDate }
  | { readonly code: 'pastDate'; readonly on: CalendarDate }
  /** It was destroyed or handed over: nothing is decided of it any more. */
  | { readonly code: 'record.gone'; readonly name: string }
  /** There is no such event to withdraw, no exception to lift. */
  | { readonly code: 'note.nothing'; readonly name: string }
  /** Its class keeps it for ever. */
  | { readonly code: 'fate.permanent'; readonly name: string };

const actionOf = (kind: WrittenNoteKind): Action => (kind === 'happened' || kind === 'withdrawn' ? 'retention.note' : 'retention.decide');

export async function noteRecords(
  ctx: CommandContext,
  chosenIds: readonly string[],
  input: NoteInput,
): Promise<Result<Committed, NoteRefusal>> {
  const recordIds = [...new Set(chosenIds)];
  const action = actionOf(input.kind);
  const user = await accessUserOf(ctx);
  const parsed = parseRecordNote(input);
  if (!parsed.ok) return parsed;
  const note = parsed.value;
  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  if (note.on > today) return err({ code: 'futureDate', on: note.on });
  if (note.kind === 'fateDecided' && note.data.retainUntil && note.data.retainUntil <= today)
    return err({ code: 'pastDate', on: note.data.retainUntil });
  if (recordIds.length === 0) return err({ code: 'noRecords' });
  const records = await ctx.db.records.bulkGet(recordIds);
  const notes = await readNotes(ctx.db, recordIds);
  const codes = await ctx.db.rows('classCode').bulkGet(records.map((record) => record?.classCodeId ?? ''));
  const ops: CreateOp[] = [];
  for (const [index, record] of records.entries()) {
    if (!record || record.void) return err({ code: 'unknownRecord' });
    if (!user || !can(user, action, record).allowed) return err({ code: 'notAllowed', action });
    const rows = notes.get(record.id) ?? [];
    const known = caseOfNotes(rows);
    if (known.outcome) return err({ code: 'record.gone', name: record.description });
    if (!applies(note, known)) return err({ code: 'note.nothing', name: record.description });
    const rule = codes[index] ? ruleOf(codes[index]) : null;
    if (note.kind === 'fateDecided' && !mayBecome(rule, note.data.fate)) return err({ code: 'fate.permanent', name: record.description });
    ops.push(noteOp(ctx, record, rows.length, { ...input, personId: user.personId }));
  }
  return commit(ctx, { command: `retention.${input.kind}`, user: user?.personId ?? null, ops });
}

function applies(note: RecordNote, known: RetentionCase): boolean {
  if (note.kind === 'withdrawn') return known.happened.has(eventKey(note.data.event));
  return note.kind !== 'exceptionLifted' || known.exception !== null;
}

/** The row of a note; that of an outcome is the tombstone. */
export const noteOp = (
  ctx: Pick<CommandContext, 'clock' | 'ids'>,
  record: Row<'record'>,
  position: number,
  note: { readonly kind: RecordNoteKind; readonly on: CalendarDate; readonly data: JsonObject; readonly personId: string | null },
): CreateOp =>
  createOp('recordNote', note.kind === 'destroyed' || note.kind === 'handedOver' ? tombstoneId(record.id) : ctx.ids.newId(), {
    recordId: record.id,
    position,
    kind: note.kind,
    on: note.on,
    at: ctx.clock.now(),
    data: note.data,
    personId: note.personId,
    stream: streamOf('record', { ...record }),
  });
