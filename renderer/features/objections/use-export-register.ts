import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { registerCsv } from './register-export.ts';
import type { RegisterEntry } from './register-rows.ts';

interface Shown {
  readonly rows: readonly RegisterEntry[];
  readonly columns: readonly Pick<ListColumn<RegisterEntry>, 'id'>[];
}

/** "Ekspor": `shown` is asked at the press, so that the file holds exactly what stands on the screen then. */
export function useExportRegister(shown: () => Shown): Action {
  const t = useText('objections');
  const { actor } = useCommandContext();
  const { platform } = useServices();
  const toast = useToast();
  const run = async () => {
    const { rows, columns } = shown();
    const csv = registerCsv(
      rows,
      columns.map(({ id }) => id),
      t,
    );
    const saved = await platform.files.saveAs(new TextEncoder().encode(csv), 'register-keberatan.csv', 'text/csv');
    if (!saved.ok) toast({ text: t('exportFailed'), tone: 'late' });
    else if (saved.value !== null) toast({ text: t('exported', { name: saved.value }) });
  };
  const allowed = mayDo(actor, 'export.run');
  return {
    id: 'objections.export',
    label: t('exportRegister'),
    allowed,
    ...(allowed ? {} : { reason: t('exportNotAllowed') }),
    run: () => {
      run().catch(reportError);
    },
  };
}
