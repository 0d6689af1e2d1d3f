/** One sheet as rows of text. Cells may leave out their address, rows their number; a cell merged downwards speaks for all its rows. */
import { columnOf } from './cell-address.ts';
import { type NumberShape, numberText } from './serial-date.ts';
import { cellText } from './workbook-parts.ts';
import { attribute, walkXml } from './xml.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly shapes: readonly NumberShape[];
  readonly from1904: boolean;
}

/** The limits of the format (ECMA-376): what lies beyond is damage, and not worth the memory. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export function readSheet(xml: string, context: SheetContext): { readonly rows: string[][]; readonly withoutValue: number } {
  const rows: string[][] = [];
  const merges: string[] = [];
  let withoutValue = 0;
  let row = -1;
  let cell = { column: -1, type: '', style: 0, formula: false, value: '', has: false };
  let taking = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') row = Math.min(MOST_ROWS, Number(attribute(attributes, 'r') ?? row + 2)) - 1;
      else if (name === 'c') {
        const column = columnOf(attribute(attributes, 'r')) ?? cell.column + 1;
        const [type, style] = [attribute(attributes, 't') ?? 'n', Number(attribute(attributes, 's') ?? 0)];
        cell = { column, type, style, formula: false, value: '', has: false };
      } else if (name === 'f') cell.formula = true;
      else if (name === 'v' || name === 't') {
        taking = true;
        cell.has = true;
      } else if (name === 'rPh') taking = false;
      else if (name === 'mergeCell') merges.push(attribute(attributes, 'ref') ?? '');
    },
    text(text) {
      if (taking) cell.value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'row') cell = { ...cell, column: -1 };
      if (name !== 'c' || row < 0 || cell.column >= MOST_COLUMNS) return;
      if (cell.formula && !cell.has) withoutValue += 1;
      const text = cell.has ? shown(cell, context) : '';
      if (text === '') return;
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      while (cells.length < cell.column) cells.push('');
      cells[cell.column] = text;
    },
  });
  for (const merge of merges) fillDown(rows, merge);
  return { rows, withoutValue };
}

function shown(cell: { readonly type: string; readonly style: number; readonly value: string }, context: SheetContext): string {
  const { type, value } = cell;
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'inlineStr' || type === 'str') return cellText(value);
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.trim().slice(0, 10);
  if (type === 'e') return value;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
  return numberText(number, context.shapes[cell.style] ?? { kind: 'plain' }, context.from1904);
}

/** A berkas number beside the ten items that it covers is written once and meant ten times. A heading over columns is meant once. */
function fillDown(rows: string[][], merge: string): void {
  const [first, last] = merge.split(':');
  const [column, lastColumn] = [columnOf(first), columnOf(last)];
  const [from, to] = [Number(/\d+$/.exec(first ?? '')?.[0]), Number(/\d+$/.exec(last ?? '')?.[0])];
  if (column === undefined || column !== lastColumn || !(from > 0) || !(to > from)) return;
  const text = rows[from - 1]?.[column] ?? '';
  if (text === '') return;
  // Rows below the last filled one stay blank: nothing else would be in them.
  for (let row = from; row < Math.min(to, rows.length); row += 1) {
    const cells = rows[row] ?? [];
    if (cells.every((other) => other === '')) continue;
    while (cells.length < column) cells.push('');
    if ((cells[column] ?? '') === '') cells[column] = text;
  }
}
