/** What a spreadsheet puts on the clipboard, read as a person who sees it would: quoted cells, lines in cells, dates by their serial numbers. */
import type { GridField } from '#shared/domain/records/box-grid.ts';
import { allRows } from '../table/csv-rows.ts';
import { dateOfSerial } from '../xlsx/serial-date.ts';

/** Rows of cells: tabs between cells, quotes around cells that hold a line end. */
export const pastedBlock = (text: string): readonly (readonly string[])[] => allRows(text, '\t');

const NBSP = /\u00A0/g;
/** 1927 to 2173: a year or a small number is no serial. */
const SERIAL = /^[1-9]\d{4}(?:[.,]\d+)?$/;
const manyLines: ReadonlySet<GridField> = new Set(['description', 'note']);

export function pastedCell(field: GridField, text: string): string {
  const clean = text.replace(NBSP, ' ').replace(/\r\n?/g, '\n').trim();
  // In the lists of offices a dash says that there is nothing.
  if (/^[-–—]+$/.test(clean)) return '';
  if (field === 'date' && SERIAL.test(clean)) return dateOfSerial(Number(clean.replace(',', '.')), false) ?? clean;
  return manyLines.has(field) ? clean : clean.replace(/\s+/g, ' ');
}
