/** What a picker offers, and how it asks for more of it. */
import type { LoadPage } from '../list/page-cache.ts';

export interface PickerOption {
  readonly id: string;
  /** A classification code, a person's number: shown first and searched like the words. Empty where this one has none of what its list has. */
  readonly code?: string;
  readonly label: string;
  readonly detail?: string;
  /** What one should know before taking it: shown in the list and, once taken, under the field. */
  readonly caution?: string;
}

/** Finds options by code or words, a page at a time, so that ten thousand codes open as fast as ten. */
export type SearchOptions = (query: string, ...page: Parameters<LoadPage<PickerOption>>) => ReturnType<LoadPage<PickerOption>>;
