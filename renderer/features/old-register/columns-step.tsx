import { FormGrid } from '#renderer/ui/form/field.tsx';
import { PlainChoice, PlainText } from '#renderer/ui/form/plain-field.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { MappingTable } from '#renderer/ui/wizard/mapping-table.tsx';
import { StepHead } from '#renderer/ui/wizard/step-head.tsx';
import { demandedFields, type OldRegisterField, oldRegisterFields } from '#shared/domain/registers/old-register-columns.ts';
import { formatList } from '#shared/i18n/format.ts';
import { useFieldWords } from './field-words.ts';
import css from './old-register.module.css';
import { columnsFrom, columnsOf, mappingOf, missingFields, type OpenedRegister, withHeading } from './opened-register.ts';

interface Props {
  readonly label: string;
  readonly opened: OpenedRegister;
  readonly onChange: (opened: OpenedRegister) => void;
  readonly onSheet: (sheet: number) => void;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
}

const HEADING_CHOICES = 10;

/** Which column holds what, and how the old register is called. */
export function ColumnsStep({ label, opened, onChange, onSheet, onCheck, onCancel }: Props) {
  const t = useText('oldRegister');
  const locale = useLocale();
  const words = useFieldWords();
  const { register, lines, headingRow, workbook } = opened;
  const missing = missingFields(opened);
  const demanded: readonly OldRegisterField[] = demandedFields[register];
  const columns = columnsOf(opened);
  const wanted = missing.length > 0 ? t('needColumns', { fields: formatList(missing.map(words), locale) }) : null;
  const reason = wanted ?? (opened.source.trim() === '' ? t('needSource') : null);
  const headings = lines.slice(0, HEADING_CHOICES).map((cells, index) => ({
    value: String(index + 1),
    label: t('headingAt', {
      row: index + 1,
      text: cells
        .filter((cell) => cell.trim() !== '')
        .join(' · ')
        .slice(0, 60),
    }),
  }));
  return (
    <ImportWizard
      label={label}
      step="mapping"
      next={{ id: 'old.check', label: t('check'), allowed: reason === null, ...(reason ? { reason } : {}), run: onCheck }}
      note={<span className={reason ? css.warn : css.quiet}>{reason ?? t('nothingStored')}</span>}
      onCancel={onCancel}
    >
      <div className={css.stack}>
        <StepHead title={opened.file.name}>{t('fileNote', { count: lines.length - headingRow, columns: columns.length })}</StepHead>
        <FormGrid>
          <PlainText
            label={t('source')}
            help={t('sourceHelp')}
            required
            span={3}
            value={opened.source}
            onChange={(source) => onChange({ ...opened, source })}
          />
          <PlainChoice
            label={t('heading')}
            span={3}
            value={String(headingRow)}
            choices={[{ value: '0', label: t('headingNone') }, ...headings]}
            onChange={(row) => onChange(withHeading(opened, Number(row)))}
          />
          {workbook && workbook.sheets.length > 1 && (
            <PlainChoice
              label={t('sheet')}
              span={3}
              value={String(workbook.sheet)}
              choices={workbook.sheets.map((name, index) => ({ value: String(index), label: name }))}
              onChange={(sheet) => onSheet(Number(sheet))}
            />
          )}
        </FormGrid>
        <MappingTable
          columns={columns.map((column, index) => ({ ...column, name: column.name ?? t('column', { number: index + 1 }) }))}
          targets={oldRegisterFields[register].map((field) => ({ id: field, label: words(field), required: demanded.includes(field) }))}
          mapping={mappingOf(opened.columns)}
          onChange={(mapping) => onChange({ ...opened, columns: columnsFrom(mapping) })}
        />
      </div>
    </ImportWizard>
  );
}
