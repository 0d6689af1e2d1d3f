import { recordBatches } from '#renderer/commands/import/import-batch.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { PlainChoice, PlainText } from '#renderer/ui/form/plain-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { FolderChoice } from '#renderer/ui/wizard/folder-choice.tsx';
import { ImportWizard } from '#renderer/ui/wizard/import-wizard.tsx';
import { MappingTable } from '#renderer/ui/wizard/mapping-table.tsx';
import { StepHead } from '#renderer/ui/wizard/step-head.tsx';
import type { CsvDelimiter } from '#shared/domain/lists/csv-delimiter.ts';
import { recordImportFields } from '#shared/domain/records/record-import-columns.ts';
import type { CsvEncoding } from '#shared/exchange/table/csv-text.ts';
import { formatBytes, formatInstant, formatList, formatNumber, type Locale } from '#shared/i18n/format.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { inputLabels } from '../../record-labels.ts';
import css from '../import.module.css';
import { goTo } from './import-work.ts';
import {
  chosenFiles,
  columnsFrom,
  columnsOf,
  hasSeparator,
  keysOf,
  mappingOf,
  missingFields,
  type OpenedList,
  placeReadable,
  withColumns,
  withDelimiter,
  withHeadingRow,
  withKey,
} from './opened-list.ts';
import type { RecordImport } from './use-record-import.ts';

const keyLabels = { fileItem: 'keyFileItem', letterNumber: 'keyLetterNumber', oldNumber: 'keyOldNumber', id: 'keyId' } as const;

/** Rows among which the line of column names can be chosen. */
const HEADING_CHOICES = 15;

const folderWords = (folder: OpenedList['folder'], t: Text<'importing'>, locale: Locale): string => {
  const [name = ''] = folder[0]?.path.split('/') ?? [];
  return name === '' ? t('folderNone') : t('folderChosen', { name, count: folder.length, shown: formatNumber(folder.length, locale) });
};

