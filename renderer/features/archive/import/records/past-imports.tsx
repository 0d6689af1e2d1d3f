import { CircleAlert, CircleCheck, Undo2 } from 'lucide-react';
import { type BatchOverview, recordBatches } from '#renderer/commands/import/import-batch.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatInstant, formatNumber } from '#shared/i18n/format.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../import.module.css';

interface Props {
  readonly mayContinue: boolean;
  readonly mayUndo: boolean;
  readonly onContinue: (batch: Row<'importBatch'>) => void;
  readonly onUndo: (batch: Row<'importBatch'>) => void;
}

const looks = {
  finished: { icon: CircleCheck, tone: 'done', word: 'stateFinished' },
  unfinished: { icon: CircleAlert, tone: 'soon', word: 'stateUnfinished' },
  undone: { icon: Undo2, tone: 'plain', word: 'stateUndone' },
} as const;

/** Every import of records, newest first, with what can still be done about it. */
export function PastImports({ mayContinue, mayUndo, onContinue, onUndo }: Props) {
  const t = useText('importing');
  const locale = useLocale();
  const { gate } = useServices();
  const live = useLive(() => recordBatches(gate.db), [gate.db]);
  if (live.status !== 'ready') return null;
  return (
    <section aria-labelledby="past-imports">
      <h2 className={css.blockHead} id="past-imports">
        {t('past')}
      </h2>
      {live.data.length === 0 ? (
        <p className={css.quiet}>{t('pastNone')}</p>
      ) : (
        <table className={css.table} aria-labelledby="past-imports">
          <thead>
            <tr>
              <th scope="col">{t('pastFile')}</th>
              <th scope="col">{t('pastWhen')}</th>
              <th scope="col" className={css.end}>
                {t('pastRows')}
              </th>
              <th scope="col">{t('pastState')}</th>
              <th scope="col">
                <span className="sr-only">{t('pastActions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {live.data.map(({ batch, state }) => (
              <tr key={batch.id}>
                <td>
                  <b className={css.cut} title={batch.fileName}>
                    {batch.fileName}
                  </b>
                </td>
                <td>{formatInstant(batch.at as Instant, gate.zone(), locale)}</td>
                <td className={css.end}>{formatNumber(batch.rows, locale)}</td>
                <td>
                  <StateTag state={state} />
                </td>
                <td>
                  <span className={css.rowActions}>
                    {state === 'unfinished' && mayContinue && (
                      <Button onClick={() => onContinue(batch)}>
                        {t('continue')}
                        <span className="sr-only"> {batch.fileName}</span>
                      </Button>
                    )}
                    {state !== 'undone' && mayUndo && (
                      <Button tone="text" onClick={() => onUndo(batch)}>
                        {t('undo')}
                        <span className="sr-only"> {batch.fileName}</span>
                      </Button>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function StateTag({ state }: Pick<BatchOverview, 'state'>) {
  const t = useText('importing');
  const { icon, tone, word } = looks[state];
  return (
    <Tag icon={icon} tone={tone}>
      {t(word)}
    </Tag>
  );
}
