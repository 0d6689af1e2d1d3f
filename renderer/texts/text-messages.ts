/** What the window and the text worker say to each other: one job at a time, its parts as they come. Both are built together. */
import type { PagePlan } from '#shared/domain/pages/page-plan.ts';
import type { TextPart } from '#shared/domain/texts/page-text.ts';
import type { PageSource } from './read/bind-pages.ts';
import type { Measured } from './read/bundle-pages.ts';
import type { SmallPicture } from './read/picture.ts';

export type TextJob =
  /** The text of a file. `known`: parts that were read before; null ones are still to be read from their pictures. */
  | {
      readonly kind: 'read';
      readonly mediaType: string;
      readonly bytes: Uint8Array;
      readonly known: readonly (TextPart | null)[];
      /** Letters are read from pictures too; without it such parts come as null. */
      readonly pictures: boolean;
    }
  /** What a document or a workbook holds, for being shown. */
  | { readonly kind: 'show'; readonly mediaType: string; readonly bytes: Uint8Array }
  /** The pages of a file that no browser shows by itself, as pictures. */
  | { readonly kind: 'pictures'; readonly bytes: Uint8Array }
  /** Every page of PDFs and pictures, small. */
  | { readonly kind: 'leaves'; readonly sources: readonly PageSource[] }
  /** New PDFs of pages of these sources, one for each plan. */
  | { readonly kind: 'bind'; readonly sources: readonly PageSource[]; readonly files: readonly PagePlan[] }
  /** The pages of PDFs and pictures, without drawing them. */
  | { readonly kind: 'measure'; readonly sources: readonly PageSource[] }
  /** One PDF of all sources, a stamp on each page. */
  | { readonly kind: 'bundle'; readonly sources: readonly PageSource[]; readonly stamps: Uint8Array };

/** A part was taken: the next one may be read. */
export interface GoOn {
  readonly kind: 'goOn';
}

export interface ShownSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** How many rows there are; more than are shown. */
  readonly total: number;
}
export type ShownDocument =
  | { readonly kind: 'text'; readonly paragraphs: readonly string[]; readonly total: number }
  | { readonly kind: 'sheets'; readonly sheets: readonly ShownSheet[] };

/** Why a file gives no text. `locked`: it wants a password. */
export type UnreadableWhy = 'locked' | 'damaged' | 'tooLarge';

export type FromTextWorker =
  /** `pages` is null for kinds that have none. */
  | { readonly kind: 'opened'; readonly parts: number; readonly pages: number | null; readonly thumb: SmallPicture | null }
  | { readonly kind: 'part'; readonly index: number; readonly part: TextPart | null }
  | { readonly kind: 'shown'; readonly shown: ShownDocument }
  | { readonly kind: 'picture'; readonly page: number; readonly total: number; readonly picture: Blob }
  | { readonly kind: 'leaf'; readonly source: number; readonly page: number; readonly thumb: SmallPicture; readonly blank: boolean }
  | { readonly kind: 'bound'; readonly files: readonly Uint8Array[] }
  | { readonly kind: 'measured'; readonly sources: readonly Measured[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'unreadable'; readonly why: UnreadableWhy };
