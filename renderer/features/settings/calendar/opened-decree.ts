/** A decree file as it was read: CSV, a workbook, JSON Lines, or a table like the shipped one. */
import type { DecreeYear } from '#renderer/commands/calendar/calendar-edit.ts';
import { type FileFault, workbookFault } from '#renderer/ui/wizard/check-file.ts';
import { sourceOf, wholeYears } from '#shared/domain/calendar/decree-plan.ts';
import { type DecreeDay, type DecreeFile, decreeHeading, readDecreeRows } from '#shared/domain/calendar/decree-rows.ts';
import { type HolidayTable, parseHolidayFile } from '#shared/domain/calendar/holiday-table.ts';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export interface OpenedDecree extends DecreeFile {
  readonly name: string;
  /** What the file says of a whole year, as far as it can be told; the person confirms it. */
  readonly years: readonly (DecreeYear & { readonly whole: boolean })[];
}

export async function openDecree(file: File): Promise<Result<OpenedDecree, FileFault | { readonly code: 'noHeading' }>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const table = parseHolidayFile(new TextDecoder().decode(bytes));
  if (table.ok) return ok({ name: file.name, ...ofTable(table.value) });
  const text = readTable(bytes);
  if (!text.ok) return err(workbookFault(text.error));
  const lines = allRows(text.value.text, text.value.delimiter);
  if (lines.every((cells) => cells.every((cell) => cell.trim() === ''))) return err({ code: 'fileEmpty' });
  const heading = decreeHeading(lines);
  if (!heading) return err({ code: 'noHeading' });
  const read = readDecreeRows(lines, heading, (on) => formatDate(on, 'id'));
  return ok({ name: file.name, ...read, years: yearsOf(read.days) });
}

/** Only the years of national holidays and joint leave rest on a joint decree. */
function yearsOf(days: readonly DecreeDay[]): OpenedDecree['years'] {
  const whole = wholeYears(days);
  const joint = days.filter(({ kind }) => kind === 'national' || kind === 'jointLeave');
  return [...new Set(joint.map(({ on }) => yearOf(on)))]
    .sort()
    .map((year) => ({ year, status: 'decree', source: sourceOf(days, year) ?? '', whole: whole.includes(year) }));
}

function ofTable({ years }: HolidayTable): Omit<OpenedDecree, 'name'> {
  const days = [...years.values()].flatMap(({ days: ofYear }) => ofYear);
  return {
    days: days.map((day, index) => ({ ...day, row: index + 1, decree: day.decree ?? null })),
    refused: [],
    years: [...years].map(([year, { status, source }]) => ({ year, status, source, whole: true })),
  };
}
