import { ArrowLeft, ArrowRight, Columns3 } from 'lucide-react';
import { memo, useId, useRef, useState } from 'react';
import { Tick } from '../form/tick.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { Popup } from '../parts/popup.tsx';
import { useText } from '../use-text.ts';
import css from './column-menu.module.css';
import type { ColumnLayout } from './columns.ts';

/** Which columns a list shows and in which order. Those that tell two rows apart cannot be hidden. */
function Menu<Row>({ layout }: { readonly layout: ColumnLayout<Row> }) {
  const t = useText('ui');
  const title = useId();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton buttonRef={anchor} label={t('columns')} icon={Columns3} expanded={open} onClick={() => setOpen(true)} />
      <Popup open={open} anchorEl={() => anchor.current as HTMLElement} onClose={() => setOpen(false)} named={{ 'aria-labelledby': title }}>
        <div className={css.menu}>
          <h2 id={title}>{t('columns')}</h2>
          {layout.all.map((column, index) => (
            <div key={column.id} className={css.line}>
              <label htmlFor={`${title}-${column.id}`}>
                <Tick
                  id={`${title}-${column.id}`}
                  checked={layout.isShown(column.id)}
                  disabled={column.fixed ?? false}
                  onChange={(event) => layout.setShown(column.id, event.target.checked)}
                />
                {column.label}
              </label>
              <IconButton
                small
                label={t('columnUp', { column: column.label })}
                icon={ArrowLeft}
                disabled={index === 0}
                onClick={() => layout.move(column.id, -1)}
              />
              <IconButton
                small
                label={t('columnDown', { column: column.label })}
                icon={ArrowRight}
                disabled={index === layout.all.length - 1}
                onClick={() => layout.move(column.id, 1)}
              />
            </div>
          ))}
          <Button tone="text" onClick={layout.reset}>
            {t('columnsReset')}
          </Button>
        </div>
      </Popup>
    </>
  );
}

// A cast, because `memo` forgets that the component is generic.
export const ColumnMenu = memo(Menu) as typeof Menu;
