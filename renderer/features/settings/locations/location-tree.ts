/** Places as a tree, in the order in which people read them: "Boks 2" before "Boks 10". */
import type { LocationKind } from '#renderer/commands/office/save-location.ts';
import type { TreeNode } from '#renderer/ui/tree/visible-nodes.ts';
import { placeKinds } from '#shared/domain/records/record-place.ts';
import type { Row } from '#shared/schema/entities.ts';

/** The level under another one; undefined under a folder. */
export const kindBelow = (kind: LocationKind): LocationKind | undefined => placeKinds[placeKinds.indexOf(kind) + 1];

const byName = new Intl.Collator('id', { numeric: true });

export function locationTree(rows: readonly Row<'location'>[]): readonly TreeNode[] {
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
