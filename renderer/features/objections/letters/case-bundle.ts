/**
 * The bundle for the Information Commission as one file: the list in front, then every paper of the request and of the objection with its
 * signed scans in the order of their days, each page numbered through. What is no PDF or picture is listed as not included.
 */
import type { CommandContext } from '#renderer/commands/context.ts';
import { type IssueRefusal, issuePaper } from '#renderer/commands/papers/issue-paper.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { readRequest } from '#renderer/db/queries/requests.ts';
import { bundleStampsPdf } from '#renderer/pdf/bundle-stamps.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import type { CaseBundle } from '#renderer/pdf/objection/letters/model.ts';
import { objectionLetterPdf } from '#renderer/pdf/objection/letters/print.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { PageSource } from '#renderer/texts/read/bind-pages.ts';
import type { Measured, PageSize } from '#renderer/texts/read/bundle-pages.ts';
import type { TextReader } from '#renderer/texts/text-reader.ts';
import { assert } from '#shared/lib/assert.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { documentTypeOf, documentTypes, TYPE_HEAD_BYTES, TYPE_TAIL_BYTES } from '#shared/lib/media-type.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { bundleName, leftOutWhy } from './bundle-names.ts';
import { disputeBundle } from './dispute-bundle.ts';
import { letterSource } from './letter-source.ts';

export interface BundleItem {
  readonly name: string;
  readonly on: CalendarDate;
  readonly source: PageSource;
  readonly pages: readonly PageSize[];
}

export interface BundleContents {
  readonly items: readonly BundleItem[];
  readonly leftOut: CaseBundle['leftOut'];
}

export type BundleRefusal = IssueRefusal | PdfError | { readonly code: 'notBound' };

type Why = keyof typeof leftOutWhy;

/** What there is to bind, looked at page by page; null where it was stopped. */
export async function bundleContents(
  ctx: CommandContext,
  office: OfficeState,
  file: ObjectionFile,
  reader: TextReader,
): Promise<BundleContents | null> {
  const request = file.row.requestId ? await readRequest(ctx.db, file.row.requestId) : undefined;
  const papers = [...(request?.papers ?? []), ...file.papers].toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
  const found: Omit<BundleItem, 'pages'>[] = [];
  const leftOut: { name: string; why: string }[] = [];
  for (const paper of papers) {
    const name = bundleName(paper.kind);
    if (name === null) continue;
    const source = await sourceOf(ctx, paper);
    if (typeof source === 'string') leftOut.push({ name, why: leftOutWhy[source] });
    else found.push({ name, on: civilDateOf(paper.issuedAt, office.office.zone), source });
  }
  const end = await reader.run({ kind: 'measure', sources: copied(found) }, async () => undefined);
  if (end.kind !== 'measured') return null;
  const items: BundleItem[] = [];
  for (const [index, item] of found.entries()) {
    const pages: Measured = end.sources[index] ?? 'damaged';
    if (typeof pages === 'string') leftOut.push({ name: item.name, why: leftOutWhy[pages] });
    else items.push({ ...item, pages });
  }
  return { items, leftOut };
}

/** Pages and pictures; the kind is told by the bytes, whatever the file is called. */
async function sourceOf(ctx: CommandContext, { hash }: Row<'paper'>): Promise<PageSource | Why> {
  const read = await ctx.platform.vault.read(hash);
  if (!read.ok) return read.error.code === 'missing' ? 'missing' : 'damaged';
  const bytes = read.value;
  const mediaType = documentTypeOf(bytes.subarray(0, TYPE_HEAD_BYTES), bytes.subarray(-TYPE_TAIL_BYTES));
  return mediaType === documentTypes.pdf || mediaType?.startsWith('image/') ? { mediaType, bytes } : 'noPages';
}

/** A worker takes the bytes away. */
const copied = (items: readonly Pick<BundleItem, 'source'>[]): readonly PageSource[] =>
  items.map(({ source: { mediaType, bytes } }) => ({ mediaType, bytes: bytes.slice() }));

export interface MadeBundle {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly pages: number;
}

/** Makes the file and keeps it with the case. */
export async function makeBundle(
  ctx: CommandContext,
  office: OfficeState,
  file: ObjectionFile,
  { contents, reader }: { readonly contents: BundleContents; readonly reader: TextReader },
): Promise<Result<MadeBundle, BundleRefusal>> {
  const fonts = await loadFonts();
  const base = disputeBundle(await letterSource(ctx, office, file));
  const modelFor = (front: number): CaseBundle => {
    let next = front + 1;
    const lines = contents.items.map(({ name, on, pages }) => {
      const from = next;
      next += pages.length;
      return { name, on, from, to: next - 1 };
    });
    return { ...base, template: 'objection-bundle/1', contents: lines, leftOut: contents.leftOut };
  };
  const measured = async (bytes: Uint8Array): Promise<readonly PageSize[] | null> => {
    const end = await reader.run(
      { kind: 'measure', sources: [{ mediaType: documentTypes.pdf, bytes: bytes.slice() }] },
      async () => undefined,
    );
    const pages = end.kind === 'measured' ? end.sources[0] : undefined;
    return pages === undefined || typeof pages === 'string' ? null : pages;
  };
  // The list names pages that begin after it, and may itself grow by what it names.
  let model = modelFor(1);
  let front = objectionLetterPdf(model, fonts);
  if (!front.ok) return front;
  let frontPages = await measured(front.value);
  if (frontPages && frontPages.length > 1) {
    model = modelFor(frontPages.length);
    front = objectionLetterPdf(model, fonts);
    if (!front.ok) return front;
    frontPages = await measured(front.value);
  }
  if (!frontPages) return err({ code: 'notBound' });
  assert(model.contents.length === 0 || model.contents[0]?.from === frontPages.length + 1, 'the list of a bundle ends where it says');
  const pages = [...frontPages, ...contents.items.flatMap((item) => item.pages)];
  const sources = [{ mediaType: documentTypes.pdf, bytes: front.value }, ...copied(contents.items)];
  const end = await reader.run({ kind: 'bundle', sources, stamps: bundleStampsPdf(pages, fonts) }, async () => undefined);
  const bytes = end.kind === 'bound' ? end.files[0] : undefined;
  if (!bytes) return err({ code: 'notBound' });
  const name = `Bundel berkas sengketa ${model.number}.pdf`.replaceAll('/', '-');
  const issued = await issuePaper(ctx, {
    caseEntity: 'objection',
    caseId: file.row.id,
    kind: 'caseBundle',
    template: model.template,
    fileName: name,
    bytes,
    // Texts, dates and figures only.
    model: model as unknown as JsonValue,
  });
  return issued.ok ? ok({ bytes, name, pages: pages.length }) : issued;
}
