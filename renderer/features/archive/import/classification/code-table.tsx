// biome-ignore-all lint/a11y/useFocusableInteractive: the table keeps the focus and names its active row by aria-activedescendant
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the table takes the keys for all of its rows
// biome-ignore-all lint/a11y/noStaticElementInteractions: the twist is the mouse's way; the keyboard has right and left
// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only while they are seen stand in no table element
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useRowWindow } from '#renderer/ui/list/use-row-window.ts';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { rowHeight, useDensity } from '#renderer/ui/theme/density.ts';
import { treeMove, visibleNodes } from '#renderer/ui/tree/visible-nodes.ts';
import { useText } from '#renderer/ui/use-text.ts';
import css from './code-table.module.css';
import { codeTree, type ListedCode } from './code-tree.ts';
import { useRuleText } from './use-rule-text.ts';

interface Props {
  readonly label: string;
  readonly codes: readonly ListedCode[];
  readonly open: ReadonlySet<string>;
  readonly onOpenChange: (open: ReadonlySet<string>) => void;
  readonly selected?: string | null;
  readonly onSelect?: (code: string) => void;
}

const HEAD_PX = 32;

/** A classification as it is printed: codes as a tree, each with its periods, disposition and security. Any number of rows. */
export function CodeTable({ label, codes, open, onOpenChange, selected = null, onSelect }: Props) {
  const t = useText('importing');
  const ruleText = useRuleText();
  const prefix = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const px = rowHeight(useDensity(), 1);
  const nodes = useMemo(() => codeTree(codes), [codes]);
  const byCode = useMemo(() => new Map(codes.map((one) => [one.code, one])), [codes]);
  const untitled = useMemo(() => codes.every(({ title }) => title === null), [codes]);
  const lines = useMemo(() => visibleNodes(nodes, open), [nodes, open]);
  const rows = useRowWindow({ count: lines.length, rowPx: px, headPx: HEAD_PX, scroller });
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, Math.max(0, lines.length - 1));

  const toggle = (code: string) => {
    const next = new Set(open);
    if (!next.delete(code)) next.add(code);
    onOpenChange(next);
  };
  const go = (to: number) => {
    setActive(to);
    rows.show(to);
    const line = lines[to];
    if (line) onSelect?.(line.node.id);
  };
  const onKey = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? px) - HEAD_PX) / px) - 1);
    const jump = { PageDown: page, PageUp: -page }[event.key];
    const move = treeMove(lines, active, event.key, open);
    if (jump !== undefined) go(Math.min(lines.length - 1, Math.max(0, active + jump)));
    else if (move?.kind === 'go') go(move.to);
    else if (move?.kind === 'toggle') toggle(move.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className={untitled ? `${css.table} ${css.untitled}` : css.table}
      role="treegrid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={lines.length > 0 ? `${prefix}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKey}
    >
      <div className={css.head} role="row" aria-rowindex={1}>
        {(['columnCode', 'fieldActive', 'fieldInactive', 'fieldDisposition', 'fieldSecurity'] as const).map((key) => (
          <span key={key} role="columnheader">
            {t(key)}
          </span>
        ))}
      </div>
      <div className={css.rows} role="rowgroup" style={{ height: rows.height }}>
        {rows.items.map((item) => {
          const line = lines[item.index];
          const code = line && byCode.get(line.node.id);
          if (!line || !code) return null;
          const opened = open.has(code.code);
          const rule = ruleText(code);
          return (
            <div
              key={code.code}
              id={`${prefix}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-level={line.level}
              aria-posinset={line.position}
              aria-setsize={line.siblings}
              aria-expanded={line.node.children ? opened : undefined}
              aria-selected={onSelect ? code.code === selected : undefined}
              className={[css.row, code.heading && css.heading, item.index === active && css.active].filter(Boolean).join(' ')}
              style={{ height: px, transform: `translateY(${rows.topOf(item)}px)` }}
              onClick={() => {
                setActive(item.index);
                onSelect?.(code.code);
              }}
            >
              <span role="gridcell" className={css.first} style={{ paddingLeft: 12 + (line.level - 1) * 18 }}>
                <span
                  className={opened ? `${css.twist} ${css.opened}` : css.twist}
                  onClick={(event) => {
                    if (!line.node.children) return;
                    event.stopPropagation();
                    setActive(item.index);
                    toggle(code.code);
                  }}
                >
                  {line.node.children && <Icon of={ChevronRight} small />}
                </span>
                <span className={css.code}>{code.code}</span>
                <span className={code.title === null ? css.noTitle : css.title} title={code.title ?? undefined}>
                  {code.title ?? t('noTitle')}
                </span>
              </span>
              {[rule.active, rule.inactive, rule.disposition, rule.security].map((text, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the four columns of the head, always in this order
                <span key={index} role="gridcell" className={css.cell} title={text}>
                  {text}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
