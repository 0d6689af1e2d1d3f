import { createContext, type KeyboardEvent, useContext, useId } from 'react';
import { type FieldPath, type FieldValues, get, type UseControllerReturn, useController } from 'react-hook-form';
import { type Text, useText } from '../use-text.ts';
import { describedBy, type FieldProps } from './field.tsx';
import { unprintableIn } from './unprintable.ts';

/** What the form frame tells its fields. */
export interface FormContext {
  readonly busy: boolean;
  /** Values of the entry before, for "sama seperti sebelumnya". */
  readonly previous: FieldValues | undefined;
  readonly errorText: (code: string) => string;
  /** Which fields the person has changed; absent where nothing is checked before a save is tried. */
  readonly changes?: FieldChanges;
}

/** What is wrong with a field is said once the person left it changed, or tried to save; never of a field that was only passed through. */
export interface FieldChanges {
  readonly says: (name: string) => boolean;
  readonly note: (name: string) => void;
}

export const FormFrameContext = createContext<FormContext>({ busy: false, previous: undefined, errorText: (code) => code });

/** Names of a form's values, checked by the compiler: `const at = fieldNames<Values>(); <TextField name={at('petitioner.name')} />`. */
export const fieldNames =
  <Values extends FieldValues>() =>
  (path: FieldPath<Values>): string =>
    path;

export interface BoundField {
  readonly id: string;
  readonly field: UseControllerReturn['field'];
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly describedBy: string | undefined;
  /** The previous value as text, where F3 has something to fill in. */
  readonly previous: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Options {
  /** How the previous value reads; a value that it does not know is not offered. */
  readonly show?: (value: unknown) => string | undefined;
  /** The code of what is wrong with a value before any rule of the form is asked; only where a form has no schema of its own. */
  readonly check?: (value: unknown) => string | undefined;
}

/** One value of the form: bound, described, and filled from the entry before by F3 or Ctrl+'. */
export function useField(props: FieldProps, options: Options = {}): BoundField {
  const { show = plainText, check } = options;
  const frame = useContext(FormFrameContext);
  const id = useId();
  const { field, fieldState } = useController({
    name: props.name,
    rules: check ? { validate: (value: unknown) => check(value) ?? true } : {},
  });
  const t = useText('ui');
  const { changes } = frame;
  // Always read: only what is read of a field's state is told to it anew.
  const { error: wrong } = fieldState;
  const said = changes && !changes.says(props.name) ? undefined : wrong;
  const code = said?.message ?? (said ? 'ui.errorInvalid' : undefined);
  const error = code === undefined ? undefined : errorWords(code, t, frame);
  const before: unknown = frame.previous ? get(frame.previous, props.name) : undefined;
  const previous = before === undefined || before === null || before === '' ? undefined : show(before);
  return {
    id,
    field: {
      ...field,
      onChange: (...event) => {
        changes?.note(props.name);
        field.onChange(...event);
      },
    },
    error,
    disabled: (props.disabled ?? false) || frame.busy,
    describedBy: describedBy(id, error, props.help),
    previous,
    onKeyDown: (event) => {
      const asked = event.key === 'F3' || (event.ctrlKey && (event.key === "'" || event.code === 'Quote'));
      if (!asked) return;
      event.preventDefault();
      if (previous !== undefined) field.onChange(before);
    },
  };
}

const plainText = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Codes of the pieces begin with `ui.`; all others are the feature's own and go through its `errorText`. */
const own = {
  'ui.errorRequired': 'errorRequired',
  'ui.errorInvalid': 'errorInvalid',
  'ui.errorTooLong': 'errorTooLong',
  'ui.errorTooShort': 'errorTooShort',
  'ui.errorTooSmall': 'errorTooSmall',
  'ui.errorTooBig': 'errorTooBig',
  'ui.errorNumber': 'errorNumber',
  'ui.errorDate': 'errorDate',
  'ui.errorChoice': 'errorChoice',
  'ui.errorContact': 'errorContact',
} as const;

const isOwn = (code: string): code is keyof typeof own => code in own;

function errorWords(code: string, t: Text<'ui'>, frame: FormContext): string {
  const character = unprintableIn(code);
  if (character !== undefined) return t('errorUnprintable', { character });
  return isOwn(code) ? t(own[code]) : frame.errorText(code);
}
