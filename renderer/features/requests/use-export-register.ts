/** The action "Ekspor" of the register. */
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
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
  const { platform } = useServices();
  const { actor } = useCommandContext();
  const toast = useToast();
  const run = async () => {
    const { rows, columnIds } = shown();
    const saved = await platform.files.saveAs(
      new TextEncoder().encode(registerCsv(rows, columnIds, t)),
      'register-permohonan.csv',
      'text/csv',
    );
    if (!saved.ok) toast({ text: t('exportFailed'), tone: 'late' });
    else if (saved.value !== null) toast({ text: t('exported', { name: saved.value }) });
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
