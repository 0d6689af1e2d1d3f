/** What the papers of a disposal say: the list of records, and the Berita Acara with its two parties. */
import type { DisposalKind } from '#shared/domain/disposal/disposal-eligible.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Paper } from '../kit/paper.ts';
import type { Printed } from '../kit/sheet.ts';
import type { Letterhead } from '../parts/letterhead.ts';

/** Version 2: signed on the day of the Berita Acara, whose number may be written by hand. */
export const disposalListTemplate = 'disposal-list/2';
export const disposalMinutesTemplate = 'disposal-minutes/1';

interface Head {
  readonly paper: Paper;
  readonly letterhead: Letterhead;
  readonly printed: Printed;
  /** Where it is signed. */
  readonly place: string;
  readonly kind: DisposalKind;
}

export interface DisposalParty {
  readonly name: string;
  readonly position: string;
}

export interface DisposalListRow {
  readonly code: string;
  readonly description: string;
  /** Kurun waktu. */
  readonly date: string;
  readonly state: string;
  readonly quantity: string;
  /** Definitive box and folder. */
  readonly place: string;
  /** "aktif s.d. 15 Juni 2026, inaktif s.d. 15 Juni 2029". */
  readonly retention: string;
  readonly fate: string;
  readonly note: string;
}

export interface DisposalList extends Head {
  readonly template: typeof disposalListTemplate;
  /** What is proposed, or what was done; then it is part of the Berita Acara and comes in two copies. */
  readonly stage: 'proposed' | 'done';
  /** Title of the proposal. */
  readonly title: string;
  /** Of the Berita Acara that the list belongs to; null while it has none, and where nothing is done yet. */
  readonly number: string | null;
  readonly signedOn: CalendarDate;
  /** The edition of the retention schedule that the periods were reckoned by. */
  readonly schedules: readonly string[];
  readonly rows: readonly DisposalListRow[];
  readonly signers: readonly (DisposalParty | null)[];
}

export interface DisposalMinutes extends Head {
  readonly template: typeof disposalMinutesTemplate;
  /** What is not known yet is written by hand. */
  readonly number: string | null;
  readonly on: CalendarDate;
  readonly at: string | null;
  readonly first: DisposalParty | null;
  readonly second: DisposalParty | null;
  readonly records: number;
  /** "3 berkas, 214 lembar". */
  readonly quantity: string;
  /** Way of the destruction in words. */
  readonly method: string | null;
  /** The papers that it rests on. */
  readonly basis: readonly { readonly name: string; readonly number: string; readonly on: CalendarDate }[];
  readonly witnesses: readonly DisposalParty[];
}