/** How the file is read, and which column becomes which field: guessed, to be confirmed or changed. */
export function MappingStep({ list, work }: { readonly list: OpenedList; readonly work: RecordImport }) {
  const t = useText('importing');
  const archive = useText('archive');
  const locale = useLocale();
  const { gate } = useServices();
  const units = useLive(() => allOf(gate.db, 'unit'), [gate.db]);
  const before = useLive(() => recordBatches(gate.db), [gate.db]);
  const { setup, look } = list;
  const change = (next: OpenedList) => goTo({ at: 'mapping', list: next });
  const setDefaults = (more: Partial<typeof setup.defaults>) =>
    change({ ...list, setup: { ...setup, defaults: { ...setup.defaults, ...more } } });

  const missing = missingFields(setup);
  const needed =
    missing.length > 0
      ? t('needed', {
          fields: formatList(
            missing.map((field) => archive(inputLabels[field])),
            locale,
          ),
        })
      : null;
  const badPlace = placeReadable(setup.defaults.place) ? undefined : archive('errorPlaceForm');
  const twin =
    before.status === 'ready'
      ? before.data.find(({ batch, state }) => state !== 'undone' && (batch.mapping as { sha256?: string }).sha256 === look.sha256)
      : undefined;
  const reason = needed ?? badPlace;
  const delimiters: readonly { value: CsvDelimiter; label: string }[] = [
    { value: ';', label: t('delimiterSemicolon') },
    { value: ',', label: t('delimiterComma') },
    { value: '\t', label: t('delimiterTab') },
    { value: '|', label: t('delimiterBar') },
  ];
  const encodings: readonly { value: CsvEncoding; label: string }[] = [
    { value: 'utf-8', label: t('encodingUtf8') },
    { value: 'windows-1252', label: t('encodingWindows') },
    { value: 'utf-16le', label: t('encodingUtf16') },
    { value: 'utf-16be', label: t('encodingUtf16Be') },
  ];
  const headings = look.sample.slice(0, HEADING_CHOICES).map((cells, index) => ({
    value: String(index + 1),
    label: `${t('headingAt', { row: index + 1 })}: ${cells
      .filter((cell) => cell.trim() !== '')
      .join(' · ')
      .replace(/\s+/g, ' ')
      .slice(0, 60)}`,
  }));

  return (
    <ImportWizard
      label={t('title')}
      step="mapping"
      next={{
        id: 'import.check',
        label: t('check'),
        allowed: reason === null || reason === undefined,
        ...(reason ? { reason } : {}),
        run: () => void work.check(list).catch(reportError),
      }}
      note={<span className={reason ? css.warnNote : css.quiet}>{reason ?? t('nothingStored')}</span>}
      onCancel={work.reset}
    >
      <div className={css.stack}>
        <StepHead title={look.fileName}>
          {t('fileNote', { bytes: formatBytes(look.bytes, locale), columns: columnsOf(list).length })}
        </StepHead>
        {list.remembered && (
          <Banner
            title={t('remembered', {
              name: list.remembered.fileName,
              date: formatInstant(list.remembered.at as Instant, gate.zone(), locale),
            })}
            actions={[
              {
                id: 'import.guessAgain',
                label: t('guessAgain'),
                allowed: true,
                run: () => change(withHeadingRow({ ...list, remembered: null }, setup.headingRow)),
              },
            ]}
          />
        )}
        {twin && (
          <Banner tone="soon" title={t('sameFile', { date: formatInstant(twin.batch.at as Instant, gate.zone(), locale) })}>
            {twin.state === 'unfinished' ? t('sameFileUnfinished') : t('sameFileText')}
          </Banner>
        )}
        <FormGrid>
          {look.workbook && (
            <PlainChoice
              label={t('sheet')}
              span={3}
              value={String(look.workbook.sheet)}
              choices={look.workbook.sheets.map((name, index) => ({ value: String(index), label: name }))}
              onChange={(sheet) => void work.readSheet(list, Number(sheet)).catch(reportError)}
            />
          )}
          {hasSeparator(setup.encoding) && (
            <>
              <PlainChoice
                label={t('delimiter')}
                span={1}
                value={setup.delimiter}
                choices={delimiters}
                onChange={(delimiter) => change(withDelimiter(list, delimiter))}
              />
              <PlainChoice
                label={t('encoding')}
                span={2}
                value={setup.encoding}
                choices={encodings}
                onChange={(encoding) => void work.readAs(list, encoding).catch(reportError)}
              />
            </>
          )}
          <PlainChoice
            label={t('headingRow')}
            span={3}
            value={String(setup.headingRow)}
            choices={[{ value: '0', label: t('headingNone') }, ...headings]}
            onChange={(row) => change(withHeadingRow(list, Number(row)))}
          />
          <PlainText
            label={t('defaultUnit')}
            span={3}
            value={setup.defaults.unit}
            known={units.status === 'ready' ? units.data.map(({ name }) => name) : []}
            onChange={(unit) => setDefaults({ unit })}
          />
          <PlainText
            label={t('defaultPlace')}
            span={3}
            help={t('defaultPlaceHelp')}
            error={badPlace}
            value={setup.defaults.place}
            onChange={(place) => setDefaults({ place })}
          />
          {setup.columns.file !== undefined && (
            <FolderChoice
              label={t('folder')}
              span={3}
              help={t('folderHelp')}
              choose={t(list.folder.length > 0 ? 'folderOther' : 'folderChoose')}
              state={folderWords(list.folder, t, locale)}
              onFolder={(files) => change({ ...list, folder: chosenFiles(files) })}
            />
          )}
          {keysOf(setup).length > 0 && (
            <PlainChoice
              label={t('knownRows')}
              span={3}
              {...(setup.key === undefined ? {} : { help: t('knownRowsHelp') })}
              value={setup.key ?? 'none'}
              choices={[
                { value: 'none', label: t('knownNone') },
                ...keysOf(setup).map((key) => ({ value: key, label: t('knownBy', { key: t(keyLabels[key]) }) })),
              ]}
              onChange={(key) => change(withKey(list, keysOf(setup).find((one) => one === key) ?? null))}
            />
          )}
        </FormGrid>
        <MappingTable
          columns={columnsOf(list).map((column, index) => ({ ...column, name: column.name ?? t('column', { number: index + 1 }) }))}
          targets={recordImportFields.map((field) => ({
            id: field,
            label: archive(inputLabels[field]),
            required: setup.key === undefined && (field === 'description' || field === 'unit' || field === 'place'),
          }))}
          mapping={mappingOf(setup.columns)}
          onChange={(mapping) => change(withColumns(list, columnsFrom(mapping)))}
        />
      </div>
    </ImportWizard>
  );
}
