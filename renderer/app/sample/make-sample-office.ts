/** The sample office with its papers: rows first, as its cases came in; then what was printed and scanned then. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { countClockFromHere } from '#renderer/commands/registers/count-clock-from-here.ts';
import { createSampleOffice, SAMPLE_ZONE } from '#renderer/commands/sample/create-sample-office.ts';
import { addSampleArrivals } from '#renderer/commands/sample/sample-arrivals.ts';
import { addSampleDisposal } from '#renderer/commands/sample/sample-disposal.ts';
import { addSampleIdentity } from '#renderer/commands/sample/sample-identity.ts';
import { addSampleLoans } from '#renderer/commands/sample/sample-loans.ts';
import { addSampleOldRegisters } from '#renderer/commands/sample/sample-old-register.ts';
import { addSampleShelf } from '#renderer/commands/sample/sample-shelf.ts';
import { sampleCardPng } from './sample-card.ts';

/** Says how far it has come, from 0 to 1, about. */
type OnShare = (share: number) => void;

/** False where the office could not be made. Files that did not fit leave an office whose receipts wait to be printed. */
export async function makeSampleOffice(ctx: CommandContext, onShare: OnShare): Promise<boolean> {
  const made = await createSampleOffice(ctx);
  if (!made.ok) return false;
  await layWork(ctx, onShare);
  await countClockFromHere(ctx);
  return true;
}

async function layWork(ctx: CommandContext, onShare: OnShare): Promise<void> {
  await addSampleOldRegisters(ctx, SAMPLE_ZONE);
  await addSampleLoans(ctx, SAMPLE_ZONE);
  onShare(0.1);
  // Drawing papers is much code, wanted once in the life of a profile.
  const { addSampleFiles } = await import('./add-sample-files.ts');
  await addSampleFiles(ctx);
  onShare(0.4);
  const { addSampleProcedure } = await import('./add-sample-procedure.ts');
  await addSampleProcedure(ctx, SAMPLE_ZONE);
  onShare(0.7);
  await addSampleIdentity(ctx, SAMPLE_ZONE, sampleCardPng);
  const { sampleScans } = await import('./sample-scans.ts');
  const scanOf = await sampleScans(ctx);
  if (!scanOf) return;
  await addSampleDisposal(ctx, SAMPLE_ZONE, scanOf);
  onShare(0.9);
  await addSampleShelf(ctx, SAMPLE_ZONE, scanOf);
  await addSampleArrivals(ctx, SAMPLE_ZONE, scanOf);
}
