import type { RestoreReport } from '#renderer/commands/backup/restore.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { figureLines } from '../figure-lines.ts';
import { FiguresTable } from '../figures-table.tsx';
import css from './restore.module.css';

interface Props {
  readonly report: RestoreReport;
  readonly keys: 'adopted' | 'notAdopted' | 'same';
}

/** What was restored, compared with what the set said of itself. */
export function DoneStep({ report, keys }: Props) {
  const t = useText('backup');
  const locale = useLocale();
  const number = (figure: number) => formatNumber(figure, locale);
  const tables = report.tables.map(({ table, expected, found, same }) => ({
    table,
    expected: expected?.rows ?? 0,
    found: found?.rows ?? 0,
    same,
  }));
  const more = [
    report.fromJournal > 0 && t('restoreFromJournal', { count: report.fromJournal }),
    report.erased > 0 && t('restoreErased', { count: report.erased }),
    report.missingFiles.length > 0 && t('restoreMissing', { count: report.missingFiles.length }),
    t('restoreDesk', { code: report.deskCode }),
    keys === 'adopted' && t('restoreKeysAdopted'),
  ].filter((line) => line !== false);
  return (
    <div className={css.block}>
      <p>
        {t('restoreDoneText', {
          entries: number(report.entries),
          rows: number(tables.reduce((rows, table) => rows + table.found, 0)),
          taken: number(report.files.taken),
          known: number(report.files.known),
        })}
      </p>
      <FiguresTable lines={figureLines(tables, t)} caption={t('resultCaption')} />
      <ul className={css.more}>
        {more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {keys === 'notAdopted' && <Banner tone="late" title={t('restoreKeysNotAdopted')} />}
      <p>{t('restoreLogin')}</p>
    </div>
  );
}
