/** The action "Ekspor" of the register. */
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { registerCsv } from './register-export.ts';
import type { RegisterEntry } from './register-rows.ts';

interface Shown {
  readonly rows: readonly RegisterEntry[];
  readonly columnIds: readonly string[];
}

/** `shown` is asked at the press, so that the file holds exactly what stands on the screen then. */
export function useExportRegister(shown: () => Shown): Action {
  const t = useText('requests');
  const saveFile = useSaveFile();
  const { actor } = useCommandContext();
  const run = async () => {
    const { rows, columnIds } = shown();
    const bytes = new TextEncoder().encode(registerCsv(rows, columnIds, t));
    await saveFile({ bytes, name: 'register-permohonan.csv', mediaType: 'text/csv' });
  };
  const allowed = mayDo(actor, 'export.run');
  return {
    id: 'requests.export',
    label: t('exportRegister'),
    allowed,
    ...(allowed ? {} : { reason: t('exportNotAllowed') }),
    run: () => {
      run().catch(reportError);
    },
  };
}
