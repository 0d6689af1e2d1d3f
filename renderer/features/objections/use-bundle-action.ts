/** The papers for the Information Commission: once there is a reply or the limit has lapsed without one (domain.md 8, scenario 11). */
import { Files, Scale } from 'lucide-react';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { deadlinesOf } from './case-deadlines.ts';
import { disputeBundle } from './letters/dispute-bundle.ts';
import { letterSource } from './letters/letter-source.ts';
import { printLettersOf } from './letters/print-letters.ts';

/** `onBundle`: the one file with everything in it. */
export function useBundleAction(file: ObjectionFile, today: CalendarDate, onBundle: () => void): readonly Action[] {
  const t = useText('objectionFlow');
  const p = useText('papers');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const limit = deadlinesOf(file, office.calendar).find(({ key }) => key === 'legalLimit');
  const answered = file.known.replyReceivedOn !== undefined || file.known.dispute !== undefined;
  if (file.known.state === 'voided' || !limit || (!answered && today <= limit.dueOn)) return [];
  const print = async () => {
    const model = disputeBundle(await letterSource(ctx, office, file));
    const printed = await printLettersOf(ctx, file.row.id, [{ kind: 'disputeBundle', model }]);
    toast(printed.ok && printed.value ? { text: t('printed') } : { text: t('printFailed'), tone: 'late' });
  };
  const run = () => {
    print().catch(reportError);
  };
  return [
    { id: 'case.bundle', label: t('printBundle'), icon: Scale, allowed: true, run },
    { id: 'case.bundleFile', label: p('bundle'), icon: Files, allowed: true, run: onBundle },
  ];
}
