import { useEffect, useState } from 'react';
import { FieldFrame, type FieldProps } from '../form/field.tsx';
import { useField } from '../form/form-context.ts';
import { Picker } from './picker.tsx';
import type { PickerOption, SearchOptions } from './picker-option.ts';

interface Props extends FieldProps {
  readonly search: SearchOptions;
  /** The option of an id that the form already holds. */
  readonly describe: (id: string) => Promise<PickerOption | null>;
  readonly placeholder?: string;
}

/** A field whose value is the id of an option: classification code, unit, place, person (by name or number). */
export function PickerField({ search, describe, placeholder, ...given }: Props) {
  const [option, setOption] = useState<PickerOption | null>(null);
  const props = option?.caution ? { ...given, help: option.caution } : given;
  const bound = useField(props, { show: (value) => (typeof value === 'string' ? value : undefined) });
  const { field } = bound;
  const value: unknown = field.value;

  useEffect(() => {
    if (typeof value !== 'string' || value === '') {
      setOption(null);
      return;
    }
    if (option?.id === value) return;
    let current = true;
    describe(value).then(
      (found) => current && setOption(found),
      // An option that is gone shows as its id; the schema decides whether that may be saved.
      () => current && setOption({ id: value, label: value }),
    );
    return () => {
      current = false;
    };
  }, [value, describe, option?.id]);

  return (
    <FieldFrame {...props} id={bound.id} error={bound.error} previous={bound.previous && option === null ? bound.previous : undefined}>
      <Picker
        id={bound.id}
        label={props.label}
        value={option}
        search={search}
        placeholder={placeholder}
        disabled={bound.disabled}
        error={bound.error !== undefined}
        required={props.required}
        describedBy={bound.describedBy}
        inputRef={field.ref}
        autoFocus={props.autoFocus}
        onBlur={field.onBlur}
        onKeyDown={bound.onKeyDown}
        onChange={(picked) => {
          setOption(picked);
          field.onChange(picked?.id ?? '');
        }}
      />
    </FieldFrame>
  );
}
