/**
 * Which record stands on which official list (domain.md 4.3, 4.5; UU 43/2009 Art. 1). Where a record lies decides, not how old it is: it
 * is active while its unit holds it, inactive once it was transferred to the records unit, and on no list once it was destroyed or
 * handed over. The active list is Daftar Berkas with Daftar Isi Berkas. The vital list has every vital record, wherever it is held.
 */
import { fold } from '../search/fold.ts';

export const archiveListKinds = ['files', 'contents', 'active', 'inactive', 'vital'] as const;
export type ArchiveListKind = (typeof archiveListKinds)[number];

/** UU 43/2009 Art. 1: vital records are those without which the office cannot go on; protected ones (terjaga) are those of the state. */
export const categories = ['general', 'vital', 'protected'] as const;
export type Category = (typeof categories)[number];

export type Holding = 'active' | 'inactive' | 'gone';

export interface HeldFacts {
  readonly transferredOn: string | null;
  readonly outcome: unknown;
}

export const holdingOf = ({ transferredOn, outcome }: HeldFacts): Holding =>
  outcome ? 'gone' : transferredOn === null ? 'active' : 'inactive';

export interface LevelFacts {
  readonly level: string | null;
  readonly itemNumber: string | null;
  readonly parentId: string | null;
  /** Records lie in it. */
  readonly holdsItems: boolean;
}

/** A berkas: records lie in it, or the list says so; what lies in another one is an item whatever it is called. */
export const isFile = ({ level, itemNumber, parentId, holdsItems }: LevelFacts): boolean =>
  parentId === null && (holdsItems || (itemNumber === null && fold(level ?? '') === 'berkas'));

export function isListed(kind: ArchiveListKind, holding: Holding, file: boolean, category: Category): boolean {
  switch (kind) {
    case 'files':
      return holding === 'active' && file;
    case 'contents':
      return holding === 'active' && !file;
    case 'active':
      return holding === 'active';
    case 'inactive':
      return holding === 'inactive';
    case 'vital':
      return holding !== 'gone' && category === 'vital';
  }
}

/** The note of Daftar Berkas (domain.md 4.3): textual, cartographic, audiovisual, electronic. */
export type MediumKind = 'textual' | 'cartographic' | 'audiovisual' | 'electronic';

const mediumWords: readonly (readonly [MediumKind, RegExp])[] = [
  ['electronic', /\b(elektronik|digital|born digital|cd|dvd|flashdisk)\b/],
  ['cartographic', /\b(peta|kartografi\w*|gambar teknik|denah|cetak biru)\b/],
  ['audiovisual', /\b(foto|audio|video|film|suara|rekaman|kaset|audiovisual)\b/],
  ['textual', /\b(kertas|tekstual|naskah|buku)\b/],
];

/** Null where the word is none of these: the list then shows the word itself. */
export const mediumKind = (medium: string | null): MediumKind | null =>
  mediumWords.find(([, pattern]) => pattern.test(fold(medium ?? '')))?.[0] ?? null;
