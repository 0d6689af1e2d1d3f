/** Letters as editable files: a superior corrects them in a word processor. A draft is never an issued paper. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { Paper } from '#renderer/pdf/kit/paper.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import type { UncodedLetter } from '#renderer/pdf/parts/letter.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export type DraftRefusal = PdfError | { readonly code: 'notSaved' };

interface Draft {
  readonly letter: UncodedLetter;
  /** Title of the file; never a personal name. */
  readonly title: string;
}

/** Saves each where the person says; the name of the last, null where the dialog was closed. */
export async function saveLetterDrafts(
  ctx: CommandContext,
  paper: Paper,
  drafts: readonly Draft[],
): Promise<Result<string | null, DraftRefusal>> {
  // The library is large: it comes when a draft is asked for.
  const { letterDocx, DOCX_TYPE } = await import('#renderer/pdf/docx/letter-docx.ts');
  let last: string | null = null;
  for (const { letter, title } of drafts) {
    const bytes = await letterDocx(letter, { paper, title });
    if (!bytes.ok) return bytes;
    const saved = await ctx.platform.files.saveAs(bytes.value, `Konsep ${title}.docx`.replaceAll('/', '-'), DOCX_TYPE);
    if (!saved.ok) return err({ code: 'notSaved' });
    last = saved.value;
  }
  return ok(last);
}
