/** Lines of a tree grid as they stand below each other, and where keys lead in them (ARIA treegrid, rows only). */
export interface TreeGridLine {
  readonly key: string;
  /** 1 = at the top. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly parent: string | null;
  /** Null where nothing lies below. */
  readonly open: boolean | null;
  /** Can be marked, and with that be moved. */
  readonly selectable: boolean;
}

export type GridMove = { readonly kind: 'go'; readonly to: number } | { readonly kind: 'toggle' } | null;

/** Right opens, or goes in where it is open; left closes, or goes out to the parent. `page`: lines of one screen. */
export function treeGridMove(lines: readonly TreeGridLine[], at: number, key: string, page: number): GridMove {
  const line = lines[at];
  if (!line) return null;
  const go = (to: number): GridMove => ({ kind: 'go', to: Math.min(lines.length - 1, Math.max(0, to)) });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(lines.length - 1);
    case 'ArrowRight':
      if (line.open === null) return null;
      return line.open ? go(at + 1) : { kind: 'toggle' };
    case 'ArrowLeft':
      if (line.open) return { kind: 'toggle' };
      return line.parent === null ? null : go(parentOf(lines, at));
    default:
      return null;
  }
}

/** The nearest line above with a lower level: lines follow their parent. */
function parentOf(lines: readonly TreeGridLine[], at: number): number {
  const level = lines[at]?.level ?? 1;
  for (let index = at - 1; index >= 0; index--) if ((lines[index]?.level ?? 0) < level) return index;
  return at;
}

/** The selection after a line was pressed or stepped to: alone, added to it or taken from it, or all from the anchor to here. */
export function selectedAfter(
  lines: readonly TreeGridLine[],
  selected: ReadonlySet<string>,
  at: number,
  how: 'only' | 'toggle' | { readonly from: number },
): ReadonlySet<string> {
  const line = lines[at];
  if (!line) return selected;
  if (typeof how === 'object') {
    const [first, last] = [Math.min(how.from, at), Math.max(how.from, at)];
    return new Set(lines.slice(first, last + 1).flatMap((one) => (one.selectable ? [one.key] : [])));
  }
  if (how === 'only') return new Set();
  if (!line.selectable) return selected;
  const next = new Set(selected);
  if (!next.delete(line.key)) next.add(line.key);
  return next;
}
