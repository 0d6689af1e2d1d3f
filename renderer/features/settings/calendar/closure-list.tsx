import { removeClosure } from '#renderer/commands/calendar/save-closure.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';
import { useSave } from '../use-save.ts';

/** Days on which the desk is shut. */
export function ClosureList({ closures }: { readonly closures: readonly Row<'officeClosure'>[] }) {
  const t = useText('settings');
  const locale = useLocale();
  const ctx = useCommandContext();
  const save = useSave();
  if (closures.length === 0) return null;
  return (
    <>
      <div className={css.toolbar}>
        <h2>{t('closures')}</h2>
        <small>{t('closuresHelp')}</small>
      </div>
      <SettingsTable<Row<'officeClosure'>>
        label={t('closures')}
        rows={closures.toSorted((a, b) => (a.on < b.on ? -1 : 1))}
        rowId={(closure) => closure.id}
        columns={[
          { id: 'on', label: t('dayOn'), width: 210, cell: (closure) => formatLongDate(closure.on, locale) },
          { id: 'reason', label: t('closureReason'), cell: (closure) => closure.reason },
          {
            id: 'remove',
            label: t('remove'),
            quiet: true,
            width: 110,
            cell: (closure) => (
              <span className={css.ends}>
                <Button tone="text" onClick={() => void save.run(removeClosure(ctx, closure)).catch(reportError)}>
                  {t('remove')}
                </Button>
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
