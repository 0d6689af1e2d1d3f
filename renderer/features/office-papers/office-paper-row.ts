import type { ListedRow } from '#renderer/cases/use-row-list.ts';
import type { OfficePaper } from '#renderer/db/queries/office-papers.ts';

/** A kept paper of the office as its list shows it. */
export interface OfficePaperRow extends ListedRow {
  readonly paper: OfficePaper;
  readonly name: string;
  /** The day, the period or the range that it is about. */
  readonly about: string;
}
