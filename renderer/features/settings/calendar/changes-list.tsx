import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { type CalendarChange, readCalendarChanges } from '#renderer/db/queries/calendar-changes.ts';
import { useZone } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatInstant, formatNumber } from '#shared/i18n/format.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';
import { ChangeReport } from './change-report.tsx';
import { changeWhat } from './change-words.ts';

/** The versions of the table, the newest first: what changed, on what ground, by whom, what it moved. A row opens its report. */
export function ChangesList() {
  const t = useText('calendar');
  const locale = useLocale();
  const zone = useZone();
  const { gate } = useServices();
  const [open, setOpen] = useState<string | null>(null);
  const live = useLive(
    async () => ({
      changes: await readCalendarChanges(gate.db),
      names: new Map((await gate.db.rows('person').toArray()).map(({ id, fullName }) => [id, fullName])),
    }),
    [gate],
  );
  if (live.status !== 'ready') return null;
  const { changes, names } = live.data;
  const who = ({ row }: CalendarChange) => (row.personId && names.get(row.personId)) || t('system');
  const shown = changes.find(({ row }) => row.id === open);
  return (
    <>
      <div className={css.toolbar}>
        <h2>{t('changes')}</h2>
        <small>{t('changesHelp')}</small>
      </div>
      {changes.length === 0 ? (
        <p className={css.empty}>{t('changesNone')}</p>
      ) : (
        <SettingsTable<CalendarChange>
          label={t('changes')}
          rows={changes}
          rowId={({ row }) => row.id}
          muted={({ undone }) => undone}
          onOpen={({ row }) => setOpen(row.id)}
          columns={[
            { id: 'at', label: t('changeAt'), width: 190, cell: ({ row }) => formatInstant(row.at, zone, locale) },
            {
              id: 'what',
              label: t('changeWhat'),
              cell: (change) => (
                <span className={css.twoLines}>
                  {changeWhat(change, t, locale)}
                  <small>{[change.row.basis, who(change)].filter(Boolean).join(' · ')}</small>
                </span>
              ),
            },
            {
              id: 'moved',
              label: t('changeMoved'),
              width: 130,
              cell: ({ row, undone }) =>
                undone ? (
                  <Tag icon={Undo2} tone="plain">
                    {t('undoneMark')}
                  </Tag>
                ) : (
                  formatNumber(row.movedCount, locale)
                ),
            },
            { id: 'papers', label: t('changePapers'), width: 140, cell: ({ row }) => formatNumber(row.paperCount, locale) },
          ]}
        />
      )}
      {shown && <ChangeReport change={shown} who={who(shown)} onClose={() => setOpen(null)} />}
    </>
  );
}
