/** What can be jumped to in the tree: classes by code and title, records by their words. */
import { useMemo } from 'react';
import { useRecordChoices } from '#renderer/cases/record-choices.ts';
import { activeScheme, codesOf, findCodes } from '#renderer/db/queries/classification.ts';
import { useServices } from '#renderer/state/services.ts';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';

const MOST_CLASSES = 5;

export function useJumpChoices(): SearchOptions {
  const { gate } = useServices();
  const records = useRecordChoices();
  return useMemo((): SearchOptions => {
    // Read once: a classification does not change under a field that is typed into.
    let known: ReturnType<typeof codesOf> | null = null;
    const codes = () => {
      known ??= activeScheme(gate.db).then((scheme) => (scheme ? codesOf(gate.db, scheme.id) : []));
      return known;
    };
    return async (query, offset, limit, signal) => {
      if (query.trim() === '') return { rows: [], total: 0 };
      const classes = findCodes(await codes(), query)
        .slice(0, MOST_CLASSES)
        .map(({ id, code, title }): PickerOption => ({ id, code, label: title ?? code }));
      const first = Math.max(0, offset - classes.length);
      const found = await records(query, first, limit, signal);
      const rows = [...classes, ...found.rows].slice(offset === 0 ? 0 : classes.length, (offset === 0 ? 0 : classes.length) + limit);
      return { rows, total: found.total + classes.length };
    };
  }, [gate.db, records]);
}
