/** Log entries for tests of the journal, the same for the same numbers. */

import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { type ChangeHeader, type ChangeSet, eraseOps, opDigest, sealChangeSet } from '#shared/log/change-set.ts';
import type { LogEntry } from '#shared/log/entry.ts';
import { sha256Text } from '#shared/log/hash.ts';
import { type JournalItem, journalItem } from '#shared/log/journal-format.ts';

const idOf = (seq: number): string => `01960000-0000-7000-8000-${String(seq).padStart(12, '0')}`;

export function aChange(seq: number, text = `Surat nomor ${seq}`): ChangeSet {
  const header: ChangeHeader = {
    v: 1,
    schemaV: 1,
    id: idOf(seq),
    device: '01960000-0000-7000-8000-00000000d001',
    incarnation: '01960000-0000-7000-8000-00000000a001',
    user: '01960000-0000-7000-8000-00000000b001',
    command: 'record.add',
    at: '2026-11-21T01:02:03.004Z' as Instant,
    on: '2026-11-21' as CalendarDate,
    stream: 'umum',
    group: null,
    undoes: null,
    reason: null,
    prev: null,
  };
  const create = {
    kind: 'create',
    entity: 'record',
    id: `01960000-0000-7000-8000-${String(seq).padStart(12, 'c')}`,
    row: { description: text },
  } as const;
  const salted = { op: create, salt: sha256Text(`salt ${seq}`).slice(0, 32) };
  return sealChangeSet(header, [salted], [opDigest(salted)]);
}

export const ownEntry = (seq: number, text?: string): LogEntry => ({ kind: 'own', seq, change: aChange(seq, text) });

export const anItem = (seq: number, text?: string): JournalItem => journalItem(ownEntry(seq, text));

/** Items with these numbers, both included. */
export const items = (from: number, to: number, text?: string): readonly JournalItem[] =>
  Array.from({ length: to - from + 1 }, (_, index) => anItem(from + index, text));

/** The item of an entry whose ops were erased. */
export function erasedItem(seq: number): JournalItem {
  const change = eraseOps(aChange(seq), () => true, idOf(999));
  return journalItem({ kind: 'own', seq, change });
}

/** One of each kind of entry. */
export const pulledEntry = (seq: number): LogEntry => ({
  kind: 'pulled',
  seq,
  change: aChange(seq, 'Dari meja lain: “Undangan rapat”, Rp 1.000 – é 漢'),
  position: { stream: 'umum', seq: 12, hash: sha256Text('stream 12') },
});
export const verdictEntry = (seq: number): LogEntry => ({
  kind: 'verdict',
  seq,
  verdict: { changeId: idOf(1), outcome: 'inbox', fields: ['record/01960000/description'] },
  position: { stream: 'umum', seq: 13, hash: sha256Text('stream 13') },
});
