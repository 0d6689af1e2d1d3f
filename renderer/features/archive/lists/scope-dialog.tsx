import { useToday } from '#renderer/state/office.ts';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { useUnitChoices } from '../use-choices.ts';
import type { ListScope } from './list-scope.ts';

interface Props {
  readonly scope: ListScope;
  readonly onScope: (change: Partial<ListScope>) => void;
  readonly onClose: () => void;
}

/** Whose records, and of what time. */
export function ScopeDialog({ scope, onScope, onClose }: Props) {
  const t = useText('archiveLists');
  const ui = useText('ui');
  const today = useToday();
  const units = useUnitChoices();
  return (
    <DialogForm
      title={t('scope')}
      submitLabel={t('scopeApply')}
      note={<p>{t('scopeNote')}</p>}
      initial={{ unitId: scope.unitId ?? '', from: scope.period.from ?? '', to: scope.period.to ?? '' }}
      errorText={(code) => (code === 'order' ? t('errOrder') : ui('errorDate'))}
      onSubmit={({ unitId, from, to }) => {
        const unread = Object.entries({ from, to }).filter(([, value]) => Boolean(value) && !isCalendarDate(value));
        if (unread.length > 0) return Promise.resolve({ fields: Object.fromEntries(unread.map(([field]) => [field, 'unread'])) });
        const period = { from: isCalendarDate(from) ? from : null, to: isCalendarDate(to) ? to : null };
        if (period.from !== null && period.to !== null && period.to < period.from) return Promise.resolve({ fields: { to: 'order' } });
        onScope({ unitId: typeof unitId === 'string' && unitId !== '' ? unitId : null, period, openId: undefined });
        return Promise.resolve(null);
      }}
      onClose={onClose}
    >
      <PickerField
        name="unitId"
        label={t('unit')}
        placeholder={t('unitPlaceholder')}
        search={units.search}
        describe={units.describe}
        autoFocus
      />
      <DateField name="from" label={t('from')} span={3} today={today} />
      <DateField name="to" label={t('to')} span={3} today={today} />
    </DialogForm>
  );
}
