import { useCallback, useEffect, useState } from 'react';
import { type MovedCase, movedCases } from '#renderer/commands/calendar/calendar-change.ts';
import { type CalendarEdit, yearsOfEdit } from '#renderer/commands/calendar/calendar-edit.ts';
import { saveCalendar } from '#renderer/commands/calendar/save-calendar.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { Progress } from '#renderer/ui/wizard/progress.tsx';
import { formatLongDate, formatNumber, type Locale } from '#shared/i18n/format.ts';
import css from '../settings.module.css';
import { papersOf } from './change-words.ts';
import { MOST_SHOWN, MovedTable } from './moved-table.tsx';

interface Props {
  readonly edit: CalendarEdit;
  readonly onClose: (saved: { readonly changeId: string; readonly moved: number } | null) => void;
}

/** What a change of the calendar moves, case by case with the old and the new date, before it is saved. */
export function ChangeDialog({ edit, onClose }: Props) {
  const t = useText('settings');
  const c = useText('calendar');
  const ui = useText('ui');
  const locale = useLocale();
  const ctx = useCommandContext();
  const { gate } = useServices();
  const refusalText = useRefusalText();
  const [moved, setMoved] = useState<readonly MovedCase[] | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const reckon = useCallback(() => {
    const controller = new AbortController();
    setRunning(controller);
    movedCases(gate.db, edit, { signal: controller.signal, onProgress: (done, total) => setShare(total === 0 ? 1 : done / total) }).then(
      (cases) => {
        setMoved(cases);
        setRunning(null);
      },
      reportError,
    );
    return () => controller.abort();
  }, [gate, edit]);
  useEffect(reckon, [reckon]);
  const confirm = () => {
    if (!moved) return;
    setBusy(true);
    saveCalendar(ctx, edit, moved)
      .then((saved) =>
        saved.ok ? onClose({ changeId: saved.value.changes[0]?.id ?? '', moved: moved.length }) : setRefused(refusalText(saved.error)),
      )
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  return (
    <DialogFrame
      open
      title={edit.kind === 'rule' ? c('ruleChangeTitle') : t('changeTitle')}
      onClose={() => onClose(null)}
      width="md"
      busy={busy}
      foot={
        <>
          {moved || running ? (
            <Button tone="primary" busy={busy || moved === null} autoFocus onClick={confirm}>
              {t('changeSave')}
            </Button>
          ) : (
            <Button tone="primary" autoFocus onClick={reckon}>
              {c('again')}
            </Button>
          )}
          <Button tone="text" disabled={busy} onClick={() => onClose(null)}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{editWords(edit, t, c, locale)}</p>
        {refused && <Banner tone="late" title={refused} live />}
        {running && <Progress title={c('reckoning')} share={share} onCancel={() => running.abort()} />}
        {!running && !moved && <Banner tone="soon" title={c('stopped')} live />}
        {moved && moved.length === 0 && <Banner title={t('changeMovesNone')} live />}
        {moved && moved.length > 0 && (
          <>
            <Banner
              tone="soon"
              title={c('movedSome', { count: formatNumber(moved.length, locale), papers: formatNumber(papersOf(moved), locale) })}
              live
            >
              {moved.length > MOST_SHOWN &&
                c('movedCut', { shown: formatNumber(MOST_SHOWN, locale), count: formatNumber(moved.length, locale) })}
            </Banner>
            <div className={css.moved}>
              <MovedTable label={t('changeTitle')} moved={moved} />
            </div>
          </>
        )}
      </div>
    </DialogFrame>
  );
}

function editWords(edit: CalendarEdit, t: Text<'settings'>, c: Text<'calendar'>, locale: Locale): string {
  if (edit.kind === 'decree') {
    const put = edit.days.length + edit.closures.length;
    return c('decreeWords', { years: yearsOfEdit(edit).join(', '), put, gone: edit.gone.length });
  }
  if (edit.kind === 'rule') return c('ruleWords', { basis: edit.basis });
  const params = { date: formatLongDate(edit.day.on, locale), name: edit.day.name };
  return edit.kind === 'add' ? t('changeAdd', params) : t('changeRemove', params);
}
