import MenuItem from '@mui/material/MenuItem';
import { Check, ChevronDown, X } from 'lucide-react';
import { memo, type ReactNode, useRef, useState } from 'react';
import { formatNumber } from '#shared/i18n/format.ts';
import { Icon } from '../parts/icon.tsx';
import { PopupMenu } from '../parts/popup-menu.tsx';
import { useLocale, useText } from '../use-text.ts';
import css from './facets.module.css';

export interface FacetValue {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly on: boolean;
}

export interface FacetGroup {
  readonly id: string;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

export type ToggleFacet = (group: string, value: string) => void;

interface Props {
  readonly groups: readonly FacetGroup[];
  readonly onToggle: ToggleFacet;
}

/** The filters of a list as a pane beside it, each value with its count. */
export const FacetPane = memo(function FacetPane({ groups, onToggle }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  return (
    <aside className={css.pane} aria-label={t('filters')}>
      {groups.map((group) => (
        <section key={group.id} className={css.group} aria-label={group.label}>
          <h2>{group.label}</h2>
          {group.values.map((value) => (
            <button
              key={value.id}
              type="button"
              className={css.value}
              aria-pressed={value.on}
              title={value.label}
              onClick={() => onToggle(group.id, value.id)}
            >
              <span className={css.name}>{value.label}</span>
              <span className={css.count}>{formatNumber(value.count, locale)}</span>
            </button>
          ))}
        </section>
      ))}
    </aside>
  );
});

interface RowProps extends Props {
  /** The values of this group stand open as buttons; the other groups are menus. */
  readonly openGroup?: string | undefined;
  readonly onClear: () => void;
  readonly children?: ReactNode;
}

/** The same filters as a row above the list, for narrow windows and short lists of states. */
export function FacetRow({ groups, openGroup, onToggle, onClear, children }: RowProps) {
  const t = useText('ui');
  const locale = useLocale();
  const open = groups.find((group) => group.id === openGroup);
  const on = groups.some((group) => group.values.some((value) => value.on));
  return (
    <div className={css.row} role="toolbar" aria-label={t('filters')}>
      {open?.values.map((value) => (
        <button
          key={value.id}
          type="button"
          className={value.on ? `${css.facet} ${css.on}` : css.facet}
          aria-pressed={value.on}
          onClick={() => onToggle(open.id, value.id)}
        >
          {value.label} <b>{formatNumber(value.count, locale)}</b>
        </button>
      ))}
      {groups
        .filter((group) => group !== open)
        .map((group) => (
          <FacetMenu key={group.id} group={group} onToggle={onToggle} />
        ))}
      {on && (
        <button type="button" className={css.facet} onClick={onClear}>
          <Icon of={X} small />
          {t('clearFilters')}
        </button>
      )}
      <span className={css.grow} />
      {children}
    </div>
  );
}

function FacetMenu({ group, onToggle }: { readonly group: FacetGroup; readonly onToggle: ToggleFacet }) {
  const t = useText('ui');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const chosen = group.values.filter((value) => value.on);
  const words =
    chosen.length > 0 ? t('filterOn', { group: group.label, value: chosen.map((value) => value.label).join(', ') }) : group.label;
  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={chosen.length > 0 ? `${css.facet} ${css.on}` : css.facet}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span className={css.chosen} title={words}>
          {words}
        </span>
        <Icon of={ChevronDown} small />
      </button>
      <PopupMenu label={group.label} anchorEl={() => anchor.current as HTMLElement} open={open} onClose={() => setOpen(false)}>
        {group.values.map((value) => (
          <MenuItem key={value.id} role="menuitemcheckbox" aria-checked={value.on} onClick={() => onToggle(group.id, value.id)}>
            {/* A drawn tick: a box of its own inside the item would be a control inside a control. */}
            <span className={css.mark}>{value.on && <Icon of={Check} small />}</span>
            <span style={{ flex: 1 }}>{value.label}</span>
            <span className={css.count}>{formatNumber(value.count, locale)}</span>
          </MenuItem>
        ))}
      </PopupMenu>
    </>
  );
}
