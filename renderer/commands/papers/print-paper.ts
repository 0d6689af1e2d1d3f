/** Issuing and printing as one act. A paper is made, stored, written down and only then printed. */
import { ok, type Result } from '#shared/lib/result.ts';
import type { CommandContext } from '../context.ts';
import { type IssuedPaper, type IssueRefusal, issuePaper, type PaperInput } from './issue-paper.ts';
import { recordPrint } from './record-print.ts';

export interface PrintedPaper extends IssuedPaper {
  /** False where the printer did not answer: the paper is issued and stays in the queue. */
  readonly printed: boolean;
}

/** Issues a paper and sends it to the printer. A slash in a number would be a folder. */
export async function issueAndPrintPaper(ctx: CommandContext, input: PaperInput): Promise<Result<PrintedPaper, IssueRefusal>> {
  const fileName = input.fileName.replaceAll('/', '-');
  const issued = await issuePaper(ctx, { ...input, fileName });
  if (!issued.ok) return issued;
  return ok({ ...issued.value, printed: await printPaper(ctx, issued.value, fileName) });
}

/** Prints what was issued, exactly as it was issued. */
export async function printPaper(
  ctx: CommandContext,
  paper: { readonly id: string; readonly hash: string },
  title: string,
): Promise<boolean> {
  const sent = await ctx.platform.print.print(paper.hash, title);
  if (!sent.ok) return false;
  // The person need not wait for the note: without it the paper stays in the queue, which is the safe side.
  recordPrint(ctx, paper.id).catch(reportError);
  return true;
}
