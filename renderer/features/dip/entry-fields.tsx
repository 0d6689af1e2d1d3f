import { useEffect, useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { allOf } from '#renderer/db/queries/office.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { CheckboxGroupField, RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { InterpretedField } from '#renderer/ui/form/interpreted-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { dipClasses } from '#shared/domain/dip/dip-events.ts';
import { parseRecordDate } from '#shared/domain/records/record-date-parse.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import { BasisFields } from './dip-event-dialog.tsx';
import type { EntryValues } from './entry-values.ts';
import { RecordsField } from './records-field.tsx';

/** The elements of an entry in the order of the list; what it was listed as, and on which basis, is asked of a new one alone. */
export function EntryFields({ isNew }: { readonly isNew: boolean }) {
  const t = useText('dip');
  const locale = useLocale();
  const today = useToday();
  const means = (typed: string): string | null => {
    const read = parseRecordDate(typed);
    return read.ok ? t('dateMeans', { date: formatRecordDate(read.value, locale) }) : null;
  };
  return (
    <>
      <FormSection letter="A" title={t('sectionContent')}>
        <FormGrid>
          <MultilineField name="summary" label={t('colSummary')} help={t('fieldSummaryHelp')} required autoFocus />
          <UnitField />
          <TextField name="controller" label={t('fieldController')} help={t('fieldControllerHelp')} required span={3} />
          <TextField name="responsible" label={t('colResponsible')} span={3} />
          <TextField name="topic" label={t('colTopic')} help={t('fieldTopicHelp')} span={3} />
        </FormGrid>
      </FormSection>
      {isNew && (
        <FormSection letter="B" title={t('sectionListing')}>
          <FormGrid>
            <RadioField
              name="class"
              label={t('fieldClass')}
              required
              columns
              choices={dipClasses.map((one) => ({ value: one, label: t(`classHelp_${one}`) }))}
            />
            <DateField name="on" label={t('fieldListedOn')} required span={3} today={today} max={today} />
            <BasisFields label={t('fieldBasisKind')} optional />
          </FormGrid>
        </FormSection>
      )}
      <FormSection letter={isNew ? 'C' : 'B'} title={t('sectionMaking')}>
        <FormGrid>
          <InterpretedField name="madeOn" label={t('fieldMadeOn')} help={t('fieldMadeOnHelp')} interpret={means} span={3} />
          <TextField name="madeAt" label={t('fieldMadeAt')} span={3} />
          <CheckboxGroupField
            name="forms"
            label={t('fieldForms')}
            columns={2}
            choices={[
              { value: 'hardcopy', label: t('formHardcopy') },
              { value: 'softcopy', label: t('formSoftcopy') },
            ]}
          />
          <TextField name="retentionActive" label={t('fieldRetentionActive')} help={t('fieldRetentionHelp')} span={3} />
          <TextField name="retentionInactive" label={t('fieldRetentionInactive')} span={3} />
          <TextField name="link" label={t('fieldLink')} />
        </FormGrid>
      </FormSection>
      <FormSection letter={isNew ? 'D' : 'C'} title={t('sectionRecords')}>
        <FormGrid>
          <RecordsField />
        </FormGrid>
      </FormSection>
    </>
  );
}

/** A unit of the office; taking one writes its name where nothing stands yet. */
function UnitField() {
  const t = useText('dip');
  const { db } = useCommandContext();
  const { getValues, setValue } = useFormContext<EntryValues>();
  const units = useMemo(() => unitChoices(db), [db]);
  const unitId = useWatch<EntryValues, 'unitId'>({ name: 'unitId' });
  useEffect(() => {
    if (!unitId || getValues('controller')) return;
    units
      .describe(unitId)
      .then((unit) => unit && setValue('controller', unit.label, { shouldDirty: true, shouldValidate: true }), reportError);
  }, [unitId, units, getValues, setValue]);
  return (
    <PickerField
      name="unitId"
      label={t('fieldUnit')}
      span={3}
      placeholder={t('unitPlaceholder')}
      search={units.search}
      describe={units.describe}
    />
  );
}

function unitChoices(db: Parameters<typeof allOf>[0]) {
  const optionOf = ({ id, name, code }: Row<'unit'>): PickerOption => ({ id, label: name, ...(code ? { code } : {}) });
  return {
    search: async (query: string, offset: number, limit: number) => {
      const words = fold(query).split(/\s+/).filter(Boolean);
      const rows = (await allOf(db, 'unit'))
        .filter((unit) => words.every((word) => fold(`${unit.code ?? ''} ${unit.name}`).includes(word)))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
        .map(optionOf);
      return { rows: rows.slice(offset, offset + limit), total: rows.length };
    },
    describe: async (id: string) => {
      const unit = await db.rows('unit').get(id);
      return unit ? optionOf(unit) : null;
    },
  };
}
