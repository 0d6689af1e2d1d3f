import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type Capacity, holderOn, type OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';

interface Props {
  readonly capacity: Capacity;
  readonly holders: readonly OfficeHolder[];
}

/**
 * The signer that was filled in follows the day of the paper (field `on`): inside a delegation its holder, before and after it the definitive one.
 * A name that somebody typed stays.
 */
export function SignerOfDay({ capacity, holders }: Props) {
  const { getValues, setValue } = useFormContext();
  const on: unknown = useWatch({ name: 'on' });
  const filledFor = useRef(on);
  useEffect(() => {
    if (!isCalendarDate(on) || on === filledFor.current) return;
    const nameOn = (day: unknown) => (isCalendarDate(day) ? (holderOn(holders, capacity, day)?.name ?? '') : '');
    const [before, now] = [nameOn(filledFor.current), nameOn(on)];
    filledFor.current = on;
    if (before !== now && getValues('signer') === before) setValue('signer', now);
  }, [on, capacity, holders, getValues, setValue]);
  return null;
}
