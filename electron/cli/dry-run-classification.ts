/** The dry run of a classification list: the plan of the wizard with its notes, repeated codes and slips, by row. */
import { guessClassificationColumns, isHeadingLine } from '#shared/domain/classification/classification-columns.ts';
import { planClassification } from '#shared/domain/classification/classification-import.ts';
import type { ClassificationNote, ClassificationPlan } from '#shared/domain/classification/classification-plan.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { columnsSaid, countCodes, type DryRun, type Finding, type FoundRow } from './dry-run.ts';

type Row = readonly string[];

export function dryRunClassification(
  rows: readonly Row[],
): Result<
  DryRun & { readonly classification: ClassificationPlan['counts'] },
  { readonly code: 'columns.noCode' | 'list.empty'; readonly detail: string }
> {
  const planned = planClassification(rows);
  if (!planned.ok) return { ok: false, error: { ...planned.error, detail: '' } };
  const plan = planned.value;
  const headings = rows.map((cells, at) => ({ cells, row: at + 1 })).filter(({ cells }) => isHeadingLine(cells));
  const found = rowsFound(plan);
  const { counts } = plan;
  // Columns are named over several heading lines: the first filled cell says what stands below.
  const width = Math.max(0, ...headings.map(({ cells }) => cells.length));
  const heading = Array.from(
    { length: width },
    (_, column) => headings.map(({ cells }) => cells[column] ?? '').find((cell) => cell.trim() !== '') ?? '',
  );
  const data = counts.rows - counts.headingLines + counts.blankRows;
  return ok({
    headingRow: headings.at(-1)?.row ?? 0,
    ...columnsSaid(headings.length > 0 ? guessClassificationColumns(headings.map(({ cells }) => cells)) : plan.columns, heading),
    counts: {
      rows: data,
      insert: counts.codes,
      update: 0,
      skip: data - counts.codes,
      refused: 0,
      blank: counts.blankRows,
      withWarnings: found.filter(({ action }) => action === 'insert').length,
    },
    byCode: countCodes(found),
    rows: found,
    classification: counts,
  });
}

function rowsFound(plan: ClassificationPlan): readonly FoundRow[] {
  const byRow = new Map<number, Finding[]>();
  const add = (row: number, finding: Omit<Finding, 'column'>) => {
    const column = finding.field === null ? undefined : plan.columns[finding.field as keyof typeof plan.columns];
    byRow.set(row, [...(byRow.get(row) ?? []), { ...finding, column: column === undefined ? null : column + 1 }]);
  };
  for (const note of plan.notes) add('row' in note ? note.row : 0, { severity: severityOf(note), code: note.code, ...saidBy(note) });
  for (const { classCode, rows, same, keptRow } of plan.duplicates) {
    for (const row of rows.filter((one) => one !== keptRow)) {
      add(row, {
        severity: same ? 'note' : 'warning',
        code: same ? 'duplicate.same' : 'duplicate.differs',
        field: 'code',
        text: classCode,
      });
    }
  }
  for (const { found, suggestion, rows } of plan.typos) {
    for (const row of rows) add(row, { severity: 'warning', code: 'typo.suspected', field: null, text: `${found} -> ${suggestion}` });
  }
  const stored = new Set(plan.codes.map(({ row }) => row));
  return [...byRow]
    .toSorted(([a], [b]) => a - b)
    .map(([row, findings]) => ({ row, action: stored.has(row) ? 'insert' : 'skip', findings }));
}

const severityOf = (note: ClassificationNote): Finding['severity'] =>
  note.code === 'note.headingLine' || note.code === 'note.blankRow' ? 'note' : 'warning';

function saidBy(note: ClassificationNote): Pick<Finding, 'field' | 'text'> {
  switch (note.code) {
    case 'note.headingLine':
    case 'note.blankRow':
      return { field: null, text: '' };
    case 'note.noCode':
    case 'note.unmarkedTrigger':
      return { field: null, text: note.text };
    case 'note.unread':
      return { field: note.field, text: note.text };
    case 'note.partialRule':
      return { field: null, text: note.missing.join(', ') };
    case 'note.parentMissing':
      return { field: 'code', text: note.missing };
    case 'note.titleWithoutCode':
      return { field: 'title', text: note.classCode };
  }
}
