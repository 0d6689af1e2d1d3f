/** What a plan for importing a classification list says; made by `classification-import.ts`, shown before anything is stored. */
import type { SecurityClass } from '../access/access.ts';
import type { DispositionKind } from '../retention/retention.ts';
import type { ClassificationColumns, ClassificationField } from './classification-columns.ts';

/** One code as it will be stored. `row` counts from 1, as a spreadsheet shows it. */
export interface PlannedCode {
  readonly row: number;
  readonly code: string;
  readonly parentCode: string | null;
  readonly title: string | null;
  /** Kept as a parent: it has no periods and no disposition. */
  readonly heading: boolean;
  readonly activePeriod: string | null;
  readonly inactivePeriod: string | null;
  readonly disposition: string | null;
  readonly securityText: string | null;
  readonly activeYears: number | null;
  readonly activeTrigger: string | null;
  readonly inactiveYears: number | null;
  readonly dispositionKind: DispositionKind | null;
  readonly dispositionNote: string | null;
  readonly securityClass: SecurityClass | null;
}

export interface ClassificationOptions {
  /** Chosen by the person; guessed from the heading lines where absent. */
  readonly columns?: ClassificationColumns;
  /** Code -> title, from a second file. */
  readonly titles?: ReadonlyMap<string, string>;
  /** Accepted corrections: word as found, in lower case -> word. */
  readonly corrections?: ReadonlyMap<string, string>;
  /** Code -> row that the person keeps of a repeated code; the first where absent, and the plan says so. */
  readonly keptRows?: ReadonlyMap<string, number>;
}

export type ClassificationNote =
  | { readonly code: 'note.headingLine' | 'note.blankRow'; readonly row: number }
  /** No code stands where one is expected: the row is left out. */
  | { readonly code: 'note.noCode'; readonly row: number; readonly text: string }
  | { readonly code: 'note.unread'; readonly row: number; readonly field: ClassificationField; readonly text: string }
  /** A rule that lacks one of its parts. */
  | { readonly code: 'note.partialRule'; readonly row: number; readonly missing: readonly ClassificationField[] }
  /** An event follows the period without "setelah". */
  | { readonly code: 'note.unmarkedTrigger'; readonly row: number; readonly text: string }
  /** The level above has no line of its own: the code hangs on the nearest one that has. */
  | { readonly code: 'note.parentMissing'; readonly row: number; readonly missing: string; readonly parent: string | null }
  /** A title of the second file without a code in this list. */
  | { readonly code: 'note.titleWithoutCode'; readonly classCode: string };

export interface DuplicateCode {
  readonly classCode: string;
  readonly rows: readonly number[];
  /** The rows say the same. */
  readonly same: boolean;
  readonly keptRow: number;
}

export interface TypoInList {
  readonly found: string;
  readonly suggestion: string;
  readonly confidence: number;
  readonly rows: readonly number[];
}

export interface ClassificationPlan {
  readonly columns: ClassificationColumns;
  readonly codes: readonly PlannedCode[];
  readonly notes: readonly ClassificationNote[];
  readonly duplicates: readonly DuplicateCode[];
  readonly typos: readonly TypoInList[];
  /** Rows = classes + headings + repeated + heading lines + rows without a code: each filled row is one of these. */
  readonly counts: {
    /** Rows with anything in them, heading lines included. */
    readonly rows: number;
    readonly headingLines: number;
    readonly blankRows: number;
    /** What will be stored: classes and headings. */
    readonly codes: number;
    readonly classes: number;
    readonly headings: number;
    /** Further rows of a code that stands in another row already. */
    readonly repeated: number;
    readonly withoutCode: number;
    readonly titles: number;
  };
}

/** `columns.noCode`: no column holds codes, so the person has to name it. */
export type ClassificationError = { readonly code: 'columns.noCode' } | { readonly code: 'list.empty' };
