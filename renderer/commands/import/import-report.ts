/** What a dry run found, counted while the rows stream by. The lists of rows end somewhere, the counts do not. */
import type { FoundFile } from '#shared/domain/records/named-files.ts';
import type { DecidedRow } from './decide-rows.ts';
import type { CheckedRow, CheckReport, ImportIssue } from './import-setup.ts';

export interface BadRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly issues: readonly ImportIssue[];
}

/** Refused rows that the report lists; the list of bad rows has every one. */
const MOST_REFUSED_SHOWN = 10_000;
const MOST_NOTED_SHOWN = 2000;
const MOST_CHANGED_SHOWN = 5000;

export class ImportReport {
  readonly bad: BadRow[] = [];
  readonly #counts = { ready: 0, updates: 0, unchanged: 0, refused: 0, blank: 0 };
  readonly #byCode: Partial<Record<ImportIssue['code'], number>> = {};
  readonly #refused: CheckedRow[] = [];
  readonly #noted = new Map<number, CheckedRow>();
  readonly #warned = new Set<number>();
  #cut = false;
  #files = 0;

  /** Rows that were no blank ones. */
  get seen(): number {
    const { ready, unchanged, refused } = this.#counts;
    return ready + unchanged + refused;
  }

  add(decided: DecidedRow): void {
    if (decided.kind === 'blank') this.#counts.blank += 1;
    else if (decided.kind === 'refused') this.#refuse(decided);
    else {
      if (decided.kind === 'same') this.#counts.unchanged += 1;
      else this.#counts.ready += 1;
      if (decided.kind === 'update') this.#change(decided);
      this.note(decided.row, decided.issues);
    }
  }

  /** Softcopies that a good row names, each with what the folder has of it. */
  addFiles(row: number, files: readonly (readonly [name: string, found: FoundFile<unknown>['found']])[]): void {
    this.#files += files.filter(([, found]) => found === 'one').length;
    this.note(
      row,
      files.flatMap(([text, found]) =>
        found === 'one' ? [] : [{ severity: 'warning', code: found === 'none' ? 'file.missing' : 'file.several', field: 'file', text }],
      ),
    );
  }

  /** Adds to what is said of a good row. */
  note(row: number, issues: readonly ImportIssue[]): void {
    if (issues.length === 0) return;
    this.#count(issues);
    this.#warned.add(row);
    const before = this.#noted.get(row);
    // What is there twice is shown also where notes of other kinds have filled the list.
    const twin = issues.some(({ code }) => code === 'row.twin' || code === 'row.stored');
    const most = MOST_CHANGED_SHOWN + (twin ? 2 : 1) * MOST_NOTED_SHOWN;
    if (before || this.#noted.size < most) this.#noted.set(row, { ...before, row, issues: [...(before?.issues ?? []), ...issues] });
    else this.#cut = true;
  }

  result(twins: number, newUnits: readonly string[], newPlaces: number): CheckReport {
    const notes = [...this.#noted.values()].toSorted((a, b) => a.row - b.row);
    const rows = [...this.#refused, ...notes];
    const counts = { ...this.#counts, withWarnings: this.#warned.size, twins };
    return { ...counts, files: this.#files, rows, cut: this.#cut, byCode: this.#byCode, newUnits, newPlaces };
  }

  #refuse({ row, cells, issues }: BadRow): void {
    this.#counts.refused += 1;
    this.#count(issues);
    this.bad.push({ row, cells, issues });
    if (this.#refused.length < MOST_REFUSED_SHOWN) this.#refused.push({ row, issues });
    else this.#cut = true;
  }

  #change({ row, changes }: Extract<DecidedRow, { kind: 'update' }>): void {
    this.#counts.updates += 1;
    if (this.#counts.updates <= MOST_CHANGED_SHOWN) this.#noted.set(row, { row, issues: [], changes });
    else this.#cut = true;
  }

  #count(issues: readonly ImportIssue[]): void {
    for (const { code } of issues) this.#byCode[code] = (this.#byCode[code] ?? 0) + 1;
  }
}
