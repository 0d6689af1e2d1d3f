/** Codes, units and terms for the pickers: found by words, a page at a time. */
import { useCallback, useMemo } from 'react';
import { type ClassChoices as Choices, classChoices } from '#renderer/cases/class-choices.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Choice } from '#renderer/ui/form/choice-fields.tsx';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { retentionText } from './retention-text.ts';

const paged = (options: readonly PickerOption[], offset: number, limit: number) => ({
  rows: options.slice(offset, offset + limit),
  total: options.length,
});

const wordsOf = (query: string): readonly string[] =>
  query
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');

export function useCodeChoices(): Choices {
  const { gate } = useServices();
  const t = useText('archive');
  const tree = useText('archiveTree');
  const locale = useLocale();
  return useMemo(
    () =>
      classChoices(gate.db, tree('groupClass'), (code) => {
        const { active, afterwards } = retentionText(code, t, locale);
        return [active, afterwards].filter(Boolean).join('; ');
      }),
    [gate.db, t, tree, locale],
  );
}

export function useUnitChoices(): Choices {
  const { gate } = useServices();
  return useMemo(() => {
    const optionOf = (unit: Row<'unit'>): PickerOption => ({ id: unit.id, label: unit.name, ...(unit.code ? { code: unit.code } : {}) });
    return {
      search: async (query, offset, limit) => {
        const words = wordsOf(query);
        const units = (await allOf(gate.db, 'unit')).filter((unit) =>
          words.every((word) => `${unit.code ?? ''} ${unit.name}`.toLowerCase().includes(word)),
        );
        return paged(units.toSorted((a, b) => a.name.localeCompare(b.name, 'id')).map(optionOf), offset, limit);
      },
      describe: async (id) => {
        const unit = await gate.db.rows('unit').get(id);
        return unit ? optionOf(unit) : null;
      },
    };
  }, [gate.db]);
}

/** The terms of the editable lists, in their order; what a record has already stays to be chosen. */
export function useTerms(): (list: Row<'valueTerm'>['list'], current?: string | null) => readonly Choice[] {
  const { gate } = useServices();
  const terms = useLive(() => allOf(gate.db, 'valueTerm'), [gate.db]);
  return useCallback(
    (list, current) => {
      const rows = terms.status === 'ready' ? terms.data : [];
      const labels = rows
        .filter((term) => term.list === list && term.active)
        .toSorted((a, b) => a.position - b.position)
        .map((term) => term.label);
      const all = current && !labels.includes(current) ? [...labels, current] : labels;
      return all.map((label) => ({ value: label, label }));
    },
    [terms],
  );
}
