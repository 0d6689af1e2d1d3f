/** Prints a kept paper of the office again: the file as it was issued, each of its pages marked with the day, kept as a paper of its own. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import type { OfficePaper } from '#renderer/db/queries/office-papers.ts';
import { reprintStampsPdf } from '#renderer/pdf/bundle-stamps.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import type { TextReader } from '#renderer/texts/text-reader.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import { err, type Result } from '#shared/lib/result.ts';
import { isReprintable, originalKindOf, reprintKindOf } from './office-paper-kinds.ts';

export type ReprintRefusal = { readonly code: 'missing' | 'damaged' | 'notKept' | 'notReprinted' };

export async function reprintOfficePaper(
  ctx: CommandContext,
  reader: TextReader,
  { paper, name }: { readonly paper: OfficePaper; readonly name: string },
): Promise<Result<PrintedPaper, ReprintRefusal>> {
  if (!isReprintable(paper.kind)) return err({ code: 'notReprinted' });
  const read = await ctx.platform.vault.read(paper.hash);
  if (!read.ok) return err({ code: read.error.code === 'missing' ? 'missing' : 'damaged' });
  // A worker takes the bytes away.
  const source = () => ({ mediaType: documentTypes.pdf, bytes: read.value.slice() });
  const measured = await reader.run({ kind: 'measure', sources: [source()] }, async () => undefined);
  const pages = measured.kind === 'measured' ? measured.sources[0] : undefined;
  if (pages === undefined || typeof pages === 'string') return err({ code: 'damaged' });
  const on = civilDateOf(ctx.clock.now(), ctx.zone());
  const stamps = reprintStampsPdf(pages, on, await loadFonts());
  const bound = await reader.run({ kind: 'bundle', sources: [source()], stamps }, async () => undefined);
  const bytes = bound.kind === 'bound' ? bound.files[0] : undefined;
  if (!bytes) return err({ code: 'damaged' });
  const issued = await issueAndPrintPaper(ctx, {
    caseEntity: 'office',
    caseId: null,
    kind: reprintKindOf(originalKindOf(paper.kind)),
    template: paper.template,
    fileName: `${name} (cetak ulang ${on}).pdf`,
    bytes,
    model: { ...paper.about, reprintOf: paper.id },
  });
  return issued.ok ? issued : err({ code: 'notKept' });
}
