import { useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Borrower } from '#renderer/commands/loans/lend-items.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { LendValues } from './lend-values.ts';
import css from './loans.module.css';

/** Who borrows: picked from those who borrowed before and from the office, or typed. */
export function BorrowerFields() {
  const t = useText('loans');
  const { gate } = useServices();
  const form = useFormContext<LendValues>();
  const units = useMemo(() => unitChoices(gate.db), [gate.db]);
  const known = useMemo(() => knownBorrowers(gate.db), [gate.db]);
  const take = (borrower: Borrower) => {
    const options = { shouldDirty: true, shouldValidate: true };
    form.setValue('name', borrower.name, options);
    form.setValue('unitId', borrower.unitId ?? '', options);
    form.setValue('outsideUnit', borrower.unitId === null ? (borrower.unit ?? '') : '', options);
    form.setValue('contact', borrower.contact ?? '', options);
  };
  return (
    <FormSection title={t('sectionBorrower')}>
      <FormGrid>
        <div className={css.field}>
          <span>{t('fieldKnown')}</span>
          <Picker
            label={t('fieldKnown')}
            value={null}
            placeholder={t('knownPlaceholder')}
            search={known.search}
            onChange={(option) => {
              const borrower = option && known.of(option.id);
              if (borrower) take(borrower);
            }}
          />
        </div>
        <TextField name="name" label={t('fieldName')} required span={3} />
        <TextField name="contact" label={t('fieldContact')} span={3} help={t('fieldContactHelp')} />
        <PickerField
          name="unitId"
          label={t('fieldUnit')}
          span={3}
          placeholder={t('unitPlaceholder')}
          search={units.search}
          describe={units.describe}
        />
        <TextField name="outsideUnit" label={t('fieldOutside')} span={3} help={t('fieldOutsideHelp')} />
      </FormGrid>
    </FormSection>
  );
}

type Db = Parameters<typeof allOf>[0];

function unitChoices(db: Db): { readonly search: SearchOptions; readonly describe: (id: string) => Promise<PickerOption | null> } {
  const optionOf = (unit: { readonly id: string; readonly name: string; readonly code: string | null }): PickerOption => ({
    id: unit.id,
    label: unit.name,
    ...(unit.code ? { code: unit.code } : {}),
  });
  return {
    search: async (query, offset, limit) => {
      const words = fold(query).split(/\s+/).filter(Boolean);
      const found = (await allOf(db, 'unit')).filter((unit) =>
        words.every((word) => fold(`${unit.code ?? ''} ${unit.name}`).includes(word)),
      );
      const rows = found.toSorted((a, b) => a.name.localeCompare(b.name, 'id')).map(optionOf);
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    describe: async (id) => {
      const unit = await db.rows('unit').get(id);
      return unit ? optionOf(unit) : null;
    },
  };
}

/** Borrowers of before with their last contact, then persons of the office; read once while the form is open. */
function knownBorrowers(db: Db): { readonly search: SearchOptions; readonly of: (id: string) => Borrower | undefined } {
  const byId = new Map<string, Borrower>();
  let reading: Promise<readonly PickerOption[]> | null = null;
  const read = async (): Promise<readonly PickerOption[]> => {
    const [loans, people, units] = await Promise.all([allOf(db, 'loan'), allOf(db, 'person'), allOf(db, 'unit')]);
    const unitName = new Map(units.map((unit) => [unit.id, unit.name]));
    for (const { borrower } of loans) byId.set(fold(`${borrower.name} ${borrower.unit ?? ''}`), borrower);
    for (const person of people.filter(({ active }) => active)) {
      const unit = person.unitId === null ? null : (unitName.get(person.unitId) ?? null);
      const key = fold(`${person.fullName} ${unit ?? ''}`);
      if (!byId.has(key)) byId.set(key, { name: person.fullName, unitId: person.unitId, unit, contact: null });
    }
    return [...byId].map(([id, borrower]) => ({
      id,
      label: borrower.name,
      detail: [borrower.unit, borrower.contact].filter(Boolean).join(', '),
    }));
  };
  return {
    search: async (query, offset, limit) => {
      reading ??= read();
      const words = fold(query).split(/\s+/).filter(Boolean);
      const rows = (await reading).filter(({ id }) => words.every((word) => id.includes(word)));
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    of: (id) => byId.get(id),
  };
}
