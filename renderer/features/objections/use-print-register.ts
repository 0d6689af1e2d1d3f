/** The official register as a PDF: made, kept as an issued paper of the office, and printed. */
import { issuePaper } from '#renderer/commands/papers/issue-paper.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { registerListPdf } from '#renderer/pdf/register-list.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { registerModel } from './other-papers.ts';

export function usePrintRegister(readAll: () => Promise<readonly ObjectionFile[]>): () => void {
  const t = useText('objections');
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const fullName = useSession((session) => session.fullName);
  const print = async () => {
    const person = ctx.actor ? await ctx.db.rows('person').get(ctx.actor.personId) : undefined;
    const year = yearOf(today);
    const keeper = { name: fullName ?? '', position: person?.position ?? 'Petugas layanan' };
    const ofYear = (await readAll()).filter((file) => yearOf(file.row.receivedOn) === year);
    const model = registerModel(ofYear, `Tahun ${year}`, keeper, office, ctx.clock.now());
    const drawn = registerListPdf(model, await loadFonts());
    if (!drawn.ok) return false;
    const fileName = `Register keberatan ${year}.pdf`;
    const issued = await issuePaper(ctx, {
      caseEntity: 'office',
      caseId: null,
      kind: 'registerList',
      template: model.template,
      fileName,
      bytes: drawn.value,
      // Texts, dates and figures only.
      model: model as unknown as JsonValue,
    });
    return issued.ok && printPaper(ctx, issued.value, fileName);
  };
  return () => {
    print().then((sent) => toast(sent ? { text: t('printed') } : { text: t('paperNotShown'), tone: 'late' }), reportError);
  };
}
