/** Codes, units and terms for the pickers: found by words, a page at a time. */
import { useCallback, useMemo } from 'react';
import { activeScheme, codesOf, findCodes } from '#renderer/db/queries/classification.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Choice } from '#renderer/ui/form/choice-fields.tsx';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { retentionText } from './retention-text.ts';

export interface Choices {
  readonly search: SearchOptions;
  readonly describe: (id: string) => Promise<PickerOption | null>;
}

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
  const locale = useLocale();
  return useMemo(() => {
    const optionOf = (code: Row<'classCode'>): PickerOption => {
      const { active, afterwards } = retentionText(code, t, locale);
      return { id: code.id, code: code.code, label: code.title ?? code.code, detail: [active, afterwards].filter(Boolean).join('; ') };
    };
    // Read once while the picker is open: a classification does not change under it.
    let known: Promise<readonly Row<'classCode'>[]> | null = null;
    const codes = () => {
      known ??= activeScheme(gate.db).then((scheme) => (scheme ? codesOf(gate.db, scheme.id) : []));
      return known;
    };
    return {
      search: async (query, offset, limit) => {
        // Only those in sight are put into words: a code names its retention.
        const found = findCodes(await codes(), query);
        return { rows: found.slice(offset, offset + limit).map(optionOf), total: found.length };
      },
      describe: async (id) => {
        const code = await gate.db.rows('classCode').get(id);
        return code ? optionOf(code) : null;
      },
    };
  }, [gate.db, t, locale]);
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
