export interface TreeNode {
  readonly id: string;
  readonly label: string;
  readonly code?: string;
  readonly count?: number;
  /** Present where it can be opened; empty while its children are not read yet. */
  readonly children?: readonly TreeNode[];
}

export interface VisibleNode {
  readonly node: TreeNode;
  /** 1 = at the top. */
  readonly level: number;
  readonly parent: string | null;
  readonly position: number;
  readonly siblings: number;
}

/** The lines of a tree as they stand below each other, with what a screen reader must know of each. */
export function visibleNodes(roots: readonly TreeNode[], open: ReadonlySet<string>): readonly VisibleNode[] {
  const lines: VisibleNode[] = [];
  const walk = (nodes: readonly TreeNode[], level: number, parent: string | null) => {
    nodes.forEach((node, index) => {
      lines.push({ node, level, parent, position: index + 1, siblings: nodes.length });
      if (node.children && open.has(node.id)) walk(node.children, level + 1, node.id);
    });
  };
  walk(roots, 1, null);
  return lines;
}

/** Where a key leads from line `at`: right opens or goes in, left closes or goes out. */
export type TreeMove = { readonly kind: 'go'; readonly to: number } | { readonly kind: 'toggle'; readonly id: string } | null;

export function treeMove(lines: readonly VisibleNode[], at: number, key: string, open: ReadonlySet<string>): TreeMove {
  const line = lines[at];
  if (!line) return null;
  const go = (to: number): TreeMove => ({ kind: 'go', to: Math.min(lines.length - 1, Math.max(0, to)) });
  const isOpen = open.has(line.node.id);
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(lines.length - 1);
    case 'ArrowRight':
      if (!line.node.children) return null;
      return isOpen ? go(at + 1) : { kind: 'toggle', id: line.node.id };
    case 'ArrowLeft':
      if (line.node.children && isOpen) return { kind: 'toggle', id: line.node.id };
      return line.parent === null ? null : go(lines.findIndex((other) => other.node.id === line.parent));
    default:
      return null;
  }
}
