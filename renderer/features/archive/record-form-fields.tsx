import { ChevronDown, ChevronUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { readPlaces } from '#renderer/db/queries/locations.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { usePlaceChoices } from '#renderer/state/use-place-choices.ts';
import { AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { InterpretedField } from '#renderer/ui/form/interpreted-field.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { securityClasses } from '#shared/domain/access/access.ts';
import { categories } from '#shared/domain/archive-lists/archive-lists.ts';
import { parseRecordDate } from '#shared/domain/records/record-date-parse.ts';
import { accessClasses } from '#shared/domain/records/record-input.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import css from './archive.module.css';
import { acceptedFiles } from './file-words.ts';
import { NewPlaceDialog, NewUnitDialog } from './new-place-dialog.tsx';
import { blankRecord, type RecordFormValues } from './record-form-values.ts';
import { accessLabels, categoryLabels, securityLabels } from './record-labels.ts';
import type { Attachments } from './use-attachments.ts';
import { useCodeChoices, useTerms, useUnitChoices } from './use-choices.ts';

const at = fieldNames<RecordFormValues>();
const alwaysShown: readonly string[] = ['description', 'date', 'classCode', 'unit', 'place'] satisfies (keyof RecordFormValues)[];

interface Props {
  /** Null where files are attached on the record's own page. */
  readonly attachments: Attachments | null;
  readonly unfolded: boolean;
}

/** The fields of a record in the order of the paper list; what is not needed to save stands folded. */
export function RecordFormFields({ attachments, unfolded }: Props) {
  const t = useText('archive');
  const locale = useLocale();
  const codes = useCodeChoices();
  const units = useUnitChoices();
  const places = usePlaceChoices();
  const [open, setOpen] = useState(unfolded);
  const [making, setMaking] = useState<'unit' | 'place' | null>(null);
  const { setValue } = useFormContext<RecordFormValues>();
  const values = useWatch<RecordFormValues>();
  const filled = Object.entries(blankRecord).filter(
    ([field, blank]) => !alwaysShown.includes(field) && (values[field as keyof RecordFormValues] ?? '') !== blank,
  ).length;
  const { gate } = useServices();
  const allPlaces = useLive(() => readPlaces(gate.db), [gate.db]);
  const start = allPlaces.status === 'ready' ? allPlaces.data.pathOf(values.place ?? '') : [];

  const means = (typed: string): string | null => {
    const read = parseRecordDate(typed);
    if (!read.ok) return null;
    const { kind, from, circa } = read.value;
    return t('dateMeans', { date: kind === 'day' && from && !circa ? formatLongDate(from, locale) : formatRecordDate(read.value, locale) });
  };
  const made = (field: 'unit' | 'place') => (id: string) => {
    setValue(field, id, { shouldDirty: true, shouldValidate: true });
    setMaking(null);
  };
  return (
    <>
      <FormSection letter="A" title={t('sectionMain')} note={t('sectionMainNote')}>
        <FormGrid>
          <MultilineField name={at('description')} label={t('description')} required autoFocus />
          <InterpretedField name={at('date')} label={t('date')} required help={t('dateHelp')} interpret={means} span={3} />
          <PickerField
            name={at('classCode')}
            label={t('classCode')}
            help={t('classCodeHelp')}
            placeholder={t('classCodePlaceholder')}
            search={codes.search}
            describe={codes.describe}
            span={3}
          />
          <PickerField
            name={at('unit')}
            label={t('unit')}
            required
            placeholder={t('unitPlaceholder')}
            search={units.search}
            describe={units.describe}
            span={3}
          />
          <PickerField
            name={at('place')}
            label={t('place')}
            required
            placeholder={t('placePlaceholder')}
            search={places.search}
            describe={places.describe}
            span={3}
          />
        </FormGrid>
        {/* Pressing must not take the focus from a field: its error would come up and push the button away from under the pointer. */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the keys */}
        <div className={css.row} onMouseDown={(event) => event.preventDefault()}>
          <Button tone="text" icon={Plus} onClick={() => setMaking('unit')}>
            {t('newUnit')}
          </Button>
          <Button tone="text" icon={Plus} onClick={() => setMaking('place')}>
            {t('newPlace')}
          </Button>
        </div>
      </FormSection>
      {attachments && (
        <FormSection letter="B" title={t('sectionFiles')}>
          <AttachmentZone
            label={t('sectionFiles')}
            help={t('filesHelp')}
            accept={acceptedFiles}
            files={attachments.shown}
            onFiles={attachments.add}
            onRemove={attachments.remove}
          />
        </FormSection>
      )}
      <div className={css.foldButton}>
        <Button tone="text" icon={open ? ChevronUp : ChevronDown} onClick={() => setOpen(!open)}>
          {`${t(open ? 'fold' : 'unfold')} (${t('filled', { count: filled })})`}
        </Button>
      </div>
      {open && <OtherFields values={values} letters={attachments ? ['C', 'D', 'E'] : ['B', 'C', 'D']} />}
      {making === 'unit' && <NewUnitDialog onMade={made('unit')} onClose={() => setMaking(null)} />}
      {making === 'place' && <NewPlaceDialog start={start} onMade={made('place')} onClose={() => setMaking(null)} />}
    </>
  );
}

interface OtherProps {
  readonly values: Partial<RecordFormValues>;
  /** Of its three sections, as they follow those above. */
  readonly letters: readonly [string, string, string];
}

function OtherFields({ values, letters }: OtherProps) {
  const t = useText('archive');
  const terms = useTerms();
  return (
    <>
      <FormSection letter={letters[0]} title={t('sectionIdentity')}>
        <FormGrid>
          <TextField name={at('letterNumber')} label={t('letterNumber')} span={3} />
          <TextField name={at('creator')} label={t('creator')} span={3} />
          <TextField name={at('fileNumber')} label={t('fileNumber')} span={2} />
          <TextField name={at('itemNumber')} label={t('itemNumber')} span={2} />
          <SelectField name={at('level')} label={t('level')} choices={terms('level', values.level)} span={2} />
          <TextField name={at('oldNumber')} label={t('oldNumber')} span={3} />
          <TextField name={at('receptionNumber')} label={t('receptionNumber')} span={3} />
          <TextField name={at('unitCode')} label={t('unitCode')} span={3} />
          <TextField name={at('indexTerm')} label={t('indexTerm')} span={3} />
        </FormGrid>
      </FormSection>
      <FormSection letter={letters[1]} title={t('sectionPhysical')}>
        <FormGrid>
          <SelectField name={at('state')} label={t('state')} choices={terms('recordState', values.state)} span={2} />
          <TextField name={at('extent')} label={t('extent')} inputMode="numeric" span={2} />
          <SelectField name={at('extentUnit')} label={t('extentUnit')} choices={terms('extentUnit', values.extentUnit)} span={2} />
          <SelectField name={at('condition')} label={t('condition')} choices={terms('condition', values.condition)} span={3} />
          <SelectField name={at('medium')} label={t('medium')} choices={terms('medium', values.medium)} span={3} />
        </FormGrid>
      </FormSection>
      <FormSection letter={letters[2]} title={t('sectionClass')}>
        <FormGrid>
          <SelectField
            name={at('securityClass')}
            label={t('securityClass')}
            required
            choices={securityClasses.map((value) => ({ value, label: t(securityLabels[value]) }))}
            span={3}
          />
          <SelectField
            name={at('accessClass')}
            label={t('accessClass')}
            required
            choices={accessClasses.map((value) => ({ value, label: t(accessLabels[value]) }))}
            span={3}
          />
          <SelectField
            name={at('category')}
            label={t('category')}
            required
            help={t('categoryHelp')}
            choices={categories.map((value) => ({ value, label: t(categoryLabels[value]) }))}
            span={values.category === 'vital' ? 2 : 3}
          />
          {values.category === 'vital' && (
            <>
              <TextField name={at('protection')} label={t('protection')} span={2} />
              <TextField name={at('secondCopy')} label={t('secondCopy')} span={2} />
            </>
          )}
          <MultilineField name={at('note')} label={t('note')} />
        </FormGrid>
      </FormSection>
    </>
  );
}
