/** Draws the papers and scans of the sample office by the same templates as real ones, and stores them. */
import type { CommandContext } from '#renderer/commands/context.ts';
import { intakeOf } from '#renderer/commands/objections/objection-values.ts';
import { sampleRecordId } from '#renderer/commands/sample/sample-archive.ts';
import { sampleTopics } from '#renderer/commands/sample/sample-topics.ts';
import { type SampleCopy, type SamplePaper, storeSampleFiles } from '#renderer/commands/sample/store-sample-files.ts';
import { entryHashOf, type ObjectionFile, readObjections } from '#renderer/db/queries/objections.ts';
import { readOfficeState } from '#renderer/db/queries/office-state.ts';
import { slipModel } from '#renderer/features/objections/other-papers.ts';
import { receiptModel, receiptSourceOf } from '#renderer/features/objections/receipt-model.ts';
import { incompleteSlipPdf } from '#renderer/pdf/incomplete-slip.ts';
import type { PdfFonts } from '#renderer/pdf/kit/fonts.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { sampleDocumentPdf } from '#renderer/pdf/sample-document.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { completeness } from '#shared/domain/objections/objection-completeness.ts';
import { type Instant, instant, instantOf } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { sampleAttachments } from './sample-attachments.ts';
import { sampleMapPng } from './sample-map.ts';
import { sampleObjectionLetters } from './sample-objection-letters.ts';
import { sampleOfficePapers } from './sample-office-papers.ts';
import { sampleRequestPapers } from './sample-request-papers.ts';

export async function addSampleFiles(ctx: CommandContext): Promise<void> {
  const office = await readOfficeState(ctx.db, ctx.identity.deviceId);
  if (!office) return;
  const fonts = await loadFonts();
  const papers = [
    ...(await samplePapers(ctx, office, fonts)),
    ...(await sampleObjectionLetters(ctx, office, fonts)),
    ...(await sampleRequestPapers(ctx, office, fonts)),
    ...(await sampleOfficePapers(ctx, office, fonts)),
  ];
  const copies = [...(await letters(ctx, office, fonts)), ...(await maps(ctx)), ...(await attachments(ctx))];
  const stored = await storeSampleFiles(ctx, papers, copies);
  if (!stored.ok) reportError(new Error(`sample files: ${stored.error.code}`));
}

/** Every entry has its paper but the newest, which waits in the print queue so that the queue can be tried. */
async function samplePapers(ctx: CommandContext, office: OfficeState, fonts: PdfFonts): Promise<readonly SamplePaper[]> {
  const files = await readObjections(ctx.db);
  const numbered = files.filter(({ known }) => known.number).toSorted((a, b) => (a.row.receivedAt < b.row.receivedAt ? -1 : 1));
  const receipts = await Promise.all(numbered.slice(0, -1).map((file) => receiptOf(ctx, file, office, fonts)));
  const slips = await Promise.all(files.filter(({ known }) => !known.number).map((file) => slipOf(ctx, file, office, fonts)));
  return [...receipts, ...slips];
}

const personOf = async (ctx: CommandContext, { events }: ObjectionFile) => {
  const personId = events[0]?.personId ?? null;
  const person = personId ? await ctx.db.rows('person').get(personId) : undefined;
  return { personId, name: person?.fullName ?? '', position: person?.position ?? null };
};

async function receiptOf(ctx: CommandContext, file: ObjectionFile, office: OfficeState, fonts: PdfFonts): Promise<SamplePaper> {
  const { personId, ...officer } = await personOf(ctx, file);
  const issuedAt = instant(file.events[0]?.at ?? file.row.receivedAt);
  const source = receiptSourceOf(file, (await entryHashOf(ctx.db, file)) ?? '', officer);
  if (!source) throw new Error('a numbered entry of the sample has no receipt');
  const model = receiptModel(source, office, issuedAt);
  const bytes = expectOk(objectionReceiptPdf(model, fonts));
  return paperOf(file, 'receipt', model, `Tanda terima keberatan ${model.number}.pdf`, { bytes, issuedAt, personId });
}

