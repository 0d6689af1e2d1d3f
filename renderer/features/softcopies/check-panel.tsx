import { Pause, ShieldCheck, TriangleAlert } from 'lucide-react';
import { checkFigures, type LostFile } from '#renderer/db/queries/file-checks.ts';
import { useFileCheck } from '#renderer/state/file-check.ts';
import { useZone } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { StatTile, StatTiles } from '#renderer/ui/parts/stat-tile.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { CHECK_EVERY_DAYS } from '#shared/domain/fixity/fixity.ts';
import { formatInstant, formatNumber } from '#shared/i18n/format.ts';
import { RepairPane } from './repair-pane.tsx';
import css from './softcopies.module.css';

/** Whether the files of the vault are still what they were, file by file; what is not is brought back from a backup. */
export function CheckPanel() {
  const t = useText('softcopies');
  const locale = useLocale();
  const zone = useZone();
  const { gate, checker } = useServices();
  const check = useFileCheck();
  const live = useLive(() => checkFigures(gate.db), [gate.db]);
  if (live.status !== 'ready') return null;
  const { files, checked, lost } = live.data;
  const { running, progress, roundFrom } = check;
  const figures = progress && { done: formatNumber(progress.done, locale), total: formatNumber(progress.total, locale) };
  return (
    <section className={css.panel} aria-labelledby="checking">
      <h2 id="checking">{t('checking')}</h2>
      <p>{t('checkingHelp', { most: CHECK_EVERY_DAYS })}</p>
      <StatTiles>
        <StatTile label={t('checkFiles')} figure={formatNumber(files, locale)} />
        <StatTile label={t('checkChecked')} figure={formatNumber(checked, locale)} />
        <StatTile
          label={t('checkLost')}
          figure={formatNumber(lost.length, locale)}
          {...(lost.length > 0 ? { icon: TriangleAlert, tone: 'late' as const } : { icon: ShieldCheck, tone: 'done' as const })}
        />
      </StatTiles>
      <div className={css.now}>
        <span role="status">
          {running && figures
            ? t('checkNow', figures)
            : roundFrom
              ? t('checkInterrupted')
              : t(checked < files ? 'checkWaiting' : 'checkThrough')}
        </span>
        {running ? (
          <Button icon={Pause} onClick={checker.stop}>
            {t('checkStop')}
          </Button>
        ) : (
          <Button icon={ShieldCheck} onClick={() => void (roundFrom ? checker.run() : checker.runAll()).catch(reportError)}>
            {t(roundFrom ? 'checkGoOn' : 'checkAll')}
          </Button>
        )}
      </div>
      {lost.length > 0 && (
        <>
          <table className={css.table}>
            <caption>{t('checkLostTitle')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('columnFile')}</th>
                <th scope="col">{t('columnFound')}</th>
                <th scope="col">{t('columnChecked')}</th>
                <th scope="col">{t('columnRecord')}</th>
              </tr>
            </thead>
            <tbody>
              {lost.map(toLine).map(({ hash, name, found, checkedAt, recordId, paper, casePath }) => (
                <tr key={hash}>
                  <td>{paper ? t(`paper_${paper.caseEntity}`, { when: formatInstant(paper.issuedAt, zone, locale) }) : name}</td>
                  <td>{t(found === 'missing' ? 'foundMissing' : 'foundDamaged')}</td>
                  <td>{formatInstant(checkedAt, zone, locale)}</td>
                  <td>
                    {recordId && <a href={`#/arsip/${recordId}`}>{t('openRecord')}</a>}
                    {casePath && <a href={casePath}>{t('openCase')}</a>}
                    {!recordId && !casePath && t('ofNoRecord')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <RepairPane />
        </>
      )}
    </section>
  );
}

const registers: Partial<Record<NonNullable<LostFile['paper']>['caseEntity'], string>> = {
  request: 'permohonan',
  objection: 'keberatan',
  loan: 'peminjaman',
};

const toLine = (file: LostFile) => ({ ...file, casePath: casePathOf(file) });

/** The page of the case that a paper was printed for, where a case has a page of its own. */
function casePathOf({ paper }: LostFile): string | null {
  const register = paper?.caseId ? registers[paper.caseEntity] : undefined;
  return register ? `#/${register}/${paper?.caseId}` : null;
}
