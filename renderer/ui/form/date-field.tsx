import OutlinedInput from '@mui/material/OutlinedInput';
import { Calendar } from 'lucide-react';
import { useRef, useState } from 'react';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { type CalendarDate, isCalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { IconButton } from '../parts/button.tsx';
import { Popup } from '../parts/popup.tsx';
import { useLocale, useText } from '../use-text.ts';
import { CalendarSheet } from './calendar-sheet.tsx';
import { FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-context.ts';
import { outsideOf, readTypedDate } from './typed-date.ts';

interface Props extends FieldProps {
  readonly today: CalendarDate;
  readonly min?: CalendarDate;
  readonly max?: CalendarDate;
  /** Name of a holiday, so that the calendar can mark it. */
  readonly holiday?: (date: CalendarDate) => string | undefined;
}

/** A civil date: typed ("10/6/2026", "10 jun") or taken from a calendar (Alt+Down). Its value is a CalendarDate, or the text that cannot be read. */
export function DateField({ today, min, max, holiday, ...props }: Props) {
  const t = useText('ui');
  const locale = useLocale();
  const bound = useField(props, {
    show: (value) => (isCalendarDate(value) ? dayOf(value, locale) : undefined),
    check: (typed) => (typeof typed === 'string' && typed !== '' && !isCalendarDate(typed) ? 'ui.errorDate' : undefined),
  });
  const { field } = bound;
  const [typing, setTyping] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const value: unknown = field.value;
  const date = isCalendarDate(value) ? value : undefined;
  const unreadable = typing === null && typeof value === 'string' && value !== '' && !date;
  const outside = typing === null && date ? outsideOf(date, min, max) : null;
  const error = unreadable
    ? t('errorDate')
    : (bound.error ?? (outside && t(outside.word, { date: dayOf(outside.date, locale) })) ?? undefined);
  const shown = typing ?? (date ? dayOf(date, locale).replace(' ', ', ') : String(value ?? ''));
  return (
    <FieldFrame {...props} id={bound.id} error={error} previous={bound.previous}>
      <OutlinedInput
        ref={anchor}
        id={bound.id}
        name={field.name}
        value={shown}
        inputRef={field.ref}
        placeholder={t('datePlaceholder')}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setTyping(event.target.value);
          field.onChange(readTypedDate(event.target.value, today) ?? event.target.value);
        }}
        onBlur={() => {
          setTyping(null);
          field.onBlur();
        }}
        onKeyDown={(event) => {
          bound.onKeyDown(event);
          if (!(event.altKey && event.key === 'ArrowDown')) return;
          event.preventDefault();
          setOpen(true);
        }}
        disabled={bound.disabled}
        error={error !== undefined}
        autoFocus={props.autoFocus ?? false}
        autoComplete="off"
        endAdornment={<IconButton small icon={Calendar} label={t('calendar')} disabled={bound.disabled} onClick={() => setOpen(true)} />}
        sx={{ paddingRight: '2px' }}
        slotProps={{
          input: {
            'aria-describedby': error ? `${bound.id}-error` : bound.describedBy,
            'aria-required': props.required,
            'aria-invalid': error !== undefined,
          },
        }}
      />
      <Popup
        open={open}
        anchorEl={() => anchor.current as HTMLElement}
        onClose={() => setOpen(false)}
        under="left"
        named={{ 'aria-label': props.label }}
      >
        <CalendarSheet
          value={date}
          today={today}
          min={min}
          max={max}
          holiday={holiday}
          onPick={(picked) => {
            setTyping(null);
            field.onChange(picked);
            setOpen(false);
          }}
        />
      </Popup>
    </FieldFrame>
  );
}

const dayOf = (date: CalendarDate, locale: Locale): string => `${formatShortDate(date, locale)} ${yearOf(date)}`;
