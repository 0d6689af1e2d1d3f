/** The papers of the sample's requests, drawn by the same templates as real ones on the days of their events. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { SamplePaper } from '#renderer/commands/sample/store-sample-files.ts';
import { type RequestFile, readRequests, requestEntryHash } from '#renderer/db/queries/requests.ts';
import { drawn, paperFileName, type RequestPaperToPrint } from '#renderer/features/requests/documents.ts';
import { officerOf, papersOf } from '#renderer/features/requests/issue-papers.ts';
import { proofModel, proofSourceOf } from '#renderer/features/requests/paper-models.ts';
import type { PdfFonts } from '#renderer/pdf/kit/fonts.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { readRequestEvent } from '#shared/domain/requests/request-events.ts';
import { type Instant, instant } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

interface Issued {
  readonly paper: RequestPaperToPrint;
  readonly issuedAt: Instant;
  readonly personId: string | null;
}

/** Every request has its papers but the newest, whose proof waits in the print queue so that the queue can be tried. */
export async function sampleRequestPapers(ctx: CommandContext, office: OfficeState, fonts: PdfFonts): Promise<readonly SamplePaper[]> {
  const files = (await readRequests(ctx.db)).toSorted((a, b) => (a.row.receivedAt < b.row.receivedAt ? -1 : 1));
  const all = await Promise.all(
    files.map(async (file, index) => {
      const proof = index < files.length - 1 ? await proofOf(ctx, office, file) : [];
      return [...proof, ...(await lettersOf(ctx, office, file))].map((issued) => stored(file, issued, fonts));
    }),
  );
  return all.flat();
}

async function proofOf(ctx: CommandContext, office: OfficeState, file: RequestFile): Promise<readonly Issued[]> {
  const registered = file.events.find((event) => event.kind === 'registered');
  if (!registered) return [];
  const officer = await officerOf(ctx, registered.personId);
  const source = proofSourceOf(file, (await requestEntryHash(ctx.db, file)) ?? '', officer);
  const issuedAt = instant(registered.at);
  return source
    ? [{ paper: { kind: 'requestProof', model: proofModel(source, office, issuedAt) }, issuedAt, personId: registered.personId }]
    : [];
}

async function lettersOf(ctx: CommandContext, office: OfficeState, file: RequestFile): Promise<readonly Issued[]> {
  const letters = await Promise.all(
    file.events.map(async (row) => {
      const event = readRequestEvent(row);
      const issuedAt = instant(row.at);
      if (!event.ok) return [];
      const papers = await papersOf(ctx, office, { file, event: event.value, draft: false, now: issuedAt, personId: row.personId });
      return papers.map((paper): Issued => ({ paper, issuedAt, personId: row.personId }));
    }),
  );
  return letters.flat();
}

const stored = (file: RequestFile, { paper, issuedAt, personId }: Issued, fonts: PdfFonts): SamplePaper => ({
  caseEntity: 'request',
  caseId: file.row.id,
  kind: paper.kind,
  template: paper.model.template,
  fileName: paperFileName(paper).replaceAll('/', '-'),
  bytes: expectOk(drawn(paper, fonts)),
  // View models are plain data of texts, numbers and dates.
  model: paper.model as unknown as JsonValue,
  issuedAt,
  personId,
});
