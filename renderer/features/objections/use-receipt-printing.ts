/** Printing the receipt of a case: issued where it never was, printed as issued the first time, then as a reprint that says so. */
import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { entryHashOf, type ObjectionFile, receiptsOf } from '#renderer/db/queries/objections.ts';
import { printedAmong } from '#renderer/db/queries/prints.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { issueAndPrint } from './documents.ts';
import { issueReceipt } from './issue-receipt.ts';
import { reprintModel, storedReceipt } from './receipt-model.ts';

export interface Printing {
  /** None where this case has no paper of ours to print. */
  readonly actions: readonly Action[];
  readonly printed: boolean;
}

/** For a case that is being read, and for one that was just registered: `sent` where its paper already went to the printer then. */
export function useReceiptPrinting(file: ObjectionFile | undefined, sent = false): Printing {
  const t = useText('objections');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const printed = useLive(() => printedAmong(ctx.db, file ? receiptsOf(file).map(({ id }) => id) : []), [ctx.db, file]);
  const wasPrinted = sent || (printed.status === 'ready' && printed.data.size > 0);
  if (!file?.known.number || file.known.state === 'voided') return { actions: [], printed: wasPrinted };
  const { number } = file.known;

  const said = (done: boolean) => toast(done ? { text: t('printed') } : { text: t('printFailed'), tone: 'late' });
  const run = (work: () => Promise<boolean | null>) => () => {
    setBusy(true);
    work()
      .then((done) => (done === null ? toast({ text: t('issueFailed'), tone: 'late' }) : said(done)), reportError)
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  const receipt = file.papers.find((paper) => paper.kind === 'receipt');
  const issued = receipt && storedReceipt(receipt.model);
  if (!receipt || !issued) {
    const issue = run(async () => issueReceipt(ctx, office, file, await entryHashOf(ctx.db, file)));
    const now: Action = { id: 'case.print', label: t('issueNow'), icon: Printer, key: 'Ctrl+P', allowed: !busy, run: issue };
    return { actions: [now], printed: false };
  }
  const reprint = run(async () => {
    const model = reprintModel(issued, office, ctx.clock.now());
    const again = await issueAndPrint(ctx, file.row.id, { kind: 'receiptReprint', model });
    return again.ok ? again.value.printed : null;
  });
  const print = run(() => printPaper(ctx, receipt, number));
  const action = wasPrinted ? { label: t('reprint'), icon: Copy, run: reprint } : { label: t('print'), icon: Printer, run: print };
  return { actions: [{ id: 'case.print', key: 'Ctrl+P', allowed: !busy, ...action }], printed: wasPrinted };
}
