/** What the index keeps of a row: words in three fields of different weight, keys to filter by, keys to sort by, and its card. */
import type { CardOf, FilterName, SearchEntity } from '../protocol.ts';

export interface IndexDocument<E extends SearchEntity> {
  readonly voided: boolean;
  /** Identifiers: any of them finds the row, and weighs most. */
  readonly numbers: string;
  readonly title: string;
  readonly more: string;
  /** What its files say; weighs least. */
  readonly files: string;
  /** Its date as people say it: "11 Maret 2025". */
  readonly dated: string;
  /** The empty string for "none". */
  readonly keys: Readonly<Record<FilterName<E>, string>>;
  /** How many parts hang on it (softcopies); kept where the parts were not looked at. */
  readonly parts: number;
  /** `YYYY-MM-DD` or empty. */
  readonly date: string;
  readonly code: string;
  readonly description: string;
  readonly card: CardOf<E>;
}

export type AnyDocument = { [E in SearchEntity]: IndexDocument<E> }[SearchEntity];

/** The texts that are there, apart enough that no code runs from one into the next. */
export const joined = (...texts: readonly (string | null | undefined)[]): string => texts.filter(Boolean).join('\n');
