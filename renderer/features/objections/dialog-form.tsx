import { type DialogFormProps, DialogForm as Form } from '#renderer/ui/form/dialog-form.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { fieldErrorText } from './refusal-words.ts';

/** The small form in a dialog, with the words of the objections beside its fields. */
export function DialogForm(props: Omit<DialogFormProps, 'errorText'>) {
  const t = useText('objections');
  return <Form {...props} errorText={(code) => fieldErrorText(t, code)} />;
}
