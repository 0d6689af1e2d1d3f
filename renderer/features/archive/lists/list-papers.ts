/** An official list as a paper of the office and as a sheet: always in Indonesian, in the columns and the order of the list. */
import type { CommandContext } from '#renderer/commands/context.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import type { ListedRecord } from '#renderer/db/queries/archive-lists.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import {
  archiveListTemplate,
  type ListPart,
  listColumn,
  listPartsOf,
  listTitles,
  partColumns,
} from '#renderer/pdf/archive-list/columns.ts';
import { type ArchiveListPaper, archiveListPdf, type ListLine } from '#renderer/pdf/archive-list/list.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { ArchiveListKind } from '#shared/domain/archive-lists/archive-lists.ts';
import { holderOn, officeOnPaper, unitHeadOn } from '#shared/domain/holders/office-holder.ts';
import { writeXlsx } from '#shared/exchange/xlsx/write-xlsx.ts';
import type { Result } from '#shared/lib/result.ts';
import { type ListText, listLine } from './list-cells.ts';

export interface ListOnPaper {
  readonly kind: ArchiveListKind;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly period: string | null;
  readonly undated: number;
  readonly records: readonly ListedRecord[];
}

export async function archiveListModel(
  ctx: CommandContext,
  office: OfficeState,
  list: ListOnPaper,
  t: ListText,
): Promise<ArchiveListPaper> {
  const printed = printedAt(office, ctx.clock.now());
  const [person, holders] = await Promise.all([ctx.actor ? ctx.db.rows('person').get(ctx.actor.personId) : undefined, readHolders(ctx.db)]);
  const head = list.unit ? unitHeadOn(holders, list.unit.id, printed.on) : holderOn(holders, 'kepala', printed.on);
  return {
    template: archiveListTemplate,
    list: list.kind,
    paper: office.office.paper,
    letterhead: letterheadOf(office),
    place: office.office.city ?? office.office.name,
    printed,
    unit: list.unit?.name ?? null,
    period: list.period,
    leftOut: list.undated,
    parts: listPartsOf[list.kind].map((part) => ({ part, lines: linesOf(part, list, t) })),
    keeper: { name: person?.fullName ?? null, position: person?.position ?? '' },
    head: {
      name: head?.name ?? null,
      position: head ? officeOnPaper(holders, head, printed.on) : list.unit ? `Kepala ${list.unit.name}` : 'Kepala',
    },
  };
}

/** The active list has its berkas in one part and what lies in them in the other. */
function linesOf(part: ListPart, { kind, records }: ListOnPaper, t: ListText): readonly ListLine[] {
  const own = kind === 'active' ? records.filter(({ isFile }) => isFile === (part === 'files')) : records;
  return own.map((listed) => listLine(listed, t, 'id'));
}

export async function printArchiveList(
  ctx: CommandContext,
  office: OfficeState,
  list: ListOnPaper,
  t: ListText,
  /** The sending that it is the paper of. */
  sendingId: string | null = null,
): Promise<Result<PrintedPaper, IssueRefusal | PdfError>> {
  const model = await archiveListModel(ctx, office, list, t);
  const bytes = archiveListPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'office',
    caseId: sendingId,
    kind: sendingId === null ? 'archiveList' : 'archiveListSent',
    template: model.template,
    fileName: `${fileNameOf(list)}.pdf`,
    bytes: bytes.value,
    // A list of a whole archive is long: what it said is the paper itself.
    model: {
      list: list.kind,
      unit: list.unit?.name ?? null,
      period: list.period,
      records: list.records.length,
      printed: { ...model.printed },
    },
  });
}

/** The active list as one table: the berkas, and below each what lies in it. */
const sheetColumns = {
  ...partColumns,
  active: ['no', 'code', 'fileNumber', 'itemNumber', 'unit', 'description', 'span', 'quantity', 'medium'],
} as const satisfies Readonly<Record<ArchiveListKind, readonly (keyof ListLine | 'no')[]>>;

export function archiveListXlsx(list: ListOnPaper, t: ListText): { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string } {
  const columns = sheetColumns[list.kind];
  const rows = list.records.map((listed, index) => {
    const line = listLine(listed, t, 'id');
    return columns.map((cell) => (cell === 'no' ? String(index + 1) : line[cell]));
  });
  const heading = columns.map((cell) => listColumn(cell).head);
  return { bytes: writeXlsx({ name: nameOf(list.kind), heading, rows }), name: `${fileNameOf(list)}.xlsx` };
}

/** "Daftar arsip inaktif". */
const nameOf = (kind: ArchiveListKind): string => listTitles[kind].charAt(0) + listTitles[kind].slice(1).toLowerCase();

const fileNameOf = ({ kind, unit }: ListOnPaper): string => [nameOf(kind), unit?.name].filter(Boolean).join(' ').replaceAll('/', '-');
