import { useEffect, useState } from 'react';
import { type CalendarEdit, type MovedCase, movedCases, yearsOfEdit } from '#renderer/commands/calendar/calendar-change.ts';
import { saveCalendar } from '#renderer/commands/calendar/save-calendar.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate, formatNumber, formatShortDate, type Locale } from '#shared/i18n/format.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';
import { useSave } from '../use-save.ts';

interface Props {
  readonly edit: CalendarEdit;
  readonly onClose: (saved: boolean) => void;
}

/** What a change of the calendar moves, case by case with the old and the new date, before it is saved. */
export function ChangeDialog({ edit, onClose }: Props) {
  const t = useText('settings');
  const ui = useText('ui');
  const home = useText('home');
  const locale = useLocale();
  const ctx = useCommandContext();
  const { gate } = useServices();
  const save = useSave();
  const [moved, setMoved] = useState<readonly MovedCase[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    movedCases(gate.db, edit).then(setMoved, reportError);
  }, [gate, edit]);
  const confirm = () => {
    setBusy(true);
    save
      .run(saveCalendar(ctx, edit))
      .then((refusal) => (refusal ? setRefused(save.errorText(refusal.form ?? '')) : onClose(true)))
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  return (
    <DialogFrame
      open
      title={t('changeTitle')}
      onClose={() => onClose(false)}
      width="md"
      busy={busy}
      foot={
        <>
          <Button tone="primary" busy={busy || moved === null} autoFocus onClick={confirm}>
            {t('changeSave')}
          </Button>
          <Button tone="text" disabled={busy} onClick={() => onClose(false)}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{editWords(edit, t, locale)}</p>
        {refused && <Banner tone="late" title={refused} live />}
        {moved && moved.length === 0 && <Banner title={t('changeMovesNone')} />}
        {moved && moved.length > 0 && (
          <>
            <Banner tone="soon" title={t('changeMoves', { count: formatNumber(moved.length, locale) })} />
            <div className={css.moved}>
              <SettingsTable<MovedCase>
                label={t('changeTitle')}
                rows={moved}
                rowId={(row) => `${row.caseId} ${row.key}`}
                columns={[
                  { id: 'case', label: t('changeCase'), cell: (row) => row.number },
                  { id: 'step', label: t('changeStep'), cell: (row) => home(`task_${row.key}`, { days: row.days }) },
                  { id: 'from', label: t('changeFrom'), width: 96, cell: (row) => formatShortDate(row.from, locale) },
                  { id: 'to', label: t('changeTo'), width: 96, cell: (row) => <b>{formatShortDate(row.to, locale)}</b> },
                  {
                    id: 'papers',
                    label: t('changePapers'),
                    cell: (row) => (row.papers > 0 ? t('changePapersCount', { count: row.papers }) : ''),
                  },
                ]}
              />
            </div>
          </>
        )}
      </div>
    </DialogFrame>
  );
}

function editWords(edit: CalendarEdit, t: Text<'settings'>, locale: Locale): string {
  if (edit.kind === 'import') return t('changeImport', { years: yearsOfEdit(edit).join(', ') });
  const params = { date: formatLongDate(edit.day.on, locale), name: edit.day.name };
  return edit.kind === 'add' ? t('changeAdd', params) : t('changeRemove', params);
}
