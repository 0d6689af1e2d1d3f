/**
 * The letters of the sample's objections, drawn by the same templates as real ones on the days of their events; of what is over also the
 * signed ones, as a scanner gives them.
 */
import type { CommandContext } from '#renderer/commands/context.ts';
import { SCAN_TEMPLATE, scanKind } from '#renderer/commands/papers/scan-op.ts';
import type { SamplePaper } from '#renderer/commands/sample/store-sample-files.ts';
import { testsOfObjection } from '#renderer/db/queries/consequence-tests.ts';
import { type ObjectionFile, readableEvents, readObjections } from '#renderer/db/queries/objections.ts';
import { drawn, paperFileName } from '#renderer/features/objections/documents.ts';
import { consequenceSheet } from '#renderer/features/objections/letters/consequence-words.ts';
import { letterSource } from '#renderer/features/objections/letters/letter-source.ts';
import { lettersOfStep, type StepLetter } from '#renderer/features/objections/letters/step-letters.ts';
import type { PdfFonts } from '#renderer/pdf/kit/fonts.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { foldObjection } from '#shared/domain/objections/objection-case.ts';
import type { ObjectionEvent } from '#shared/domain/objections/objection-events.ts';
import { instant, instantOf } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export async function sampleObjectionLetters(ctx: CommandContext, office: OfficeState, fonts: PdfFonts): Promise<readonly SamplePaper[]> {
  const papers: SamplePaper[] = [];
  for (const file of await readObjections(ctx.db)) {
    for (const [index, row] of file.events.entries()) papers.push(...(await lettersOfEvent(ctx, office, file, { index, row }, fonts)));
    papers.push(...(await consequenceSheets(ctx, office, file, fonts)));
  }
  return papers;
}

/** What the case knew before the event, and who recorded it when. */
async function lettersOfEvent(
  ctx: CommandContext,
  office: OfficeState,
  file: ObjectionFile,
  { index, row }: { readonly index: number; readonly row: Row<'objectionEvent'> },
  fonts: PdfFonts,
): Promise<readonly SamplePaper[]> {
  const [event] = readableEvents([row]);
  if (event === undefined || event.kind === 'registered') return [];
  const known = foldObjection(readableEvents(file.events.slice(0, index)), file.grounds);
  // Of a case brought over from an earlier register the papers lie in the folder of then.
  if (known.oldRegister) return [];
  const person = row.personId === null ? undefined : await ctx.db.rows('person').get(row.personId);
  const now = instant(row.at);
  const printer = { name: person?.fullName ?? '', position: person?.position ?? null };
  const source = { ...(await letterSource(ctx, office, { ...file, known })), printer, now };
  const kept = { caseEntity: 'objection' as const, caseId: file.row.id, issuedAt: now, personId: row.personId };
  return lettersOfStep(source, event).flatMap((letter) => {
    const paper = paperOf(kept, letter, fonts);
    return file.known.state === 'closed' ? [paper, ...signedOf(kept, letter, event, fonts)] : [paper];
  });
}

type Kept = Pick<SamplePaper, 'caseEntity' | 'caseId' | 'issuedAt' | 'personId'>;

const paperOf = (kept: Kept, letter: StepLetter, fonts: PdfFonts): SamplePaper => ({
  ...kept,
  kind: letter.kind,
  template: letter.model.template,
  fileName: paperFileName(letter).replaceAll('/', '-'),
  bytes: expectOk(drawn(letter, fonts)),
  // View models are plain data of texts, numbers and dates.
  model: letter.model as unknown as JsonValue,
});

/** The sheet of every consequence test, as it was printed on the day of the meeting. */
async function consequenceSheets(
  ctx: CommandContext,
  office: OfficeState,
  file: ObjectionFile,
  fonts: PdfFonts,
): Promise<readonly SamplePaper[]> {
  const tests = await testsOfObjection(ctx.db, file.row.id);
  if (tests.length === 0) return [];
  const source = await letterSource(ctx, office, file);
  return tests.map((test) => {
    const issuedAt = instantOf(test.row.heldOn, '14:30', office.office.zone);
    const kept = { caseEntity: 'objection' as const, caseId: file.row.id, issuedAt, personId: test.events[0]?.personId ?? null };
    return paperOf(kept, { kind: 'consequenceSheet', model: consequenceSheet({ ...source, now: issuedAt }, test) }, fonts);
  });
}

const signedNames: Readonly<Partial<Record<StepLetter['kind'], string>>> = {
  orderDraft: 'Surat perintah',
  refusalOrderDraft: 'Surat perintah penolakan',
  // The letter of refusal goes out with the decision, whose scan holds both.
  decisionDraft: 'Keputusan',
  objectionDelivery: 'Tanda bukti penyerahan',
};

/** The same letter as it came back signed, with its number. */
function signedOf(kept: Kept, { kind, model }: StepLetter, event: ObjectionEvent, fonts: PdfFonts): readonly SamplePaper[] {
  const title = signedNames[kind];
  if (title === undefined) return [];
  const signed = 'draft' in model ? { ...model, draft: false, letterNumber: numberOf(event) } : model;
  const name = `${title} ${model.number.replaceAll('/', '-')} bertanda tangan.pdf`;
  const bytes = expectOk(drawn({ kind, model: signed }, fonts));
  return [{ ...kept, kind: scanKind(event.kind), template: SCAN_TEMPLATE, fileName: name, bytes, model: { name, signedOn: event.on } }];
}

function numberOf(event: ObjectionEvent): string | null {
  if (event.kind === 'orderIssued') return event.data.orderNumber;
  return event.kind === 'replied' ? (event.data.decisionNumber ?? null) : null;
}
