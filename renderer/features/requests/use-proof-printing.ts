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

export interface Printing {
  /** None where this case has no paper of ours to print. */
  readonly actions: readonly Action[];
  readonly printed: boolean;
}

/** For a case that is being read, and for one that was just registered: `sent` where its paper already went to the printer then. */
export function useProofPrinting(file: RequestFile | undefined, sent = false): Printing {
  const t = useText('requests');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const printed = useLive(() => printedAmong(ctx.db, file ? proofsOf(file).map(({ id }) => id) : []), [ctx.db, file]);
  // The paper of a number that another register gave is that register's.
  const wasPrinted = sent || (printed.status === 'ready' && printed.data.size > 0);
  if (!file || file.number === null || file.known.state === 'voided' || file.row.registeredAt !== null) {
    return { actions: [], printed: wasPrinted };
  }
  const { number } = file;

  const run = (work: () => Promise<boolean | null>) => () => {
    setBusy(true);
    work()
      .then(
        (done) => toast(done ? { text: t('printed') } : { text: t(done === null ? 'issueFailed' : 'printFailed'), tone: 'late' }),
        reportError,
      )
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  const proof = file.papers.find((paper) => paper.kind === 'requestProof');
  const issued = proof && storedProof(proof.model);
  if (!proof || !issued) {
    const issue = run(() => issueProof(ctx, office, file));
    const now: Action = { id: 'case.print', label: t('issueNow'), icon: Printer, key: 'Ctrl+P', allowed: !busy, run: issue };
    return { actions: [now], printed: false };
  }
  const reprint = run(async () => {
    const model = reprintModel(issued, office, ctx.clock.now());
    const again = await issueAndPrint(ctx, file.row.id, { kind: 'requestProofReprint', model });
    return again.ok ? again.value.printed : null;
  });
  const print = run(() => printPaper(ctx, proof, number));
  const action = wasPrinted ? { label: t('reprint'), icon: Copy, run: reprint } : { label: t('print'), icon: Printer, run: print };
  return { actions: [{ id: 'case.print', key: 'Ctrl+P', allowed: !busy, ...action }], printed: wasPrinted };
}
