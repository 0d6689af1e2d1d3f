/**
 * What the program does when it starts, from what the database and the journal say of themselves (architecture.md 1, "At
 * start"). Pure: the cases can be read here and are tested one by one.
 */
import type { JournalHead } from '#shared/log/journal-format.ts';

/** The database as found before it is used. */
export type StoreFinding =
  | { readonly state: 'absent' }
  | { readonly state: 'unopenable' }
  | { readonly state: 'newer'; readonly version: number }
  /** `whole`: every entry up to the head is there, but for those that nobody has. */
  | { readonly state: 'open'; readonly dbId: string; readonly head: JournalHead; readonly whole: boolean };

export interface JournalFinding {
  readonly dbId: string | null;
  readonly head: JournalHead;
  /** How far it had come when that was last noted beside it. */
  readonly notedSeq: number;
  /** The journal's link at the database's last sequence; null where it has no such entry. */
  readonly linkAtStoreHead: string | null;
}

export type StartPlan =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'ready' }
  /** The journal lacks the last entries, or all of them: append them. `journalLost` where it had none. */
  | { readonly kind: 'append'; readonly journalLost: boolean }
  /** The database lacks the last entries: replay them. */
  | { readonly kind: 'replay'; readonly entries: number }
  /** The database is empty, damaged, without a part of its entries or of another line: set it aside and rebuild from the journal. */
  | { readonly kind: 'rebuild'; readonly why: 'empty' | 'unopenable' | 'unknownHead' | 'incomplete' }
  | { readonly kind: 'refuse'; readonly why: 'newer'; readonly version: number }
  | { readonly kind: 'refuse'; readonly why: 'unopenableAndNoJournal' }
  /** Neither database nor journal, but a note of both: an office was here, and a first run would hide that. */
  | { readonly kind: 'refuse'; readonly why: 'allLost'; readonly entries: number };

/** `storeLinkAtJournalHead`: the database's link at the journal's last sequence; null where it has no such entry. */
export function decideStart(store: StoreFinding, journal: JournalFinding, storeLinkAtJournalHead: string | null): StartPlan {
  const journalEmpty = journal.dbId === null || journal.head.seq === 0;
  if (store.state === 'newer') return { kind: 'refuse', why: 'newer', version: store.version };
  if (store.state === 'unopenable') {
    return journalEmpty ? { kind: 'refuse', why: 'unopenableAndNoJournal' } : { kind: 'rebuild', why: 'unopenable' };
  }
  if (store.state === 'absent' || store.head.seq === 0) {
    if (!journalEmpty) return { kind: 'rebuild', why: 'empty' };
    return journal.notedSeq > 0 ? { kind: 'refuse', why: 'allLost', entries: journal.notedSeq } : { kind: 'fresh' };
  }
  if (!store.whole) {
    return journalEmpty ? { kind: 'refuse', why: 'unopenableAndNoJournal' } : { kind: 'rebuild', why: 'incomplete' };
  }
  if (journalEmpty) return { kind: 'append', journalLost: true };
  if (store.dbId !== journal.dbId) return { kind: 'rebuild', why: 'unknownHead' };
  if (storeLinkAtJournalHead === journal.head.link) {
    return store.head.seq === journal.head.seq ? { kind: 'ready' } : { kind: 'append', journalLost: false };
  }
  if (journal.linkAtStoreHead === store.head.link) return { kind: 'replay', entries: journal.head.seq - store.head.seq };
  return { kind: 'rebuild', why: 'unknownHead' };
}
