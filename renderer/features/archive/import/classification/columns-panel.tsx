import { useText } from '#renderer/ui/use-text.ts';
import { MappingTable } from '#renderer/ui/wizard/mapping-table.tsx';
import { type ClassificationColumns, classificationFields, isHeadingLine } from '#shared/domain/classification/classification-columns.ts';
import { oneLine } from '#shared/domain/retention/retention.ts';
import type { ClassList } from './list-choices.ts';
import { classFieldLabels } from './notes-panel.tsx';

interface Props {
  readonly list: ClassList;
  readonly columns: ClassificationColumns;
  readonly onChange: (columns: ClassificationColumns) => void;
}

const SAMPLES = 4;

/** Which column holds what, guessed from the heading lines. */
export function ColumnsPanel({ list, columns, onChange }: Props) {
  const t = useText('importing');
  const headings = list.rows.filter(isHeadingLine);
  const rows = list.rows.filter((cells) => !isHeadingLine(cells));
  const width = list.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const source = Array.from({ length: width }, (_, index) => ({
    id: String(index),
    name:
      [...new Set(headings.map((cells) => oneLine(cells[index] ?? '')))].filter(Boolean).join(' / ') || t('column', { number: index + 1 }),
    samples: samplesOf(rows, index),
  }));
  return (
    <MappingTable
      columns={source}
      targets={classificationFields.map((field) => ({ id: field, label: t(classFieldLabels[field]), required: field === 'code' }))}
      mapping={Object.fromEntries(Object.entries(columns).map(([field, column]) => [String(column), field]))}
      onChange={(mapping) => onChange(Object.fromEntries(Object.entries(mapping).map(([column, field]) => [field, Number(column)])))}
    />
  );
}

function samplesOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const samples = new Set<string>();
  for (const cells of rows) {
    const text = oneLine(cells[column] ?? '');
    if (text !== '') samples.add(text);
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
