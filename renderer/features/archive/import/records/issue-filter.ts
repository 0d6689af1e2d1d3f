/** What the report shows: all, the refused, those with a note, or one kind of finding. One line for each finding of a row. */
import type { CheckReport, ImportIssue } from '#renderer/commands/import/import-setup.ts';
import type { FieldChange } from '#shared/exchange/records/update-by-key.ts';

export type IssueCode = ImportIssue['code'];

export interface IssueFilter {
  readonly severity: 'all' | 'error' | 'warning' | 'change';
  readonly code: IssueCode | null;
}

export interface IssueLine {
  readonly id: string;
  readonly row: number;
  /** What was found, or what the row would change. */
  readonly issue: ImportIssue | null;
  readonly change: FieldChange | null;
  /** The row's first line in the table carries its number. */
  readonly first: boolean;
}

export function issueLines(report: CheckReport, { severity, code }: IssueFilter): readonly IssueLine[] {
  return report.rows.flatMap(({ row, issues, changes = [] }) => {
    const found = issues.filter((issue) => (severity === 'all' || issue.severity === severity) && (code === null || issue.code === code));
    const changed = (severity === 'all' || severity === 'change') && code === null ? changes : [];
    return [...found.map((issue) => ({ issue, change: null })), ...changed.map((change) => ({ issue: null, change }))].map(
      (line, index) => ({ ...line, id: `${row} ${index}`, row, first: index === 0 }),
    );
  });
}

const warnings: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'date.assumedUndated',
  'classCode.unknown',
  'term.unknown',
  'place.guessed',
  'row.twin',
  'row.stored',
  'parent.missing',
  'parent.several',
  'parent.nested',
  'inside.kept',
  'file.missing',
  'file.several',
]);

export const severityOf = (code: IssueCode): 'error' | 'warning' => (warnings.has(code) ? 'warning' : 'error');

/** The kinds of findings of the whole file, errors first, the frequent ones first. */
export const kindsOf = ({ byCode }: CheckReport): readonly { readonly code: IssueCode; readonly count: number }[] =>
  Object.entries(byCode)
    // The keys of the report are codes of findings.
    .map(([code, count]) => ({ code: code as IssueCode, count }))
    .toSorted((a, b) => severityOf(a.code).localeCompare(severityOf(b.code)) || b.count - a.count);
