// biome-ignore-all lint/a11y/noLabelWithoutControl: Tick is the input inside these labels

import { Eye } from 'lucide-react';
import { type GivenCodes, givenCode } from '#renderer/commands/procedure/unit-codes.ts';
import type { StagedRecord } from '#renderer/db/queries/stages.ts';
import { Tick } from '#renderer/ui/form/tick.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import css from './procedure.module.css';

interface Props {
  readonly entries: readonly StagedRecord[];
  readonly excluded: ReadonlySet<string>;
  /** The records of the batch that are looked at one by one. */
  readonly sampled: ReadonlySet<string>;
  /** Chosen, but not waiting for this step. */
  readonly left: number;
  /** Waiting for their code, but lacking what it is made of. */
  readonly uncoded: number;
  /** Chosen, but of another unit than the one whose method is followed. */
  readonly otherUnits: number;
  /** What the method of the unit gives to each record. */
  readonly codes: GivenCodes;
  readonly onChange: (excluded: ReadonlySet<string>) => void;
}

/** What a step covers; a record that is not right is taken out of the batch and returned by itself. */
export function BatchList({ entries, excluded, sampled, left, uncoded, otherUnits, codes, onChange }: Props) {
  const t = useText('procedure');
  const toggle = (id: string) => {
    const next = new Set(excluded);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <div className={css.batch}>
      <p className={css.batchHead}>
        {t('batchCount', { count: entries.length - excluded.size })}
        {sampled.size > 0 && `, ${t('batchSample', { count: sampled.size })}`}
        {left > 0 && `, ${t('batchLeft', { count: left })}`}
        {uncoded > 0 && `, ${t('batchUncoded', { count: uncoded })}`}
        {otherUnits > 0 && `, ${t('batchOtherUnits', { count: otherUnits })}`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <ul className={css.batchItems} tabIndex={0} aria-label={t('batch')}>
        {entries.map(({ record, code, place }) => (
          <li key={record.id}>
            <label>
              <Tick checked={!excluded.has(record.id)} onChange={() => toggle(record.id)} />
              <span className={css.heapWords}>
                <b>{record.description}</b>
                <small>{[code, place.split(PATH_SIGN).slice(-2).join(PATH_SIGN)].filter(Boolean).join(', ')}</small>
              </span>
            </label>
            {givenCode(codes, record.id) && <span className={css.number}>{givenCode(codes, record.id)}</span>}
            {sampled.has(record.id) && (
              <Tag icon={Eye} tone="stamp">
                {t('batchToCheck')}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
