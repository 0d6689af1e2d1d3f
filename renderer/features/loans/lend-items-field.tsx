import { CircleCheck, Clock, TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type ItemRef, sameItem } from '#shared/domain/records/item-ref.ts';
import { formatList } from '#shared/i18n/format.ts';
import { approvalWords, refusalOfItem } from './loan-words.ts';
import css from './loans.module.css';
import type { ItemCheck } from './use-item-checks.ts';
import { refOfOption, useItemChoices } from './use-item-choices.ts';

interface Props {
  readonly items: readonly ItemRef[];
  readonly checks: readonly ItemCheck[];
  readonly onChange: (items: readonly ItemRef[]) => void;
}

/** What is to be lent: scanned, or found by number and words; beside each whether it may leave the shelf. */
export function LendItemsField({ items, checks, onChange }: Props) {
  const t = useText('loans');
  const search = useItemChoices();
  // A picker that has taken something begins anew for the next item.
  const [round, setRound] = useState(0);
  return (
    <>
      <div className={css.field}>
        <span>{t('fieldItems')}</span>
        <Picker
          key={round}
          label={t('fieldItems')}
          value={null}
          search={search}
          placeholder={t('itemsPlaceholder')}
          autoFocus
          onChange={(option) => {
            if (!option) return;
            const ref = refOfOption(option.id);
            if (!items.some((one) => sameItem(one, ref))) onChange([...items, ref]);
            setRound(round + 1);
          }}
        />
      </div>
      {items.length === 0 ? (
        <p className={css.none}>{t('itemsNone')}</p>
      ) : (
        <ul className={css.items} aria-label={t('itemsChosen')}>
          {items.map((ref) => (
            <ItemLine
              key={ref.id}
              check={checks.find((one) => sameItem(one.ref, ref))}
              onRemove={() => onChange(items.filter((one) => !sameItem(one, ref)))}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function ItemLine({ check, onRemove }: { readonly check: ItemCheck | undefined; readonly onRemove: () => void }) {
  const t = useText('loans');
  const locale = useLocale();
  if (!check) return <li>{t('checking')}</li>;
  const { item, refusal, approval, records } = check;
  return (
    <li>
      <span className={css.itemWords}>
        <b>{item?.name ?? t(refusal?.code === 'item.hidden' ? 'itemHiddenName' : 'itemGone')}</b>
        <small>
          {[item?.code, item && placeLine(item.path), item?.location && t('withRecords', { count: records })].filter(Boolean).join(', ')}
        </small>
        {refusal && (
          <small className={css.refused} role="alert">
            {refusalOfItem(refusal, t, locale)}
          </small>
        )}
        {!refusal && approval.length > 0 && (
          <small>
            {t('approvalBecause', {
              reasons: formatList(
                approval.map((reason) => t(approvalWords[reason])),
                locale,
              ),
            })}
          </small>
        )}
      </span>
      {refusal ? (
        <Tag icon={TriangleAlert} tone="late">
          {t('tagRefused')}
        </Tag>
      ) : approval.length > 0 ? (
        <Tag icon={Clock} tone="soon">
          {t('tagApproval')}
        </Tag>
      ) : (
        <Tag icon={CircleCheck} tone="done">
          {t('tagFree')}
        </Tag>
      )}
      <IconButton icon={X} label={t('removeItem', { name: item?.name ?? '' })} onClick={onRemove} />
    </li>
  );
}
