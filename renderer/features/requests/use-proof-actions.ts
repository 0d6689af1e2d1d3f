/** Printing the proof of a request: issued where it never was, printed as issued the first time, then as a reprint that says so. */
import { Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { printedAmong } from '#renderer/db/queries/prints.ts';
import { proofsOf, type RequestFile } from '#renderer/db/queries/requests.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { issueAndPrint } from './documents.ts';
import { issueProof } from './issue-papers.ts';
import { reprintModel, storedProof } from './paper-models.ts';

export function useProofActions(file: RequestFile): readonly Action[] {
  const t = useText('requests');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const printed = useLive(
    () =>
      printedAmong(
        ctx.db,
        proofsOf(file).map(({ id }) => id),
      ),
    [ctx.db, file],
  );
  // The paper of a number that another register gave is that register's.
  if (file.number === null || file.known.state === 'voided' || file.row.registeredAt !== null) return [];

  const run = (work: () => Promise<boolean | null>) => () => {
    setBusy(true);
    work()
      .then(
        (sent) => toast(sent ? { text: t('printed') } : { text: t(sent === null ? 'issueFailed' : 'printFailed'), tone: 'late' }),
        reportError,
      )
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  const proof = file.papers.find((paper) => paper.kind === 'requestProof');
  const issued = proof && storedProof(proof.model);
  if (!proof || !issued) {
    const issue = run(() => issueProof(ctx, office, file));
    return [{ id: 'case.print', label: t('issueNow'), icon: Printer, key: 'Ctrl+P', allowed: !busy, run: issue }];
  }
  const reprint = run(async () => {
    const model = reprintModel(issued, office, ctx.clock.now());
    const again = await issueAndPrint(ctx, file.row.id, { kind: 'requestProofReprint', model });
    return again.ok ? again.value.printed : null;
  });
  const print = run(() => printPaper(ctx, proof, file.number ?? ''));
  const wasPrinted = printed.status === 'ready' && printed.data.size > 0;
  const action = wasPrinted ? { label: t('reprint'), icon: Copy, run: reprint } : { label: t('print'), icon: Printer, run: print };
  return [{ id: 'case.print', key: 'Ctrl+P', allowed: !busy, ...action }];
}
