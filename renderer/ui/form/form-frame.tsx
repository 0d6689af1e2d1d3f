import { zodResolver } from '@hookform/resolvers/zod';
import { Check, TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { type DefaultValues, type FieldErrors, type FieldValues, FormProvider, type Resolver, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { useActionKeys } from '../key-layers.tsx';
import { Banner } from '../parts/banner.tsx';
import { Button, type ButtonTone } from '../parts/button.tsx';
import { Icon, type IconType } from '../parts/icon.tsx';
import { Tag } from '../parts/tag.tsx';
import { useText } from '../use-text.ts';
import { afterPress } from './after-press.ts';
import css from './form.module.css';
import { type FormContext, FormFrameContext } from './form-context.ts';
import { issueCode, withoutBlanks } from './issue-code.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { nextField } from './next-field.ts';
import { type DraftKeeper, useDraft } from './use-draft.ts';
import { useFieldChanges } from './use-field-changes.ts';
import { type FormRefusal, useSubmit } from './use-submit.ts';

export interface SubmitButton {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconType;
  readonly key?: string;
  readonly tone?: ButtonTone;
  /** Hands over the values as they stand, unchecked: "lengkapi nanti". Goes to `onUnchecked`. */
  readonly unchecked?: boolean;
}

export interface FormFrameProps<Schema extends z.ZodType<FieldValues, FieldValues>> {
  readonly schema: Schema;
  readonly defaultValues: DefaultValues<z.input<Schema>>;
  /** Saves; a refusal comes back as codes for fields or for the whole form, null means saved. */
  readonly onSubmit: (values: z.output<Schema>, button: string) => Promise<FormRefusal | null>;
  readonly onUnchecked?: (values: z.input<Schema>, button: string) => Promise<FormRefusal | null>;
  /** The first one stands left and is filled; default: one "Simpan" with Ctrl+S. */
  readonly submits?: readonly SubmitButton[];
  readonly onClose: () => void;
  /** Words for the codes of the feature's schema and refusals. */
  readonly errorText?: (code: string) => string;
  readonly previous?: Partial<z.input<Schema>>;
  readonly draft?: DraftKeeper<z.input<Schema>>;
  /** Beside the filled button when everything is there. */
  readonly readyText?: string;
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * Every form stands in this frame: it owns checking, submit, busy, refusals, draft, leaving and the action bar. A form file is then
 * only its fields. Enter moves to the next field instead of submitting: a number given at the counter is final.
 */
export function FormFrame<Schema extends z.ZodType<FieldValues, FieldValues>>(props: FormFrameProps<Schema>) {
  const t = useText('ui');
  const { schema, errorText = unknownCode } = props;
  const resolver = useMemo(() => resolverOf(schema), [schema]);
  const form = useForm<FieldValues>({ resolver, defaultValues: props.defaultValues as DefaultValues<FieldValues>, mode: 'onTouched' });
  const { formState } = form;
  const buttons = props.submits ?? [{ id: 'save', label: t('save'), key: 'Ctrl+S' }];

  const submit = useSubmit({
    form,
    // The resolver has turned the values into the schema's output; react-hook-form's types carry only its input.
    onSubmit: (values, button) => props.onSubmit(values as z.output<Schema>, button),
    onUnchecked: (values, button) => (props.onUnchecked ?? nothingToDo)(values as z.input<Schema>, button),
  });
  const draft = useDraft(form, props.draft as DraftKeeper<FieldValues> | undefined, submit.saved);
  const dirty = formState.isDirty && !submit.saved;

  useActionKeys(
    buttons.map((button) => ({
      id: `form.${button.id}`,
      label: button.label,
      ...(button.key ? { key: button.key } : {}),
      allowed: !submit.busy,
      hidden: true,
      run: () => submit.run(button),
    })),
  );

  const changes = useFieldChanges(formState.submitCount > 0 || submit.refusal !== null);
  const context = useMemo<FormContext>(
    () => ({ busy: submit.busy, previous: props.previous, errorText, changes }),
    [submit.busy, props.previous, errorText, changes],
  );
  const wrong = errorNames(formState.errors).filter(changes.says).length;
  return (
    <FormProvider {...form}>
      <FormFrameContext value={context}>
        <form className={css.form} noValidate aria-label={props.label} onSubmit={(event) => event.preventDefault()} onKeyDown={nextField}>
          <div className={css.fields}>{props.children}</div>
          {submit.refusal?.form && (
            <div className={css.root}>
              <Banner tone="late" title={t('saveFailed')} live>
                {errorText(submit.refusal.form)}
              </Banner>
            </div>
          )}
          <div className={css.bar}>
            <MainButton button={buttons[0]} busy={submit.busy} run={submit.run} />
            <FormStatus wrong={wrong} ready={formState.isValid ? props.readyText : undefined} />
            {draft.savedText && <Tag icon={Check}>{draft.savedText}</Tag>}
            <span className={css.grow} />
            {buttons.slice(1).map((button) => (
              <Button
                key={button.id}
                big
                tone={button.tone ?? 'plain'}
                icon={button.icon}
                disabled={submit.busy}
                onClick={() => submit.run(button)}
              >
                {button.label}
              </Button>
            ))}
            <LeaveGuard dirty={dirty} draft={draft} onClose={props.onClose} busy={submit.busy} />
          </div>
        </form>
      </FormFrameContext>
    </FormProvider>
  );
}

interface MainProps {
  readonly button: SubmitButton | undefined;
  readonly busy: boolean;
  readonly run: (button: SubmitButton) => void;
}

function MainButton({ button, busy, run }: MainProps) {
  if (!button) return null;
  return (
    <Button big tone="primary" icon={button.icon} keyHint={button.key} busy={busy} onClick={() => run(button)}>
      {button.label}
    </Button>
  );
}

function FormStatus({ wrong, ready }: { readonly wrong: number; readonly ready: string | undefined }) {
  const t = useText('ui');
  if (wrong > 0) {
    return (
      <span className={`${css.status} ${css.wrong}`} role="alert">
        <Icon of={TriangleAlert} small />
        {t('formErrors', { count: wrong })}
      </span>
    );
  }
  if (!ready) return null;
  return (
    <span className={`${css.status} ${css.ready}`}>
      <Icon of={Check} small />
      {ready}
    </span>
  );
}

function resolverOf(schema: z.ZodType<FieldValues, FieldValues>): Resolver<FieldValues> {
  const check = zodResolver(schema, { error: (issue) => issueCode(issue) });
  // Both casts give back what the frame has narrowed: blanks aside, the values are still the schema's input.
  return async (values, context, options) => {
    await pressEnded();
    return check(withoutBlanks(values) as FieldValues, context, options) as ReturnType<Resolver<FieldValues>>;
  };
}

const pressEnded = typeof document === 'undefined' ? () => Promise.resolve() : afterPress(document);
const unknownCode = (code: string): string => code;
const nothingToDo = (): Promise<null> => Promise.resolve(null);

const errorNames = (errors: FieldErrors, path = ''): readonly string[] =>
  Object.entries(errors).flatMap(([key, error]) => {
    if (!error || typeof error !== 'object') return [];
    return 'type' in error && typeof error.type === 'string' ? [`${path}${key}`] : errorNames(error as FieldErrors, `${path}${key}.`);
  });
