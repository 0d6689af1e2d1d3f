/** What the notes of a record amount to: which events happened when, what was decided, how it left. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { eventKey } from './retention-events.ts';
import type { DecidedFate, RecordNote } from './retention-notes.ts';

/** How a record left; `destroyed` leaves a tombstone that stays for ever. */
export interface RecordOutcome {
  readonly kind: 'destroyed' | 'handedOver';
  readonly on: CalendarDate;
  readonly proposalId: string;
  /** Number of the Berita Acara. */
  readonly number: string;
}

export interface RetentionCase {
  /** By `eventKey`. Said again, an event has the day that was said last. */
  readonly happened: ReadonlyMap<string, { readonly event: string; readonly on: CalendarDate; readonly evidence: string }>;
  readonly decision: {
    readonly fate: DecidedFate;
    readonly on: CalendarDate;
    readonly reason: string;
    readonly until: CalendarDate | null;
  } | null;
  readonly exception: { readonly on: CalendarDate; readonly reason: string } | null;
  readonly transferredOn: CalendarDate | null;
  readonly outcome: RecordOutcome | null;
}

export const nothingNoted: RetentionCase = { happened: new Map(), decision: null, exception: null, transferredOn: null, outcome: null };

/** Folds the notes in the order in which they were recorded. The first outcome stays: nothing is destroyed twice. */
export function foldNotes(notes: readonly RecordNote[]): RetentionCase {
  return notes.reduce(after, nothingNoted);
}

/**
 * The notes of a record that lies in a file (berkas): what happened to the file happened to what is in it, and an exception of the file
 * keeps its contents too. What was decided of the record alone is its own.
 */
export const withFile = (own: RetentionCase, file: RetentionCase): RetentionCase => ({
  ...own,
  happened: new Map([...file.happened, ...own.happened]),
  exception: own.exception ?? file.exception,
});

function after(known: RetentionCase, note: RecordNote): RetentionCase {
  switch (note.kind) {
    case 'happened': {
      const { event, evidence } = note.data;
      return { ...known, happened: new Map(known.happened).set(eventKey(event), { event, on: note.on, evidence }) };
    }
    case 'withdrawn': {
      const happened = new Map(known.happened);
      happened.delete(eventKey(note.data.event));
      return { ...known, happened };
    }
    case 'fateDecided': {
      const { fate, reason, retainUntil } = note.data;
      return { ...known, decision: { fate, on: note.on, reason, until: retainUntil ?? null } };
    }
    case 'exceptionNoted':
      return { ...known, exception: { on: note.on, reason: note.data.reason } };
    case 'exceptionLifted':
      return { ...known, exception: null };
    case 'transferred':
      return { ...known, transferredOn: known.transferredOn ?? note.on };
    case 'destroyed':
    case 'handedOver': {
      const { proposalId, number } = note.data;
      return { ...known, outcome: known.outcome ?? { kind: note.kind, on: note.on, proposalId, number } };
    }
  }
}
