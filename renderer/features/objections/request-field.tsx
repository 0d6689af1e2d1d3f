import OutlinedInput from '@mui/material/OutlinedInput';
import Popper from '@mui/material/Popper';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { type RequestFile, readRequests } from '#renderer/db/queries/requests.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { FieldFrame } from '#renderer/ui/form/field.tsx';
import { useField } from '#renderer/ui/form/form-context.ts';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatShortDate } from '#shared/i18n/format.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { type FormValues, fromRequest } from './registration-values.ts';
import css from './request-field.module.css';
import { matchingRequests } from './request-matches.ts';

interface Props {
  readonly zone: OfficeZone;
  readonly required: boolean;
}

/**
 * The number of the request: found in the register by number, name or words, or typed from elsewhere. Taking one fills in what
 * the request says already.
 */
export function RequestField({ zone, required }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const { gate } = useServices();
  const requests = useLive(() => readRequests(gate.db), [gate.db]);
  const { setValue } = useFormContext<FormValues>();
  const label = t('fRequestNumber');
  const bound = useField({ name: 'requestNumber', label });
  const { field } = bound;
  const typed = String(field.value ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const anchor = useRef<HTMLDivElement>(null);
  const files = requests.status === 'ready' ? requests.data : noRequests;
  const matches = useMemo(() => (open ? matchingRequests(files, typed) : []), [open, files, typed]);
  const listId = `${bound.id}-list`;

  const take = (file: RequestFile) => {
    for (const [name, value] of Object.entries(fromRequest(file))) {
      setValue(name as keyof FormValues, value, { shouldDirty: true, shouldValidate: true });
    }
    setOpen(false);
  };
  const type = (text: string) => {
    field.onChange(text);
    // A number that matches one of the register is that request; anything else is a number from elsewhere.
    const exact = files.find((file) => file.number === text.trim());
    setValue('requestId', exact?.row.id ?? '', { shouldDirty: true });
    setActive(0);
    setOpen(true);
  };
  const onKey = (event: KeyboardEvent) => {
    bound.onKeyDown(event);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = matches[active];
    if (step) {
      setActive(open ? Math.min(Math.max(0, active + step), Math.max(0, matches.length - 1)) : 0);
      setOpen(true);
    } else if (event.key === 'Enter' && open && chosen && typed.trim() !== '') take(chosen);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <FieldFrame id={bound.id} label={label} required={required} span={2} error={bound.error}>
      <OutlinedInput
        ref={anchor}
        id={bound.id}
        name={field.name}
        value={typed}
        inputRef={field.ref}
        autoFocus
        autoComplete="off"
        disabled={bound.disabled}
        error={bound.error !== undefined}
        startAdornment={<Icon of={Search} small />}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKey}
        onBlur={() => {
          setOpen(false);
          field.onBlur();
        }}
        slotProps={{
          input: {
            role: 'combobox',
            'aria-expanded': open && matches.length > 0,
            'aria-controls': open && matches.length > 0 ? listId : undefined,
            'aria-activedescendant': open && matches.length > 0 ? `${listId}-${active}` : undefined,
            'aria-autocomplete': 'list',
            'aria-required': required,
            'aria-invalid': bound.error !== undefined,
            'aria-describedby': bound.describedBy,
            title: t('fRequestHelp'),
            spellCheck: false,
          },
        }}
      />
      <Popper open={open && matches.length > 0} anchorEl={anchor.current} placement="bottom-start" className={css.popper ?? ''}>
        <div id={listId} role="listbox" aria-label={label} className={css.list} tabIndex={-1}>
          {matches.map((file, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input, which names the active option
            <div
              key={file.row.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={index === active ? `${css.option} ${css.active}` : css.option}
              // The input keeps the focus; a click would blur it and close the list first.
              onMouseDown={(event) => event.preventDefault()}
              onMouseEnter={() => setActive(index)}
              onClick={() => take(file)}
              tabIndex={-1}
            >
              <b>{file.number ?? ''}</b>
              <span className={css.words}>{file.row.information}</span>
              <small>{`${file.row.applicant.name}, ${formatShortDate(civilDateOf(file.row.receivedAt, zone), locale)}`}</small>
            </div>
          ))}
        </div>
      </Popper>
    </FieldFrame>
  );
}

const noRequests: readonly RequestFile[] = [];
