/** Columns whose values go on into new rows: a habit of the desk, kept on this PC. */
import { useCallback, useState } from 'react';
import { type GridField, gridFields } from '#shared/domain/records/box-grid.ts';

const KEY = 'daluang-box-grid-sticky';
const atFirst: readonly GridField[] = ['classCode', 'state', 'extentUnit', 'condition'];

export function useStickyColumns(): readonly [ReadonlySet<GridField>, (field: GridField) => boolean] {
  const [sticky, setSticky] = useState<ReadonlySet<GridField>>(() => new Set(stored() ?? atFirst));
  const toggle = useCallback(
    (field: GridField): boolean => {
      const next = new Set(sticky);
      const kept = !next.delete(field);
      if (kept) next.add(field);
      localStorage.setItem(KEY, JSON.stringify([...next]));
      setSticky(next);
      return kept;
    },
    [sticky],
  );
  return [sticky, toggle];
}

/** A habit that cannot be read is no trouble: it begins anew. */
function stored(): readonly GridField[] | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(value) ? gridFields.filter((field) => value.includes(field)) : null;
  } catch {
    return null;
  }
}
