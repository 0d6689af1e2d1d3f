/** From chosen records and places to printed labels: codes first, then the sheet, kept as an issued paper of the office. */

import type { CommandContext } from '#renderer/commands/context.ts';
import { labelOffset } from '#renderer/commands/labels/label-settings.ts';
import { type LabelsRefusal, makeLabels } from '#renderer/commands/labels/make-labels.ts';
import type { IssueRefusal } from '#renderer/commands/papers/issue-paper.ts';
import { issueAndPrintPaper, type PrintedPaper } from '#renderer/commands/papers/print-paper.ts';
import { contentsOfPlace } from '#renderer/db/queries/place-contents.ts';
import { placeLine, readItem, type ShelfItem } from '#renderer/db/queries/shelf-items.ts';
import type { PdfError } from '#renderer/pdf/kit/pdf-error.ts';
import { calibrationPdf, calibrationTemplate } from '#renderer/pdf/labels/calibration-page.ts';
import { contentsLines } from '#renderer/pdf/labels/contents-lines.ts';
import { type LabelText, labelSheetPdf, labelSheetTemplate } from '#renderer/pdf/labels/label-sheet.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { printedAt } from '#renderer/pdf/parts/office-head.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import type { LabelFormat } from '#shared/domain/labels/label-format.ts';
import type { PlaceContents } from '#shared/domain/labels/place-contents.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export type LabelPrintRefusal = LabelsRefusal | IssueRefusal | PdfError;

export interface LabelRun {
  readonly items: readonly ItemRef[];
  readonly format: LabelFormat;
  /** Position of the first label on its sheet, from 1. */
  readonly start: number;
}

export async function printLabels(
  ctx: CommandContext,
  office: OfficeState,
  run: LabelRun,
): Promise<Result<PrintedPaper, LabelPrintRefusal>> {
  const found = (await Promise.all(run.items.map((ref) => readItem(ctx.db, ref)))).filter((item) => item !== null);
  const codes = await makeLabels(
    ctx,
    found.map(({ ref }) => ref),
  );
  if (!codes.ok) return codes;
  const desk = office.desk?.code ?? '';
  const contents = await Promise.all(found.map((item) => contentsOfPlace(ctx.db, item)));
  const model = {
    template: labelSheetTemplate,
    printed: printedAt(office, ctx.clock.now()),
    office: office.office.name,
    format: run.format,
    start: run.start,
    offset: await labelOffset(ctx.db, desk, run.format.kind),
    labels: found.map((item, index) => labelText(item, codes.value[index] ?? '', contents[index] ?? null)),
  } as const;
  const bytes = labelSheetPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  return issueAndPrintPaper(ctx, {
    caseEntity: 'office',
    caseId: null,
    kind: 'labels',
    template: model.template,
    fileName: 'Label.pdf',
    bytes: bytes.value,
    // Texts and figures only.
    model: model as unknown as JsonValue,
  });
}

/** A record by its description, code and file; a place by its name, what lies in it where it is a box or a folder, and the way to it. */
export function labelText(item: ShelfItem, label: string, contents: PlaceContents | null): LabelText {
  const { name, code, path, record, location } = item;
  if (location) {
    const way = path.length > 1 ? [placeLine(path.slice(0, -1))] : [];
    return { code: label, title: name, lines: [...(contents ? contentsLines(contents) : []), ...way] };
  }
  const file = [code, record?.fileNumber, record?.itemNumber].filter(Boolean).join(' / ');
  return { code: label, title: name, lines: [file, placeLine(path.slice(-3))].filter(Boolean) };
}

export async function printCalibration(
  ctx: CommandContext,
  office: OfficeState,
  format: LabelFormat,
): Promise<Result<PrintedPaper, LabelPrintRefusal>> {
  const model = {
    template: calibrationTemplate,
    printed: printedAt(office, ctx.clock.now()),
    formatName: format.kind === 'sheet' ? format.id : `rol ${format.width} x ${format.height} mm`,
    format,
    offset: await labelOffset(ctx.db, office.desk?.code ?? '', format.kind),
  } as const;
  const bytes = calibrationPdf(model, await loadFonts());
  if (!bytes.ok) return bytes;
  const issued = await issueAndPrintPaper(ctx, {
    caseEntity: 'office',
    caseId: null,
    kind: 'labelCalibration',
    template: model.template,
    fileName: 'Kalibrasi label.pdf',
    bytes: bytes.value,
    model: model as unknown as JsonValue,
  });
  return issued.ok ? ok(issued.value) : issued;
}
