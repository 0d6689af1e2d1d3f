import { FileText, List, ShieldAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { FoundItem } from '#shared/domain/objections/objection-events.ts';
import css from './steps.module.css';
import { foundOf, useReviewSearch } from './use-review-search.ts';

const icons = { record: FileText, consequenceTest: ShieldAlert, dipEntry: List } as const;

/** What the review looked at: found in the public information list, among what is excluded and in the archive, kept with the review. */
export function ReviewSearch() {
  const t = useText('objectionFlow');
  const form = useFormContext();
  const search = useReviewSearch();
  // A picker that has taken something begins anew for the next.
  const [round, setRound] = useState(0);
  const found: readonly FoundItem[] = useWatch({ name: 'found' }) ?? [];
  const set = (items: readonly FoundItem[]) => form.setValue('found', items, { shouldDirty: true });
  return (
    <div className={css.wide}>
      <b className={css.label}>{t('searchTitle')}</b>
      <Picker
        key={round}
        label={t('searchLabel')}
        value={null}
        search={search}
        placeholder={t('searchPlaceholder')}
        onChange={(option) => {
          if (!option) return;
          const item = foundOf(option);
          if (!found.some(({ label }) => label === item.label)) set([...found, item]);
          setRound(round + 1);
        }}
      />
      <small className={css.note}>{t('searchNote')}</small>
      {found.length > 0 && (
        <ul className={css.found} aria-label={t('foundTitle')}>
          {found.map((item) => (
            <li key={item.label}>
              <Icon of={icons[item.entity]} small />
              <span>{item.label}</span>
              <IconButton
                small
                icon={X}
                label={t('remove', { name: item.label })}
                onClick={() => set(found.filter((one) => one !== item))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
