import { useCallback, useRef } from 'react';
import type { Committed } from '#renderer/db/gate/request.ts';
import { unprintableFields } from '#renderer/pdf/kit/printable.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { unprintableRefusal } from '#renderer/ui/form/unprintable.ts';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { Result } from '#shared/lib/result.ts';
import { settingsErrors } from './settings-errors.ts';

type Outcome = Result<Committed, { readonly code: string }>;

export interface Save {
  /** Runs a command; says "Tersimpan" once it is durable, or gives the refusal for the form. */
  readonly run: (command: Promise<Outcome>, fieldOf?: Readonly<Record<string, string>>) => Promise<FormRefusal | null>;
  /** The same for values that go on papers: the command does not begin where one of them could not be printed. */
  readonly runPrinted: (
    values: Readonly<Record<string, unknown>>,
    command: () => Promise<Outcome>,
    fieldOf?: Readonly<Record<string, string>>,
  ) => Promise<FormRefusal | null>;
  /** The words of the codes that `run` and the form's schema give. */
  readonly errorText: (code: string) => string;
}

/** Saving in Pengaturan: one way for every form. `fieldOf` names the field that a code belongs to. */
export function useSave(fieldName?: (field: string) => string): Save {
  const t = useText('settings');
  const app = useText('app');
  const toast = useToast();
  const refusalText = useRefusalText();
  const last = useRef('');

  const errorText = useCallback(
    (code: string) => (code in settingsErrors ? t(settingsErrors[code] as MessageKey<'settings'>) : last.current || code),
    [t],
  );
  const run = useCallback<Save['run']>(
    async (command, fieldOf = {}) => {
      const saved = await command;
      if (saved.ok) {
        toast({
          text: saved.value.durable ? app('saved') : app('savedNotDurable'),
          ...(saved.value.durable ? {} : { tone: 'late' as const }),
        });
        return null;
      }
      if (saved.error.code === 'nothingToDo') {
        toast({ text: app('refusedNothing') });
        return null;
      }
      const field = fieldOf[saved.error.code];
      if (field) return { fields: { [field]: saved.error.code } };
      last.current = refusalText(saved.error, fieldName);
      return { form: saved.error.code };
    },
    [toast, app, refusalText, fieldName],
  );
  const runPrinted = useCallback<Save['runPrinted']>(
    async (values, command, fieldOf) => {
      const refusal = unprintableRefusal(unprintableFields(values, await loadFonts()));
      return refusal ?? run(command(), fieldOf);
    },
    [run],
  );
  return { run, runPrinted, errorText };
}
