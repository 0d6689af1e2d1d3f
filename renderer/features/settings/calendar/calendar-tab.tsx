import { CalendarPlus, DoorClosed, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CalendarEdit } from '#renderer/commands/calendar/calendar-change.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { parseHolidayFile } from '#shared/domain/calendar/holiday-table.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import css from '../settings.module.css';
import { ChangeDialog } from './change-dialog.tsx';
import { ClosureForm } from './closure-form.tsx';
import { ClosureList } from './closure-list.tsx';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayList } from './holiday-list.tsx';
import { YearForm } from './year-form.tsx';
import { YearList } from './year-list.tsx';

const SIDE_WIDTH = 420;

type Side = 'year' | 'day' | 'closure';

/** The calendar of the office: years with their decree, holidays, closing days. Every change shows first what it moves. */
export function CalendarTab() {
  const t = useText('settings');
  const toast = useToast();
  const { gate } = useServices();
  const today = useToday();
  const rows = useLive(
    async () => ({
      years: await allOf(gate.db, 'calendarYear'),
      days: await allOf(gate.db, 'holiday'),
      closures: await allOf(gate.db, 'officeClosure'),
    }),
    [gate],
  );
  const [year, setYear] = useState(yearOf(today));
  const [side, setSide] = useState<Side>('year');
  const [edit, setEdit] = useState<CalendarEdit | null>(null);
  const file = useRef<HTMLInputElement>(null);
  if (rows.status !== 'ready') return null;
  const { years, days, closures } = rows.data;
  const yearRow = years.find((row) => row.year === year);

  const read = async (chosen: File) => {
    const parsed = parseHolidayFile(await chosen.text());
    if (parsed.ok) return setEdit({ kind: 'import', table: parsed.value });
    const { code } = parsed.error;
    return toast({ text: t('importFailed', { code, at: 'at' in parsed.error ? `, ${parsed.error.at}` : '' }), tone: 'late' });
  };

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
          <Button icon={Upload} onClick={() => file.current?.click()}>
            {t('importCalendar')}
          </Button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={t('importCalendar')}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              event.target.value = '';
              if (chosen) read(chosen).catch(reportError);
            }}
          />
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
        </Scroll>
      </Pane>
      <Pane width={SIDE_WIDTH}>
        {side === 'day' && <HolidayForm onDay={(day) => setEdit({ kind: 'add', day })} onClose={() => setSide('year')} />}
        {side === 'closure' && <ClosureForm onClose={() => setSide('year')} />}
        {side === 'year' && yearRow && <YearForm key={yearRow.id} row={yearRow} />}
        {side === 'year' && !yearRow && <p className={css.empty}>{t('importHelp')}</p>}
      </Pane>
      {edit && (
        <ChangeDialog
          edit={edit}
          onClose={(saved) => {
            setEdit(null);
            if (saved) setSide('year');
          }}
        />
      )}
    </Split>
  );
}
