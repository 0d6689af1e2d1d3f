import { useWatch } from 'react-hook-form';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';

/** Until when a record is kept, asked only where it is kept for now. */
export function RetainUntilField({ today }: { readonly today: CalendarDate }) {
  const t = useText('disposal');
  const fate: unknown = useWatch({ name: 'fate' });
  if (fate !== 'retain') return null;
  return <DateField name="retainUntil" label={t('fieldRetainUntil')} required span={3} today={today} min={addDays(today, 1)} />;
}
