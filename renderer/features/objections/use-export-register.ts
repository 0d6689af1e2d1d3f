import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
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
  const saveFile = useSaveFile();
  const run = async () => {
    const { rows, columns } = shown();
    const csv = registerCsv(
      rows,
      columns.map(({ id }) => id),
      t,
    );
    await saveFile({ bytes: new TextEncoder().encode(csv), name: 'register-keberatan.csv', mediaType: 'text/csv' });
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
