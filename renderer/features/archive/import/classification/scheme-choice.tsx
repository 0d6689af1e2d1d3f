import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';

interface Props {
  readonly schemes: readonly Row<'classScheme'>[];
  readonly current: string;
  readonly onChange: (id: string) => void;
}

/** The editions, the one in force said so. Records keep the edition that they were coded by. */
export function SchemeChoice({ schemes, current, onChange }: Props) {
  const t = useText('importing');
  return (
    <Select
      value={current}
      sx={{ maxWidth: 280 }}
      onChange={(event) => onChange(event.target.value)}
      SelectDisplayProps={{ 'aria-label': t('treeScheme') }}
    >
      {schemes.map((scheme) => (
        <MenuItem key={scheme.id} value={scheme.id}>
          {scheme.active ? t('treeInForce', { name: scheme.name }) : scheme.name}
        </MenuItem>
      ))}
    </Select>
  );
}
