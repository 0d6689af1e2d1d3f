import { useState } from 'react';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import css from './disposal.module.css';
import { recordRefusal } from './disposal-words.ts';
import type { ListedRecord, ProposalView } from './use-proposal.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly view: ProposalView;
  /** Absent where nothing may be taken off any more. */
  readonly onRemove: ((record: ListedRecord) => void) | undefined;
}

const PAGE = 50;

/** The records of the proposal, what is stopped first; and those that the review took off. */
export function ProposalRecords({ view, onRemove }: Props) {
  const { t, locale } = useWords();
  const [shown, setShown] = useState(PAGE);
  const rows = [...view.records.filter(({ refusal }) => refusal), ...view.records.filter(({ refusal }) => !refusal)];
  const removed = [...view.file.known.removed];
  return (
    <section className={css.records}>
      <QuietHead title={t('recordsHead')} note={t('recordsCount', { count: rows.length })} />
      <ul>
        {rows.slice(0, shown).map((one) => (
          <li key={one.record.id}>
            <span>
              <a href={`#/penyusutan/arsip/${one.record.id}`}>{one.record.description}</a>
              <small>{[one.code, one.place].filter(Boolean).join(', ')}</small>
              {one.refusal && <small className={css.stopped}>{recordRefusal(one.refusal, t, locale)}</small>}
            </span>
            {onRemove && (
              <Button tone="text" onClick={() => onRemove(one)}>
                {t('removeRecord')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button onClick={() => setShown((count) => count + PAGE)}>{t('showMore', { count: Math.min(PAGE, rows.length - shown) })}</Button>
      )}
      {removed.length > 0 && (
        <>
          <QuietHead title={t('removedHead')} note={t('recordsCount', { count: removed.length })} />
          <ul>
            {removed.map(([id, reason]) => (
              <li key={id}>
                <span>
                  <a href={`#/penyusutan/arsip/${id}`}>{view.names.get(id) ?? ''}</a>
                  <small>{reason}</small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
