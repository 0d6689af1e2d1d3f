import { recordRequestEvent } from '#renderer/commands/requests/record-request-event.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { DangerWork } from '#renderer/ui/dialog/danger-work.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { useRefusalWords } from './refusal-words.ts';

/** Voids a number: it stays in the register with its reason and is never given out again. */
export function VoidDialog({ file, onClose }: { readonly file: RequestFile; readonly onClose: () => void }) {
  const t = useText('requests');
  const refusalText = useRefusalWords();
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const number = file.number ?? '';
  const act = async (reason: string): Promise<string | null> => {
    const event = { requestId: file.row.id, kind: 'voided' as const, on: today, data: { reason }, seenEvents: file.events.length };
    const saved = await recordRequestEvent(ctx, event);
    if (!saved.ok) return refusalText(saved.error);
    toast({ text: t('voidDone', { number }) });
    return null;
  };
  return <DangerWork title={t('voidTitle', { number })} warning={t('voidWarning')} confirmLabel={t('void')} act={act} onClose={onClose} />;
}
