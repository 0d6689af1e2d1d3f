import { useState } from 'react';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { TypedLine } from '../typed-line.tsx';
import type { When } from '../use-when.ts';
import { type DifferenceLine, differenceLines } from './difference-lines.ts';
import css from './restore.module.css';
import type { ReadyRestore } from './use-restore.ts';

interface Props {
  readonly ready: ReadyRestore;
  /** Null on a PC without an office. */
  readonly officeId: string | null;
  readonly when: (at: string) => When;
  readonly onRestore: () => void;
  readonly onCancel: () => void;
}

/** What would be gained and lost against now; then the word that starts it. */
export function ComparedStep({ ready, officeId, when, onRestore, onCancel }: Props) {
  const t = useText('backup');
  const ui = useText('ui');
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const { index } = ready.data;
  const { day, time } = when(index.madeAt);
  const other = officeId !== null && officeId !== index.office.id;
  const word = t('restoreWord');
  const safety = ready.now?.safety;
  const lines = ready.now ? differenceLines(ready.now.comparison.tables) : freshLines(index.tables);
  return (
    <>
      <section className={css.block}>
        <h2 className={css.heading}>{t('restoreStep3')}</h2>
        <p>
          <b>{index.office.name}</b>, {day}, {time}
        </p>
        {other && (
          <Banner tone="late" title={t('restoreOther', { name: index.office.name })}>
            {t('restoreOtherText', { name: index.office.name })}
          </Banner>
        )}
        <Verdict ready={ready} lines={lines} />
        <Differences lines={lines} columns={columnsOf(ready)} />
        {safety && (
          <p className={css.quiet}>
            {t('restoreSafetyDone', { time: `${when(safety.madeAt).day}, ${when(safety.madeAt).time}`, place: ready.medium.target.label })}
          </p>
        )}
        {!ready.now?.comparison.covered && <p className={css.quiet}>{t('restoreNewDesk')}</p>}
        {index.missingFiles.length > 0 && (
          <p className={css.quiet}>
            {t('restoreMissing', { count: index.missingFiles.length, shown: formatNumber(index.missingFiles.length, locale) })}
          </p>
        )}
      </section>
      <form
        className={css.block}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim().toUpperCase() === word) onRestore();
        }}
      >
        <div className={css.confirm}>
          <TypedLine label={t('restoreConfirmLabel', { word })} value={typed} onChange={setTyped} />
        </div>
        <div className={css.row}>
          <Button tone="primary" big submit disabled={typed.trim().toUpperCase() !== word}>
            {t('restoreGo')}
          </Button>
          <Button tone="text" onClick={onCancel}>
            {ui('cancel')}
          </Button>
        </div>
      </form>
    </>
  );
}

function Verdict({ ready, lines }: { readonly ready: ReadyRestore; readonly lines: readonly DifferenceLine[] }) {
  const t = useText('backup');
  const locale = useLocale();
  const number = (figure: number) => formatNumber(figure, locale);
  if (!ready.now) return <Banner tone="stamp" title={t('restoreFresh')} />;
  if (ready.now.comparison.covered) return <Banner tone="done" title={t('restoreCovered', { count: number(ready.now.laterEntries) })} />;
  const total = (key: 'gained' | 'lost' | 'changed') => lines.reduce((sum, line) => sum + line[key], 0);
  const figures = { gained: number(total('gained')), lost: number(total('lost')), changed: number(total('changed')) };
  return total('lost') > 0 ? (
    <Banner tone="late" title={t('restoreLoses', { count: total('lost') })}>
      {t('restoreLosesText', figures)}
    </Banner>
  ) : (
    <Banner tone={total('changed') > 0 ? 'soon' : 'stamp'} title={t('restoreLosesNone')}>
      {t('restoreLosesNoneText', figures)}
    </Banner>
  );
}

type Column = 'now' | 'inSet' | 'gained' | 'lost' | 'changed';

/** Where the journal covers the set, what came later is replayed: nothing is lost, so nothing is called so. */
const columnsOf = ({ now }: ReadyRestore): readonly Column[] =>
  now === null ? ['inSet'] : now.comparison.covered ? ['now', 'inSet'] : ['now', 'inSet', 'gained', 'lost', 'changed'];

function Differences({ lines, columns }: { readonly lines: readonly DifferenceLine[]; readonly columns: readonly Column[] }) {
  const t = useText('backup');
  const locale = useLocale();
  const heads = { now: 'colNow', inSet: 'colInSet', gained: 'colGained', lost: 'colLost', changed: 'colChanged' } as const;
  return (
    <div className={css.scroll}>
      <table className={css.differences}>
        <caption className="sr-only">{t('compareCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('table')}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(heads[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{t(`entity_${line.id}`)}</th>
              {columns.map((column) => (
                <td key={column} className={column === 'lost' && line.lost > 0 ? css.lost : undefined}>
                  {formatNumber(line[column], locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const freshLines = (tables: ReadyRestore['data']['index']['tables']): readonly DifferenceLine[] =>
  differenceLines(
    // Names that this version does not know are only counted.
    Object.entries(tables).map(([table, { rows }]) => ({
      table: table as 'record',
      now: 0,
      inSet: rows,
      gained: rows,
      lost: 0,
      changed: 0,
    })),
  );
