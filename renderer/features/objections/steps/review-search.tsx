import { FileText, ShieldAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { Picker } from '#renderer/ui/picker/picker.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { FoundItem } from '#shared/domain/objections/objection-events.ts';
import css from './steps.module.css';
import { foundOf, useReviewSearch } from './use-review-search.ts';

/** What the review looked at: found in the archive and among what is excluded, kept with the review. */
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
              <Icon of={item.entity === 'record' ? FileText : ShieldAlert} small />
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