async function slipOf(ctx: CommandContext, file: ObjectionFile, office: OfficeState, fonts: PdfFonts): Promise<SamplePaper> {
  const { personId, name } = await personOf(ctx, file);
  const issuedAt = instant(file.events[0]?.at ?? file.row.receivedAt);
  const values = { ...file.row, grounds: [...file.grounds] };
  const check = completeness(intakeOf(values));
  const visit = { visitCode: file.row.visitCode, missing: check.complete ? [] : check.missing };
  const model = slipModel(visit, values, office, name, issuedAt);
  const bytes = expectOk(incompleteSlipPdf(model, fonts));
  return paperOf(file, 'incompleteSlip', model, `Kelengkapan keberatan ${model.visitCode}.pdf`, { bytes, issuedAt, personId });
}

const paperOf = (
  file: ObjectionFile,
  kind: SamplePaper['kind'],
  model: { readonly template: string },
  fileName: string,
  issued: { readonly bytes: Uint8Array; readonly issuedAt: Instant; readonly personId: string | null },
): SamplePaper => ({
  caseEntity: 'objection',
  caseId: file.row.id,
  kind,
  template: model.template,
  fileName: fileName.replaceAll('/', '-'),
  // View models are plain data of texts, numbers and dates.
  model: model as unknown as JsonValue,
  ...issued,
});

/** Class codes of the topics whose first records were scanned. */
const SCANNED_LETTERS = ['400.3.1', '500.1.1', '300.1.2', '100.1.1'];
const SCANNED_MAPS = ['400.2.1', '400.1.1'];

const recordsOf = (codes: readonly string[], each: number): readonly string[] =>
  codes.flatMap((code) => {
    const topic = sampleTopics.findIndex((known) => known.code === code);
    return Array.from({ length: each }, (_, index) => sampleRecordId(topic, index));
  });

async function letters(ctx: CommandContext, office: OfficeState, fonts: PdfFonts): Promise<readonly SampleCopy[]> {
  const records = await ctx.db.records.bulkGet([...recordsOf(SCANNED_LETTERS, 2)]);
  return records.flatMap((record): readonly SampleCopy[] => {
    const on = record?.date.kind === 'day' ? record.date.from : null;
    if (!record?.letterNumber || !on) return [];
    const bytes = expectOk(
      sampleDocumentPdf(
        {
          template: 'sample-document/1',
          letterhead: { ...letterheadOf(office), office: record.creator ?? '' },
          printed: printedAt(office, instantOf(on, '09:00', office.office.zone)),
          number: record.letterNumber,
          subject: record.description,
          on,
          city: office.office.city ?? '',
          signer: { position: 'Kepala Dinas', name: 'Marthen Rante' },
        },
        fonts,
      ),
    );
    return [{ recordId: record.id, fileName: `${record.letterNumber.replaceAll('/', '-')}.pdf`, mediaType: 'application/pdf', bytes }];
  });
}

async function attachments(ctx: CommandContext): Promise<readonly SampleCopy[]> {
  const record = await ctx.db.records.get(recordsOf(SCANNED_LETTERS, 1)[0] ?? '');
  return record ? sampleAttachments(record) : [];
}

async function maps(ctx: CommandContext): Promise<readonly SampleCopy[]> {
  const records = await ctx.db.records.bulkGet([...recordsOf(SCANNED_MAPS, 2)]);
  const found = records.filter((record) => record !== undefined);
  return Promise.all(
    found.map(async (record, index) => ({
      recordId: record.id,
      fileName: `Pindaian ${record.indexTerm ?? ''} ${index + 1}.png`,
      mediaType: 'image/png',
      bytes: await sampleMapPng(record.description, index),
    })),
  );
}
