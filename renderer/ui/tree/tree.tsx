// biome-ignore-all lint/a11y/noStaticElementInteractions: the twist is the mouse's way; the keyboard has right and left
// biome-ignore-all lint/a11y/useFocusableInteractive: the tree keeps the focus and names its active line by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree takes the keys for all of its lines
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { formatNumber, type Locale } from '#shared/i18n/format.ts';
import { useRowWindow } from '../list/use-row-window.ts';
import { Icon } from '../parts/icon.tsx';
import { rowHeight, useDensity } from '../theme/density.ts';
import { useLocale } from '../use-text.ts';
import css from './tree.module.css';
import { useActiveLine } from './use-active-line.ts';
import { type TreeNode, treeMove, type VisibleNode, visibleNodes } from './visible-nodes.ts';

interface Props {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly open: ReadonlySet<string>;
  readonly onOpenChange: (open: ReadonlySet<string>) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  /** What stands at the end of a line instead of its count. */
  readonly marks?: ReadonlyMap<string, { readonly text: string; readonly full: boolean }>;
}

const idOf = ({ node }: VisibleNode): string => node.id;

/** A tree of any size, for classification and places: only the lines in sight are drawn, arrows move, right opens, left closes, Enter takes. */
export function Tree({ label, nodes, open, onOpenChange, selected, onSelect, marks }: Props) {
  const locale = useLocale();
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const px = rowHeight(useDensity(), 1);
  const lines = useMemo(() => visibleNodes(nodes, open), [nodes, open]);
  const rows = useRowWindow({ count: lines.length, rowPx: px, headPx: 0, scroller });
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = useActiveLine(lines, activeId, idOf);

  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    onOpenChange(next);
  };
  const onKey = (event: KeyboardEvent) => {
    const move = treeMove(lines, active, event.key, open);
    const line = lines[active];
    if (move?.kind === 'go') {
      setActiveId(lines[move.to]?.node.id ?? null);
      rows.show(move.to);
    } else if (move?.kind === 'toggle') toggle(move.id);
    else if ((event.key === 'Enter' || event.key === ' ') && line) onSelect(line.node.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={css.tree}
      role="tree"
      aria-label={label}
      aria-activedescendant={lines.length > 0 ? `${prefix}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKey}
    >
      <div className={css.rows} role="presentation" style={{ height: rows.height }}>
        {rows.items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const { node, level } = line;
          const opened = open.has(node.id);
          return (
            <div
              key={node.id}
              id={`${prefix}-${item.index}`}
              role="treeitem"
              aria-level={level}
              aria-posinset={line.position}
              aria-setsize={line.siblings}
              aria-expanded={node.children ? opened : undefined}
              aria-selected={node.id === selected}
              className={item.index === active ? `${css.line} ${css.active}` : css.line}
              style={{ height: px, paddingLeft: 8 + (level - 1) * 20, transform: `translateY(${rows.topOf(item)}px)` }}
              onClick={() => {
                setActiveId(node.id);
                onSelect(node.id);
              }}
            >
              <span
                className={opened ? `${css.twist} ${css.opened}` : css.twist}
                onClick={(event) => {
                  if (!node.children) return;
                  event.stopPropagation();
                  setActiveId(node.id);
                  toggle(node.id);
                }}
              >
                {node.children && <Icon of={ChevronRight} small />}
              </span>
              {node.code && <span className={css.code}>{node.code}</span>}
              <span className={css.label} title={node.label}>
                {node.label}
              </span>
              <Mark node={node} mark={marks?.get(node.id)} locale={locale} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface MarkProps {
  readonly node: TreeNode;
  readonly mark: { readonly text: string; readonly full: boolean } | undefined;
  readonly locale: Locale;
}

function Mark({ node, mark, locale }: MarkProps) {
  if (mark) return <span className={mark.full ? `${css.count} ${css.full}` : css.count}>{mark.text}</span>;
  return node.count === undefined ? null : <span className={css.count}>{formatNumber(node.count, locale)}</span>;
}
