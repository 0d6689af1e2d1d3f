/** Opens the way to a record or a class and goes to its line, wherever among its siblings it stands. */
import { useCallback } from 'react';
import { useServices } from '#renderer/state/services.ts';
import { wayTo } from './class-nodes.ts';
import { classKey, recordKey } from './tree-lines.ts';
import type { ArchiveTree } from './use-archive-tree.ts';

export interface Revealed {
  /** What must stand open. */
  readonly open: readonly string[];
  readonly key: string;
}

/** Null where it stands nowhere in the tree: it is void, or the index does not have it yet. */
export function useReveal({ forest, rows, questionOf }: ArchiveTree): (id: string) => Promise<Revealed | null> {
  const { gate, search } = useServices();
  return useCallback(
    async (id) => {
      const way = wayTo(forest, id);
      if (way.length > 0) return { open: way.slice(0, -1).map((node) => classKey(node.id)), key: classKey(id) };
      const table = gate.db.records;
      const row = await table.get(id);
      if (!row || row.void) return null;
      const file = row.parentId === null ? undefined : await table.get(row.parentId);
      const top = file ?? row;
      const within = classKey(top.classCodeId ?? '');
      const read = async (parent: string, recordId: string): Promise<boolean> => {
        const found = await search.place(questionOf(parent), recordId);
        if (found.status !== 'ready' || found.place === null) return false;
        await rows.want(parent, found.place);
        return true;
      };
      if (!(await read(within, top.id))) return null;
      if (file && !(await read(recordKey(file.id), id))) return null;
      const classes = wayTo(forest, top.classCodeId ?? '').map((node) => classKey(node.id));
      return { open: [...classes, ...(file ? [recordKey(file.id)] : [])], key: recordKey(id) };
    },
    [gate.db, search, forest, rows, questionOf],
  );
}
