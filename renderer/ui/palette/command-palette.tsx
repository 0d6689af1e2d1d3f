// biome-ignore-all lint/a11y/useFocusableInteractive: the input keeps the focus and names the active line by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the input takes the keys
// biome-ignore-all lint/a11y/useSemanticElements: a <select> has no groups of rich lines
import Dialog from '@mui/material/Dialog';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useActionKeys, useActionsInForce } from '../key-layers.tsx';
import { keyLabel } from '../keys.ts';
import { Icon, type IconType } from '../parts/icon.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { useText } from '../use-text.ts';
import css from './palette.module.css';
import { flatten, matching, namedFirst, type PaletteGroup, type PaletteItem } from './palette-results.ts';

export interface PaletteEntry extends PaletteItem {
  readonly icon?: IconType | undefined;
}

/** Finds records, cases and persons while typing; answers in groups, and may be asked again before it has answered. */
export type PaletteSource = (query: string, signal: AbortSignal) => Promise<readonly PaletteGroup<PaletteEntry>[]>;

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Sections and other things that are always there. */
  readonly fixed: readonly PaletteGroup<PaletteEntry>[];
  readonly source: PaletteSource;
}

interface Found {
  /** What was asked: an answer to earlier letters is not taken by Enter. */
  readonly query: string;
  readonly groups: readonly PaletteGroup<PaletteEntry>[];
}

const nothing: Found = { query: '', groups: [] };

const WAIT_MS = 80;

/** Ctrl+K: everything by name. Records and cases first, then actions of the screen, then sections. */
export function CommandPalette({ open, onClose, fixed, source }: Props) {
  const t = useText('ui');
  const id = useId();
  const actions = useActionsInForce(open);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>(nothing);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  /** Enter came before the answer, as from a scanner: the first line is taken when it is there. */
  const entered = useRef(false);
  useActionKeys([], { modal: true, active: open });

  useEffect(() => {
    if (!open) return;
    setAt(0);
    entered.current = false;
    if (query.trim() === '') {
      setFound(nothing);
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(() => {
      source(query, controller.signal).then(
        (groups) => !controller.signal.aborted && setFound({ query, groups }),
        // A source that fails must not take the actions with it.
        () => !controller.signal.aborted && setFound({ query, groups: [] }),
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [open, query, source]);
  useEffect(() => {
    if (open) setQuery('');
  }, [open]);

  const own = matching(
    actions.map((action) => ({ ...action, id: `action.${action.id}` })),
    query,
  );
  const all: readonly PaletteGroup<PaletteEntry>[] = [
    ...found.groups,
    { id: 'actions', label: t('paletteActions'), items: own },
    ...fixed.map((group) => ({ ...group, items: matching(group.items, query) })),
  ].filter((group) => group.items.length > 0);
  const groups = namedFirst(all, query);
  const lines = flatten(groups);
  const take = (item: PaletteEntry | undefined) => {
    if (!item || item.allowed === false) return;
    onClose();
    item.run();
  };
  useEffect(() => {
    if (!entered.current || found.query !== query) return;
    entered.current = false;
    take(lines[0]);
  });
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = Math.min(lines.length - 1, Math.max(0, at + step));
      setAt(next);
      list.current?.querySelectorAll('[role=option]')[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      // A line that was gone to is the one that is meant, whatever is still to come.
      if (at > 0 || query.trim() === '' || found.query === query) take(lines[at]);
      else entered.current = true;
    } else return;
    event.preventDefault();
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': t('palette'), 'aria-labelledby': undefined } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start', paddingTop: '6dvh' } }}
    >
      <div className={css.find}>
        <Icon of={Search} />
        <input
          autoFocus
          role="combobox"
          aria-expanded={lines.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={lines.length > 0 ? `${id}-${at}` : undefined}
          aria-label={t('palette')}
          placeholder={t('paletteHelp')}
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKey}
        />
        <Kbd>Esc</Kbd>
      </div>
      <div className={css.list} id={`${id}-list`} role="listbox" aria-label={t('palette')} ref={list}>
        {groups.map((group) => (
          <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
            <div className={css.group} id={`${id}-${group.id}`} role="presentation">
              {group.label}
            </div>
            {group.items.map((item) => {
              const index = lines.indexOf(item);
              return (
                <div
                  key={item.id}
                  id={`${id}-${index}`}
                  role="option"
                  className={css.item}
                  aria-selected={index === at}
                  aria-disabled={item.allowed === false}
                  onMouseMove={() => index !== at && setAt(index)}
                  onClick={() => take(item)}
                >
                  {item.icon && <Icon of={item.icon} small />}
                  <span className={css.words}>
                    <span>{item.label}</span>
                    {item.detail && <span className={css.detail}>{item.detail}</span>}
                  </span>
                  {item.key && <Kbd>{keyLabel(item.key)}</Kbd>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {lines.length === 0 && (
        <p className={css.none} role="status">
          {t('paletteNone', { query })}
        </p>
      )}
      <div className={css.foot}>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('keysMove')}
        </span>
        <span>
          <Kbd>Enter</Kbd> {t('keysOpen')}
        </span>
      </div>
    </Dialog>
  );
}
