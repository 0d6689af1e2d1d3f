import { FileSpreadsheet, Printer, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { undoCalendarChange } from '#renderer/commands/calendar/save-calendar.ts';
import type { CalendarChange } from '#renderer/db/queries/calendar-changes.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatInstant, formatNumber } from '#shared/i18n/format.ts';
import css from '../settings.module.css';
import { changeSheet, printChange } from './change-papers.ts';
import { changeWhat } from './change-words.ts';
import { MOST_SHOWN, MovedTable } from './moved-table.tsx';

interface Props {
  readonly change: CalendarChange;
  readonly who: string;
  readonly onClose: () => void;
}

/** What a change of the calendar moved: on the screen, on paper, as a sheet; and the way back. */
export function ChangeReport({ change, who, onClose }: Props) {
  const t = useText('calendar');
  const ui = useText('ui');
  const s = useText('settings');
  const home = useText('home');
  const locale = useLocale();
  const office = useOffice();
  const ctx = useCommandContext();
  const toast = useToast();
  const saveFile = useSaveFile();
  const [busy, setBusy] = useState(false);
  const { row, moved, undone } = change;
  const what = changeWhat(change, t, locale);
  const count = formatNumber(row.movedCount, locale);
  const act = (work: Promise<unknown>) => {
    setBusy(true);
    work.finally(() => setBusy(false)).catch(reportError);
  };
  const undo = async () => {
    const done = await undoCalendarChange(ctx, row);
    toast(done.ok ? { text: t('undone') } : { text: t('notUndone'), tone: 'late' });
    if (done.ok) onClose();
  };
  const print = async () => {
    const printed = await printChange(ctx, office, change, who);
    toast(printed.ok ? { text: t('printed') } : { text: t('notPrinted', { code: printed.error.code }), tone: 'late' });
  };
  const save = async () => {
    await saveFile(changeSheet(change, office.office.zone, { t, s, home }));
  };
  return (
    <DialogFrame
      open
      title={t('report')}
      width="lg"
      busy={busy}
      onClose={onClose}
      foot={
        <>
          <Button tone="primary" icon={Printer} disabled={busy} autoFocus onClick={() => act(print())}>
            {t('print')}
          </Button>
          <Button icon={FileSpreadsheet} disabled={busy} onClick={() => act(save())}>
            {t('export')}
          </Button>
          {!undone && (
            <Button icon={Undo2} disabled={busy} onClick={() => act(undo())}>
              {t('undo')}
            </Button>
          )}
          <span style={{ flex: 1 }} />
          <Button tone="text" disabled={busy} onClick={onClose}>
            {ui('close')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>
          {t('reportIntro', { what, date: formatInstant(row.at, office.office.zone, locale), who })}{' '}
          {row.basis && t('reportBasis', { basis: row.basis })}
        </p>
        {undone && <Banner icon={Undo2} title={t('undone')} />}
        {row.movedCount === 0 ? (
          <Banner title={t('movedNone')} />
        ) : (
          <>
            <Banner tone="soon" title={t('movedSome', { count, papers: formatNumber(row.paperCount, locale) })}>
              {row.paperCount > 0 && t('papersHelp')}{' '}
              {row.movedCount > Math.min(MOST_SHOWN, moved.length) &&
                t('movedCut', { shown: formatNumber(Math.min(MOST_SHOWN, moved.length), locale), count })}
            </Banner>
            <div className={css.moved}>
              <MovedTable label={t('report')} moved={moved} />
            </div>
          </>
        )}
      </div>
    </DialogFrame>
  );
}
