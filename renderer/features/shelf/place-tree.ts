/** Places as a tree, in the order in which people read them: "Boks 2" before "Boks 10". */
import type { TreeNode } from '#renderer/ui/tree/visible-nodes.ts';
import type { Row } from '#shared/schema/entities.ts';

const byName = new Intl.Collator('id', { numeric: true });

const trees = new WeakMap<readonly Row<'location'>[], readonly TreeNode[]>();

/** Made once for the places as they are. */
export function placeTree(rows: readonly Row<'location'>[]): readonly TreeNode[] {
  const known = trees.get(rows) ?? treeOf(rows);
  trees.set(rows, known);
  return known;
}

function treeOf(rows: readonly Row<'location'>[]): readonly TreeNode[] {
  const children = Map.groupBy(rows, (row) => row.parentId);
  const nodesUnder = (parentId: string | null): readonly TreeNode[] =>
    (children.get(parentId) ?? [])
      .toSorted((a, b) => byName.compare(a.name, b.name))
      .map((row) => {
        const below = nodesUnder(row.id);
        return { id: row.id, label: row.name, ...(below.length > 0 ? { children: below, count: below.length } : {}) };
      });
  return nodesUnder(null);
}
