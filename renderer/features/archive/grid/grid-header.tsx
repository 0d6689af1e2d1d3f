import { Pin } from 'lucide-react';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type GridField, gridFields } from '#shared/domain/records/box-grid.ts';
import css from './box-grid.module.css';
import { GRID_MIN_PX, gridTemplate } from './grid-line-row.tsx';

interface Props {
  readonly sticky: ReadonlySet<GridField>;
  readonly onToggle: (field: GridField) => void;
}

/** Names of the columns; a pin says that a column goes on into new rows. By keyboard it is Alt+T in a cell of the column. */
export function GridHeader({ sticky, onToggle }: Props) {
  const t = useText('boxGrid');
  return (
    // biome-ignore lint/a11y/useSemanticElements: the head of a virtual grid is no table head
    // biome-ignore lint/a11y/useFocusableInteractive: the cells below take the focus
    <div role="row" aria-rowindex={1} className={css.head} style={{ gridTemplateColumns: gridTemplate, minWidth: GRID_MIN_PX }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: as the row */}
      <div role="columnheader" className={css.th}>
        <span>{t('lineState')}</span>
      </div>
      {gridFields.map((field) => (
        // biome-ignore lint/a11y/useSemanticElements: as the row
        // biome-ignore lint/a11y/useFocusableInteractive: as the row
        <div key={field} role="columnheader" className={css.th}>
          <span>{t(field)}</span>
          <button
            type="button"
            tabIndex={-1}
            className={css.pin}
            aria-pressed={sticky.has(field)}
            aria-label={t('keepHint', { column: t(field) })}
            title={t('keepHint', { column: t(field) })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onToggle(field)}
          >
            <Icon of={Pin} small />
          </button>
        </div>
      ))}
    </div>
  );
}
