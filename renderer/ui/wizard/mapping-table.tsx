import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { RequiredMark } from '../form/field.tsx';
import { useText } from '../use-text.ts';
import css from './import-wizard.module.css';

export interface SourceColumn {
  readonly id: string;
  readonly name: string;
  /** The first few values, so that a column without a good name is still known. */
  readonly samples: readonly string[];
}

export interface TargetField {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
}

interface Props {
  readonly columns: readonly SourceColumn[];
  readonly targets: readonly TargetField[];
  /** Column id to field id; a column that is not named is not taken. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly onChange: (mapping: Readonly<Record<string, string>>) => void;
}

/** Which column of the file becomes which field. A field can be given once; choosing it again takes it from the other column. */
export function MappingTable({ columns, targets, mapping, onChange }: Props) {
  const t = useText('ui');
  const choose = (column: string, field: string) => {
    const rest = Object.entries(mapping).filter(([other, taken]) => other !== column && taken !== field);
    onChange(Object.fromEntries(field ? [...rest, [column, field]] : rest));
  };
  return (
    <table className={css.mapping}>
      <thead>
        <tr>
          <th scope="col">{t('mapFrom')}</th>
          <th scope="col">{t('mapSample')}</th>
          <th scope="col">{t('mapTo')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => (
          <tr key={column.id}>
            <td>
              <b>{column.name}</b>
            </td>
            <td>
              <span className={css.sample} title={column.samples.join('\n')}>
                {column.samples.join(' · ')}
              </span>
            </td>
            <td>
              <Select
                value={mapping[column.id] ?? ''}
                displayEmpty
                fullWidth
                onChange={(event) => choose(column.id, event.target.value)}
                SelectDisplayProps={{ 'aria-label': `${t('mapTo')}: ${column.name}` }}
              >
                <MenuItem value="">{t('mapNone')}</MenuItem>
                {targets.map((target) => (
                  <MenuItem key={target.id} value={target.id}>
                    {target.label} {target.required && <RequiredMark />}
                  </MenuItem>
                ))}
              </Select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
