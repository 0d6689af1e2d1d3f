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

export function useReceiptActions(file: ObjectionFile): readonly Action[] {
  const t = useText('objections');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const { known } = file;
  const printed = useLive(
    () =>
      printedAmong(
        ctx.db,
        receiptsOf(file).map(({ id }) => id),
      ),
    [ctx.db, file],
  );
  if (!known.number || known.state === 'voided') return [];

  const said = (sent: boolean) => toast(sent ? { text: t('printed') } : { text: t('printFailed'), tone: 'late' });
  const run = (work: () => Promise<boolean | null>) => () => {
    setBusy(true);
    work()
      .then((sent) => (sent === null ? toast({ text: t('issueFailed'), tone: 'late' }) : said(sent)), reportError)
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  const receipt = file.papers.find((paper) => paper.kind === 'receipt');
  const issued = receipt && storedReceipt(receipt.model);
  if (!receipt || !issued) {
    const issue = run(async () => issueReceipt(ctx, office, file, await entryHashOf(ctx.db, file)));
    return [{ id: 'case.print', label: t('issueNow'), icon: Printer, key: 'Ctrl+P', allowed: !busy, run: issue }];
  }
  const reprint = run(async () => {
    const model = reprintModel(issued, office, ctx.clock.now());
    const again = await issueAndPrint(ctx, file.row.id, { kind: 'receiptReprint', model });
    return again.ok ? again.value.printed : null;
  });
  const print = run(() => printPaper(ctx, receipt, known.number ?? ''));
  const wasPrinted = printed.status === 'ready' && printed.data.size > 0;
  const action = wasPrinted ? { label: t('reprint'), icon: Copy, run: reprint } : { label: t('print'), icon: Printer, run: print };
  return [{ id: 'case.print', key: 'Ctrl+P', allowed: !busy, ...action }];
}
