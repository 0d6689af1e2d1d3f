/** Units of the office for a picker: found by code and by words. */
import { useMemo } from 'react';
import { allOf } from '#renderer/db/queries/office.ts';
import { useServices } from '#renderer/state/services.ts';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { fold } from '#shared/domain/search/fold.ts';

interface Choices {
  readonly search: SearchOptions;
  readonly describe: (id: string) => Promise<PickerOption | null>;
}

export function useUnitChoices(): Choices {
  const { gate } = useServices();
  return useMemo(() => {
    const { db } = gate;
    const optionOf = ({ id, name, code }: { id: string; name: string; code: string | null }): PickerOption => ({
      id,
      label: name,
      ...(code ? { code } : {}),
    });
    return {
      search: async (query, offset, limit) => {
        const words = fold(query).split(/\s+/).filter(Boolean);
        const rows = (await allOf(db, 'unit'))
          .filter((unit) => words.every((word) => fold(`${unit.code ?? ''} ${unit.name}`).includes(word)))
          .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
          .map(optionOf);
        return { rows: rows.slice(offset, offset + limit), total: rows.length };
      },
      describe: async (id) => {
        const unit = await db.rows('unit').get(id);
        return unit ? optionOf(unit) : null;
      },
    };
  }, [gate]);
}
