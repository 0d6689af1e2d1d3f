import { useState } from 'react';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { closeShelfCheck, voidShelfCheck } from '#renderer/commands/shelf/record-check-event.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { ConfirmDialog, DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { refusalSaid } from './check-words.ts';

interface Props {
  readonly checkId: string;
  /** Not scanned yet. */
  readonly unmet: number;
  readonly asked: 'close' | 'callOff' | null;
  readonly onClose: () => void;
}

/** The two ends of a check that a person gives it: closed with its results, or called off with a reason. */
export function EndCheckDialogs({ checkId, unmet, asked, onClose }: Props) {
  const t = useText('shelfCheck');
  const locale = useLocale();
  const ctx = useCommandContext();
  const go = useGo();
  const toast = useToast();
  const common = useRefusalText();
  const [busy, setBusy] = useState(false);
  const undo = (changeId: string) => {
    undoChange(ctx, changeId).then((done) => toast(done.ok ? { text: t('undone') } : { text: t('notUndone'), tone: 'late' }), reportError);
  };
  const end = async (how: 'close' | 'callOff', reason: string) => {
    const done = how === 'close' ? await closeShelfCheck(ctx, checkId) : await voidShelfCheck(ctx, checkId, reason);
    onClose();
    if (!done.ok) return toast({ text: refusalSaid(done.error, t) ?? common(done.error), tone: 'late' });
    const changeId = done.value.changes[0]?.id;
    toast(
      how === 'close' && changeId
        ? { text: t('closed'), action: { label: t('undo'), run: () => undo(changeId) } }
        : { text: t(how === 'close' ? 'closed' : 'calledOff') },
    );
    return go(`/arsip/pemeriksaan?keadaan=${how === 'close' ? 'closed' : 'voided'}&buka=${checkId}`);
  };
  const run = (how: 'close' | 'callOff', reason = '') => {
    setBusy(true);
    end(how, reason)
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <ConfirmDialog
        open={asked === 'close'}
        title={t('closeTitle')}
        confirmLabel={t('close')}
        busy={busy}
        onConfirm={() => run('close')}
        onClose={onClose}
      >
        <p>{unmet > 0 ? t('closeWarning', { missing: formatNumber(unmet, locale) }) : t('closeNothing')}</p>
      </ConfirmDialog>
      <DangerDialog
        open={asked === 'callOff'}
        title={t('callOff')}
        warning={t('callOffWarning')}
        confirmLabel={t('callOff')}
        busy={busy}
        onConfirm={(reason) => run('callOff', reason)}
        onClose={onClose}
      >
        {null}
      </DangerDialog>
    </>
  );
}
