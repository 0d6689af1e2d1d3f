import { RadioTick } from '#renderer/ui/form/tick.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type ClassificationColumns, classificationFields } from '#shared/domain/classification/classification-columns.ts';
import type { DuplicateCode } from '#shared/domain/classification/classification-plan.ts';
import { cellOf } from '#shared/domain/classification/classification-row.ts';
import css from '../import.module.css';
import type { ClassList } from './list-choices.ts';

interface Props {
  readonly list: ClassList;
  readonly columns: ClassificationColumns;
  readonly duplicates: readonly DuplicateCode[];
  readonly onKeep: (classCode: string, row: number) => void;
}

/** Codes that stand more than once: the rows below each other as they are in the file, and which of them counts. */
export function DuplicatesPanel({ list, columns, duplicates, onKeep }: Props) {
  const t = useText('importing');
  if (duplicates.length === 0) return <p className={css.quiet}>{t('duplicatesNone')}</p>;
  return (
    <div className={css.stack}>
      <p className={css.quiet}>{t('duplicatesNote', { count: duplicates.length })}</p>
      {duplicates.map(({ classCode, rows, same, keptRow }) => (
        <fieldset key={classCode} className={css.choices}>
          <legend>
            <b>{classCode}</b> <small>{t(same ? 'duplicateSame' : 'duplicateDiffers')}</small>
          </legend>
          {rows.map((row) => (
            <label key={row} htmlFor={`keep-${row}`}>
              <RadioTick id={`keep-${row}`} name={`keep-${classCode}`} checked={row === keptRow} onChange={() => onKeep(classCode, row)} />
              <span className={css.rowNumber}>{t('useRow', { row })}</span>
              <span>{rowText(list.rows[row - 1] ?? [], columns)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** The row as it stands, without its code. */
const rowText = (cells: readonly string[], columns: ClassificationColumns): string =>
  classificationFields
    .filter((field) => field !== 'code' && columns[field] !== undefined)
    .map((field) => cellOf(cells, columns, field) || '–')
    .join(' · ');
