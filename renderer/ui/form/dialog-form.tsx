import { RotateCcw } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type FieldValues, FormProvider, useForm } from 'react-hook-form';
import { DialogFrame } from '../dialog/choice-dialog.tsx';
import { useActionKeys } from '../key-layers.tsx';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import { useText } from '../use-text.ts';
import { FormGrid } from './field.tsx';
import css from './form.module.css';
import { FormFrameContext } from './form-context.ts';
import { nextField } from './next-field.ts';
import { useDraft } from './use-draft.ts';
import type { FormRefusal } from './use-submit.ts';

/** What was typed here before, and where what is typed now is kept. */
export interface DialogDraft {
  /** When it was typed stands in it as it is shown; null where nothing was left. */
  readonly left: { readonly values: FieldValues; readonly at: string } | null;
  readonly keep: (values: FieldValues) => void;
  readonly drop: () => void;
  /** What the dialog asked for is saved: nobody's draft of it is needed any more. */
  readonly recorded: () => void;
}

export interface DialogFormProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly initial: FieldValues;
  readonly note?: ReactNode;
  readonly children: ReactNode;
  readonly after?: ReactNode;
  readonly width?: 'sm' | 'md';
  /** What is typed is kept while it is typed and after Esc; Batal and a saved form drop it. Absent: nothing is kept. */
  readonly draft?: DialogDraft;
  /** Words for the codes of the feature's refusals beside a field. */
  readonly errorText?: (code: string) => string;
  /** Null where it was saved. */
  readonly onSubmit: (values: FieldValues) => Promise<FormRefusal | null>;
  readonly onClose: () => void;
}

/** A small form in a dialog: its fields, one filled button with Ctrl+Enter, and what was refused above them. */
export function DialogForm({
  title,
  submitLabel,
  initial,
  note,
  children,
  after,
  width = 'sm',
  draft,
  errorText = unknownCode,
  onSubmit,
  onClose,
}: DialogFormProps) {
  const t = useText('ui');
  const [continued, setContinued] = useState(draft?.left ?? null);
  const form = useForm<FieldValues>({ defaultValues: { ...initial, ...continued?.values } });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const told = useRef<HTMLDivElement>(null);
  // In a long dialog it stands above what is seen; where a field is named, the focus shows that one.
  useEffect(() => {
    if (refusal?.form && !refusal.fields) told.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  // What is typed answers the refusal beside it.
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ name }) => name && form.clearErrors(name) }), [form]);
  const [saved, setSaved] = useState(false);
  const typed = useDraft(form, draft && { savedAt: null, save: draft.keep, discard: draft.drop }, saved);
  const end = () => {
    typed.discard();
    onClose();
  };
  const startEmpty = () => {
    form.reset(initial);
    typed.discard();
    setContinued(null);
  };
  const submit = async () => {
    if (busy) return;
    form.clearErrors();
    if (!(await form.trigger(undefined, { shouldFocus: true }))) return;
    setBusy(true);
    const refused = await onSubmit(form.getValues()).finally(() => setBusy(false));
    if (refused === null) {
      setSaved(true);
      typed.discard();
      draft?.recorded();
      return onClose();
    }
    setRefusal(refused);
    for (const [field, code] of Object.entries(refused.fields ?? {})) form.setError(field, { type: 'refused', message: code });
    const first = Object.keys(refused.fields ?? {})[0];
    if (first) form.setFocus(first);
  };
  const leave = () => {
    typed.flush();
    onClose();
  };
  const run = () => {
    submit().catch(reportError);
  };
  return (
    <DialogFrame
      open
      title={title}
      busy={busy}
      width={width}
      onClose={leave}
      foot={
        <>
          <Button tone="primary" busy={busy} keyHint="Ctrl+Enter" onClick={run}>
            {submitLabel}
          </Button>
          <Button tone="text" disabled={busy} onClick={end}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <FormProvider {...form}>
        <FormFrameContext value={{ busy, previous: undefined, errorText }}>
          <SubmitKey run={run} busy={busy} />
          <form
            className={css.dialogForm}
            noValidate
            onSubmit={(event) => event.preventDefault()}
            onKeyDown={(event) => nextField(event, run)}
          >
            {refusal?.form && (
              <div ref={told}>
                <Banner tone="late" title={refusal.form} live />
              </div>
            )}
            {continued && (
              <Banner
                tone="stamp"
                icon={RotateCcw}
                title={t('draftContinued')}
                actions={[{ id: 'draft.empty', label: t('draftEmpty'), allowed: !busy, run: startEmpty }]}
              >
                {t('draftContinuedText', { time: continued.at })}
              </Banner>
            )}
            {note}
            <FormGrid>{children}</FormGrid>
            {after}
          </form>
        </FormFrameContext>
      </FormProvider>
    </DialogFrame>
  );
}

const unknownCode = (code: string): string => code;

/** Bound inside the dialog, so that it stands above the dialog's own layer of keys. */
function SubmitKey({ run, busy }: { readonly run: () => void; readonly busy: boolean }) {
  const t = useText('ui');
  useActionKeys([{ id: 'dialog.submit', label: t('save'), key: 'Ctrl+Enter', allowed: !busy, hidden: true, run }]);
  return null;
}
