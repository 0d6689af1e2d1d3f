import { CalendarPlus, DoorClosed, Upload } from 'lucide-react';
import { useState } from 'react';
import type { CalendarEdit } from '#renderer/commands/calendar/calendar-edit.ts';
import { undoCalendarChange } from '#renderer/commands/calendar/save-calendar.ts';
import { readHolidayTable } from '#renderer/db/queries/calendar.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import css from '../settings.module.css';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangesList } from './changes-list.tsx';
import { ClosureForm } from './closure-form.tsx';
import { ClosureList } from './closure-list.tsx';
import { DecreeImport } from './decree-import.tsx';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayList } from './holiday-list.tsx';
import { YearForm } from './year-form.tsx';
import { YearList } from './year-list.tsx';

const SIDE_WIDTH = 420;

type Side = 'year' | 'day' | 'closure';

/** The calendar of the office: years with their decree, holidays, closing days. Every change shows first what it moves. */
export function CalendarTab() {
  const t = useText('settings');
  const c = useText('calendar');
  const { gate } = useServices();
  const today = useToday();
  const rows = useLive(
    async () => ({
      table: await readHolidayTable(gate.db),
      years: await allOf(gate.db, 'calendarYear'),
      days: await allOf(gate.db, 'holiday'),
      closures: await allOf(gate.db, 'officeClosure'),
    }),
    [gate],
  );
  const [year, setYear] = useState(yearOf(today));
  const [side, setSide] = useState<Side>('year');
  const [edit, setEdit] = useState<CalendarEdit | null>(null);
  const [importing, setImporting] = useState(false);
  const tellSaved = useSavedToast();
  if (rows.status !== 'ready') return null;
  const { table, years, days, closures } = rows.data;
  const yearRow = years.find((row) => row.year === year);
  const dialog = edit && (
    <ChangeDialog
      edit={edit}
      onClose={(saved) => {
        setEdit(null);
        if (!saved) return;
        setSide('year');
        setImporting(false);
        tellSaved(saved.changeId, saved.moved);
      }}
    />
  );
  if (importing) {
    return (
      <>
        <DecreeImport table={table} closures={closures} onEdit={setEdit} onClose={() => setImporting(false)} />
        {dialog}
      </>
    );
  }
  return (
    <Split stack>
      <Pane>
        <div className={css.toolbar}>
          <h2>{t('days', { year })}</h2>
          <span className={css.grow} />
          <Button icon={CalendarPlus} onClick={() => setSide('day')}>
            {t('addDay')}
          </Button>
          <Button icon={DoorClosed} onClick={() => setSide('closure')}>
            {t('addClosure')}
          </Button>
          <Button icon={Upload} onClick={() => setImporting(true)}>
            {c('importButton')}
          </Button>
        </div>
        <Scroll label={t('days', { year })}>
          <YearList
            years={years}
            days={days}
            current={year}
            onOpen={(row) => {
              setYear(row.year);
              setSide('year');
            }}
          />
          <HolidayList days={days.filter((day) => yearOf(day.on) === year)} onRemove={(day) => setEdit({ kind: 'remove', day })} />
          <ClosureList closures={closures.filter((closure) => yearOf(closure.on) === year)} />
          <ChangesList />
        </Scroll>
      </Pane>
      <Pane width={SIDE_WIDTH}>
        {side === 'day' && <HolidayForm onDay={(day) => setEdit({ kind: 'add', day })} onClose={() => setSide('year')} />}
        {side === 'closure' && <ClosureForm onClose={() => setSide('year')} />}
        {side === 'year' && yearRow && <YearForm key={yearRow.id} row={yearRow} />}
        {side === 'year' && !yearRow && <p className={css.empty}>{t('importHelp')}</p>}
      </Pane>
      {dialog}
    </Split>
  );
}

/** What was saved, with the way back while it is fresh; later from the history of the calendar. */
function useSavedToast(): (changeId: string, moved: number) => void {
  const c = useText('calendar');
  const locale = useLocale();
  const toast = useToast();
  const ctx = useCommandContext();
  const undo = async (changeId: string) => {
    const row = (await ctx.db.rows('calendarChange').toArray()).find(({ _c }) => _c === changeId);
    const done = row && (await undoCalendarChange(ctx, row));
    toast(done?.ok ? { text: c('undone') } : { text: c('notUndone'), tone: 'late' });
  };
  return (changeId, moved) =>
    toast({
      text: moved === 0 ? c('savedNone') : c('saved', { count: formatNumber(moved, locale) }),
      action: { label: c('undo'), run: () => void undo(changeId).catch(reportError) },
    });
}
