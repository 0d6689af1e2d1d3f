import { useState } from 'react';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useMaySee } from '#renderer/state/use-clearance.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { HistoryActions } from './history/history-actions.tsx';
import { fieldText, historyEvents } from './history-events.tsx';
import { useFault } from './use-fault.ts';
import { useRecordHistory } from './use-record-history.ts';

interface Props {
  readonly recordId: string;
  readonly mayEdit: boolean;
}

/** What happened to a record, and what can be taken back. It is read after the record itself, which does not wait for it. */
export function RecordTimeline({ recordId, mayEdit }: Props) {
  const t = useText('archive');
  const ties = useText('recordTies');
  const words = useText('recordHistory');
  const maySee = useMaySee();
  const locale = useLocale();
  const zone = useZone();
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const onFault = useFault();
  const read = useRecordHistory(recordId);
  const [busy, setBusy] = useState(false);
  const history = read.status === 'ready' ? read.data : null;
  const newest = history?.changes?.[0];

  const takeBack = async () => {
    const done = newest && (await undoChange(ctx, newest.changeId));
    if (!done) return;
    if (done.ok) return toast({ text: t('undone') });
    const { error } = done;
    const text =
      error.code === 'changedSince'
        ? t('undoRefusedSince', { field: fieldText(error.field, t) })
        : error.code === 'usedSince'
          ? t('undoUsed')
          : error.code === 'releasedNumber' || error.code === 'unknownChange' || error.code === 'erased'
            ? t('undoRefused')
            : refusalText(error, (field) => fieldText(field, t));
    toast({ text, tone: 'late' });
  };
  const undoLast = () => {
    setBusy(true);
    takeBack()
      .catch(onFault)
      .finally(() => setBusy(false));
  };
  return (
    <>
      {history && history.changes === null && <Banner title={t('historyLater')} />}
      <Timeline
        title={t('history')}
        events={history ? historyEvents(history, { t, ties, history: words, maySee, locale, zone }) : []}
        tail={
          history && (
            <HistoryActions
              recordId={recordId}
              history={history}
              undo={mayDo(ctx.actor, 'record.undo') ? { run: undoLast, busy } : null}
              mayEdit={mayEdit}
            />
          )
        }
      />
    </>
  );
}
