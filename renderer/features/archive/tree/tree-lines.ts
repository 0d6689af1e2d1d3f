/** The tree as lines below each other: classes, what lies directly in them, and the items of a berkas. */
import type { TreeGridLine } from '#renderer/ui/tree/tree-grid-move.ts';
import { isFile } from '#shared/domain/archive-lists/archive-lists.ts';
import type { RecordHit } from '../use-record-list.ts';
import type { ClassNode } from './class-nodes.ts';

export type TreeLine = TreeGridLine &
  (
    | { readonly kind: 'class'; readonly node: ClassNode }
    | {
        readonly kind: 'record';
        /** Among what its parent holds, classes not counted. */
        readonly index: number;
        readonly hit: RecordHit;
        readonly items: number;
        readonly isFile: boolean;
        /** The berkas that it lies in; null where it lies in none. */
        readonly fileId: string | null;
      }
    /** Not read yet: `parent` with `index` says what. */
    | { readonly kind: 'waiting'; readonly index: number }
  );

/** What the lines are made from; rows come a page at a time. */
export interface TreeRows {
  readonly rowAt: (parent: string, index: number) => RecordHit | undefined;
  readonly itemsOf: (recordId: string) => number;
}

export const classKey = (id: string): string => `c:${id}`;
export const recordKey = (id: string): string => `r:${id}`;
/** The id in the key of a record; null for a class or a line that waits. */
export const recordIdOf = (key: string): string | null => (key.startsWith('r:') ? key.slice(2) : null);

export function treeLines(forest: readonly ClassNode[], opened: ReadonlySet<string>, rows: TreeRows): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  const records = (parent: string, count: number, level: number, before: number, siblings: number, fileId: string | null) => {
    for (let index = 0; index < count; index++) {
      const place = { level, position: before + index + 1, siblings, parent };
      const hit = rows.rowAt(parent, index);
      if (!hit) {
        lines.push({ kind: 'waiting', key: `${parent}#${index}`, index, open: null, selectable: false, ...place });
        continue;
      }
      const key = recordKey(hit.id);
      const items = fileId === null ? rows.itemsOf(hit.id) : 0;
      const open = items > 0 ? opened.has(key) : null;
      const { level: said, itemNumber } = hit.card;
      const berkas = isFile({ level: said, itemNumber, parentId: fileId, holdsItems: items > 0 });
      lines.push({ kind: 'record', key, index, hit, items, isFile: berkas, fileId, open, selectable: true, ...place });
      if (open) records(key, items, level + 1, 0, items, hit.id);
    }
  };
  const classes = (nodes: readonly ClassNode[], level: number, parent: string | null, further: number) => {
    nodes.forEach((node, at) => {
      const key = classKey(node.id);
      const within = node.children.length + node.direct;
      const open = within > 0 ? opened.has(key) : null;
      lines.push({
        ...{ kind: 'class', key, node, level, parent, open, selectable: false },
        ...{ position: at + 1, siblings: nodes.length + further },
      });
      if (!open) return;
      classes(node.children, level + 1, key, node.direct);
      records(key, node.direct, level + 1, node.children.length, within, null);
    });
  };
  classes(forest, 1, null, 0);
  return lines;
}
