import { Download } from 'lucide-react';
import { useState } from 'react';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { type CalendarEdit, decreeEdit } from '#renderer/commands/calendar/calendar-edit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { ImportWizard, type WizardStep } from '#renderer/ui/wizard/import-wizard.tsx';
import { ListDrop } from '#renderer/ui/wizard/list-drop.tsx';
import type { OfficeClosure } from '#shared/domain/calendar/calendar.ts';
import { planDecree } from '#shared/domain/calendar/decree-plan.ts';
import type { HolidayTable } from '#shared/domain/calendar/holiday-table.ts';
import { CSV_MARK, csvLine } from '#shared/exchange/table/csv-cell.ts';
import { ok } from '#shared/lib/result.ts';
import css from '../settings.module.css';
import { DecreeReport } from './decree-report.tsx';
import { type OpenedDecree, openDecree } from './opened-decree.ts';

interface Props {
  readonly table: HolidayTable;
  readonly closures: readonly OfficeClosure[];
  readonly onEdit: (edit: CalendarEdit) => void;
  readonly onClose: () => void;
}

const steps: readonly WizardStep[] = ['file', 'report'];

/** A decree file to the calendar: file, dry run row by row, and then the cases that it moves. */
export function DecreeImport({ table, closures, onEdit, onClose }: Props) {
  const t = useText('calendar');
  const [opened, setOpened] = useState<OpenedDecree | null>(null);
  const [headless, setHeadless] = useState(false);
  const [basis, setBasis] = useState('');
  const open = async (file: File) => {
    setHeadless(false);
    const read = await openDecree(file);
    if (read.ok) {
      setOpened(read.value);
      setBasis(read.value.years.map(({ source }) => source).find((source) => source !== '') ?? '');
      return ok(null);
    }
    if (read.error.code !== 'noHeading') return { ok: false as const, error: read.error };
    setHeadless(true);
    return ok(null);
  };
  if (!opened) {
    return (
      <ImportWizard label={t('importTitle')} step="file" steps={steps} note={<span>{t('nothingStored')}</span>} onCancel={onClose}>
        <div className={css.page}>
          <p>{t('intro')}</p>
          <ListDrop label={t('drop')} help={t('dropHelp')} also=".json,application/json" onFile={open} />
          {headless && (
            <Banner tone="late" title={t('noHeading')} live>
              {t('noHeadingHelp')}
            </Banner>
          )}
          <SampleFile />
        </div>
      </ImportWizard>
    );
  }
  const plan = planDecree(table, closures, opened.days, {
    whole: opened.years.filter(({ whole }) => whole).map(({ year }) => year),
    sources: new Map(opened.years.map(({ year, source }) => [year, source.trim()])),
  });
  const wholeYears = opened.years.filter(({ whole }) => whole);
  const wanting = basis.trim() === '' || wholeYears.some(({ source }) => source.trim() === '');
  const years = wholeYears.map(({ year, status, source }) => ({ year, status, source: source.trim() }));
  const isNew = plan.days.length + plan.gone.length + plan.closures.length > 0 || years.some((year) => differs(table, year));
  const reason = wanting ? t('needSource') : isNew ? null : t('nothingNew');
  return (
    <ImportWizard
      label={t('importTitle')}
      step="report"
      steps={steps}
      next={{
        id: 'decree.next',
        label: t('next'),
        allowed: reason === null,
        ...(reason ? { reason } : {}),
        run: () => onEdit(decreeEdit(plan, years, basis.trim())),
      }}
      note={<span>{reason ?? t('nothingStored')}</span>}
      onBack={() => setOpened(null)}
      onCancel={onClose}
    >
      <DecreeReport opened={opened} plan={plan} basis={basis} onBasis={setBasis} onChange={setOpened} />
    </ImportWizard>
  );
}

const differs = (
  table: HolidayTable,
  { year, status, source }: { readonly year: number; readonly status: string; readonly source: string },
) => table.years.get(year)?.status !== status || table.years.get(year)?.source !== source;

/** A list with one row of every kind, to be filled in Excel. */
function SampleFile() {
  const t = useText('calendar');
  const saveFile = useSaveFile();
  const lines = [
    ['Tanggal', 'Nama hari libur', 'Jenis', 'Nomor keputusan', 'Tanggal keputusan'],
    ['1 Januari 2027', 'Tahun Baru 2027 Masehi', 'libur nasional', 'SKB No. …', ''],
    ['24 Desember 2027', 'Cuti bersama Natal', 'cuti bersama', 'SKB No. …', ''],
    ['9 Januari 2027', 'Hari jadi provinsi', 'libur daerah', 'Keputusan Gubernur No. …', '4 Januari 2027'],
    ['17 Februari 2027', 'Pemungutan suara', 'pemungutan suara', 'Keputusan KPU No. …', '4 Januari 2027'],
    ['3 Mei 2027', 'Pindah ruang layanan', 'tutup', '', ''],
  ];
  const bytes = () => new TextEncoder().encode(CSV_MARK + lines.map(csvLine).join(''));
  const save = async () => {
    await saveFile({ bytes: bytes(), name: `${t('sampleFile')}.csv`, mediaType: 'text/csv' });
  };
  return (
    <div>
      <Button tone="text" icon={Download} onClick={() => void save().catch(reportError)}>
        {t('sample')}
      </Button>
    </div>
  );
}
