/** Places as a tree, in the order in which people read them. */
import { placesUnder } from '#renderer/db/queries/place-order.ts';
import type { TreeNode } from '#renderer/ui/tree/visible-nodes.ts';
import type { Row } from '#shared/schema/entities.ts';

const trees = new WeakMap<readonly Row<'location'>[], readonly TreeNode[]>();

/** Made once for the places as they are. */
export function placeTree(rows: readonly Row<'location'>[]): readonly TreeNode[] {
  const known = trees.get(rows) ?? treeOf(rows);
  trees.set(rows, known);
  return known;
}

function treeOf(rows: readonly Row<'location'>[]): readonly TreeNode[] {
  const under = placesUnder(rows);
  const nodesUnder = (parentId: string | null): readonly TreeNode[] =>
    (under.get(parentId) ?? []).map((row) => {
      const below = nodesUnder(row.id);
      return { id: row.id, label: row.name, ...(below.length > 0 ? { children: below, count: below.length } : {}) };
    });
  return nodesUnder(null);
}
