import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DangerWork } from '#renderer/ui/dialog/danger-work.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { useRefusalWords } from './refusal-words.ts';

/** Voids a number: it stays in the register with its reason and is never given out again. */
export function VoidDialog({ file, onClose }: { readonly file: ObjectionFile; readonly onClose: () => void }) {
  const t = useText('objections');
  const refusalText = useRefusalWords();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const number = file.known.number ?? '';
  const act = async (reason: string): Promise<string | null> => {
    const event = { objectionId: file.row.id, kind: 'voided' as const, on: today, data: { reason }, seenEvents: file.events.length };
    const saved = await recordObjectionEvent(ctx, event);
    if (!saved.ok) return refusalText(saved.error);
    toast({ text: t('voidDone', { number }) });
    return null;
  };
  return <DangerWork title={t('voidTitle', { number })} warning={t('voidWarning')} confirmLabel={t('void')} act={act} onClose={onClose} />;
}
