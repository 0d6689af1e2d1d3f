import { CircleAlert, CircleCheck, Undo2 } from 'lucide-react';
import { type OldRegisterBatch, oldRegisterBatches } from '#renderer/db/queries/old-register-batches.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { OldRegister } from '#shared/domain/registers/old-register-columns.ts';
import { formatInstant, formatNumber } from '#shared/i18n/format.ts';
import { instant } from '#shared/lib/civil-time.ts';
import css from './old-register.module.css';

interface Props {
  readonly register: OldRegister;
  readonly onUndo: (batch: OldRegisterBatch) => void;
}

/** The old registers that were taken over before, newest first: each can be taken back from here, whenever it was imported. */
export function PastRegisters({ register, onUndo }: Props) {
  const t = useText('oldRegister');
  const locale = useLocale();
  const { gate } = useServices();
  const live = useLive(
    async () => ({ batches: await oldRegisterBatches(gate.db, register), people: await readPeopleNames(gate.db) }),
    [gate.db, register],
  );
  return (
    <section aria-labelledby="past-registers" className={css.past}>
      <h2 className={css.pastHead} id="past-registers">
        {t('past')}
      </h2>
      {live.status !== 'ready' || live.data.batches.length === 0 ? (
        <p className={css.quiet}>{t(live.status === 'ready' ? 'pastNone' : live.status === 'failed' ? 'pastFailed' : 'pastReading')}</p>
      ) : (
        <table className={css.issues} aria-labelledby="past-registers">
          <thead>
            <tr>
              <th scope="col">{t('pastSource')}</th>
              <th scope="col">{t('pastWhen')}</th>
              <th scope="col">{t('pastBy')}</th>
              <th scope="col" className={css.end}>
                {t('pastCases')}
              </th>
              <th scope="col">{t('pastState')}</th>
              <th scope="col">
                <span className="sr-only">{t('pastActions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {live.data.batches.map((batch) => (
              <tr key={batch.group}>
                <td>{batch.source}</td>
                <td>{formatInstant(instant(batch.at), gate.zone(), locale)}</td>
                <td>{live.data.people.get(batch.personId ?? '')?.name ?? t('pastNobody')}</td>
                <td className={css.end}>{formatNumber(batch.stored, locale)}</td>
                <td>
                  <BatchTag batch={batch} />
                </td>
                <td className={css.end}>
                  {batch.standing > 0 && (
                    <Button tone="text" onClick={() => onUndo(batch)}>
                      {t('undo')}
                      <span className="sr-only"> {batch.source}</span>
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function BatchTag({ batch: { stored, standing } }: { readonly batch: OldRegisterBatch }) {
  const t = useText('oldRegister');
  if (standing === 0) return <Tag icon={Undo2}>{t('pastUndone')}</Tag>;
  if (standing < stored) {
    return (
      <Tag icon={CircleAlert} tone="soon">
        {t('pastPartly', { count: standing })}
      </Tag>
    );
  }
  return (
    <Tag icon={CircleCheck} tone="done">
      {t('pastStanding')}
    </Tag>
  );
}
