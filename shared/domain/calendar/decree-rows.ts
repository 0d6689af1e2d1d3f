/**
 * Rows of a decree file as days: national holidays and joint leave of the ministers' joint decree (SKB), regional holidays and election
 * days with the decree that makes them (domain.md 5.3), days on which the desk is shut. Nothing is guessed: a row that cannot be read is
 * refused with the reason and its line.
 */
import { addDays, type CalendarDate, daysBetween } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { parseRecordDate } from '../records/record-date-parse.ts';
import type { HolidayKind } from './holiday-table.ts';

export const decreeFields = ['on', 'name', 'kind', 'decree', 'decreeOn'] as const;
export type DecreeField = (typeof decreeFields)[number];
export type DecreeColumns = Partial<Record<DecreeField, number>>;

export interface DecreeDay {
  /** Line of the file, from 1. */
  readonly row: number;
  readonly on: CalendarDate;
  /** `closure`: the desk is shut; no limit moves. */
  readonly kind: HolidayKind | 'closure';
  readonly name: string;
  /** Number and date of the decree, as one text. */
  readonly decree: string | null;
}

export interface DecreeIssue {
  readonly code:
    | 'decree.date'
    | 'decree.longRange'
    | 'decree.noName'
    | 'decree.kind'
    | 'decree.noDecree'
    | 'decree.decreeDate'
    | 'decree.repeated';
  /** What stands in the cell. */
  readonly text: string;
}

export interface RefusedRow {
  readonly row: number;
  readonly issues: readonly DecreeIssue[];
}

export interface DecreeFile {
  readonly days: readonly DecreeDay[];
  readonly refused: readonly RefusedRow[];
}

/** Words of a heading; the day of the decree is looked for first, as its heading holds the words of the other two. */
const headingWords: readonly (readonly [DecreeField, RegExp])[] = [
  ['decreeOn', /(?:tanggal|tgl).*(?:keputusan|sk\b|skb|surat|peraturan|penetapan)|^decreeon$|date of (?:the )?decree/],
  ['decree', /keputusan|nomor|^no\.? (?:sk|skb)|\bskb?\b|dasar|^decree$/],
  ['on', /tanggal|^tgl|^hari,? tanggal|^date$|^on$/],
  ['kind', /jenis|kategori|macam|^kind$|^type$/],
  ['name', /nama|hari libur|keterangan|uraian|peringatan|perayaan|alasan|^name$/],
];

const kindWords: readonly (readonly [DecreeDay['kind'], RegExp])[] = [
  ['jointLeave', /cuti bersama|joint ?leave/],
  ['election', /pemilu|pilkada|pilpres|pilkades|pemilihan|pemungutan suara|election/],
  ['regional', /daerah|regional|provinsi|kabupaten|kota|fakultatif/],
  ['closure', /tutup|closure|closed/],
  ['national', /nasional|national/],
];

/** Holidays of one feast run over some days; more is a slip of the pen. */
const LONGEST_RANGE = 14;

const clean = (cell: string | undefined): string => (cell ?? '').replace(/\s+/g, ' ').trim();

/** The line of column names (from 0) and the columns it names; null where no line names both day and name. */
export function decreeHeading(lines: readonly (readonly string[])[]): { readonly line: number; readonly columns: DecreeColumns } | null {
  for (const [line, cells] of lines.slice(0, 15).entries()) {
    const columns = columnsOf(cells);
    if (columns.on !== undefined && columns.name !== undefined) return { line, columns };
  }
  return null;
}

function columnsOf(cells: readonly string[]): DecreeColumns {
  const columns: DecreeColumns = {};
  for (const [index, cell] of cells.entries()) {
    const words = clean(cell).toLowerCase();
    const field = headingWords.find(([name, pattern]) => columns[name] === undefined && pattern.test(words))?.[0];
    if (field) columns[field] = index;
  }
  return columns;
}

/** Reads the lines below the heading; a line without a word is passed over. `dateWords` writes the day of a decree ("13 Agustus 2026"). */
export function readDecreeRows(
  lines: readonly (readonly string[])[],
  heading: { readonly line: number; readonly columns: DecreeColumns },
  dateWords: (on: CalendarDate) => string,
): DecreeFile {
  const days: DecreeDay[] = [];
  const refused: RefusedRow[] = [];
  const seen = new Set<string>();
  for (const [index, cells] of lines.entries()) {
    if (index <= heading.line || cells.every((cell) => clean(cell) === '')) continue;
    const row = index + 1;
    const read = readRow(row, cells, heading.columns, dateWords);
    const repeated = read.ok ? read.value.find(({ on, name }) => seen.has(`${on} ${name}`)) : undefined;
    if (!read.ok) refused.push({ row, issues: read.error });
    else if (repeated) refused.push({ row, issues: [{ code: 'decree.repeated', text: repeated.name }] });
    else {
      for (const day of read.value) seen.add(`${day.on} ${day.name}`);
      days.push(...read.value);
    }
  }
  return { days, refused };
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: DecreeColumns,
  dateWords: (on: CalendarDate) => string,
): Result<readonly DecreeDay[], readonly DecreeIssue[]> {
  const cell = (field: DecreeField): string => {
    const column = columns[field];
    const text = column === undefined ? '' : clean(cells[column]);
    return text === '-' ? '' : text;
  };
  const name = cell('name');
  const on = daysIn(cell('on'));
  const kind = kindOf(cell('kind'), name);
  const decree = decreeText(cell('decree'), cell('decreeOn'), dateWords);
  const issues: DecreeIssue[] = [
    ...(on.ok ? [] : [{ code: on.error, text: cell('on') }]),
    ...(name === '' ? [{ code: 'decree.noName' as const, text: '' }] : []),
    ...(kind ? [] : [{ code: 'decree.kind' as const, text: cell('kind') }]),
    ...(decree.ok ? [] : [{ code: 'decree.decreeDate' as const, text: cell('decreeOn') }]),
    // A joint decree stands for its whole year; a regional or election day has no other ground than its own decree.
    ...((kind === 'regional' || kind === 'election') && decree.ok && !decree.value ? [{ code: 'decree.noDecree' as const, text: '' }] : []),
  ];
  if (issues.length > 0 || !on.ok || !kind || !decree.ok) return err(issues);
  return ok(on.value.map((day) => ({ row, on: day, kind, name, decree: decree.value })));
}

function daysIn(text: string): Result<readonly CalendarDate[], 'decree.date' | 'decree.longRange'> {
  const parsed = parseRecordDate(text);
  if (!parsed.ok || parsed.value.circa) return err('decree.date');
  const { kind, from, to } = parsed.value;
  if (!from || (kind !== 'day' && kind !== 'range')) return err('decree.date');
  const last = kind === 'range' && to ? to : from;
  const count = daysBetween(from, last) + 1;
  if (count > LONGEST_RANGE) return err('decree.longRange');
  return ok(Array.from({ length: count }, (_, index) => addDays(from, index)));
}

/** The word of the column; a name that begins with "Cuti bersama" says it itself. */
function kindOf(text: string, name: string): DecreeDay['kind'] | null {
  const said = text.toLowerCase();
  if (said !== '') return kindWords.find(([, words]) => words.test(said))?.[0] ?? null;
  return /^cuti bersama\b/i.test(name) ? 'jointLeave' : null;
}

function decreeText(number: string, dateCell: string, dateWords: (on: CalendarDate) => string): Result<string | null, null> {
  if (dateCell === '') return ok(number === '' ? null : number);
  const parsed = parseRecordDate(dateCell);
  if (!parsed.ok || parsed.value.kind !== 'day' || !parsed.value.from) return err(null);
  const date = dateWords(parsed.value.from);
  return ok(number === '' ? `tanggal ${date}` : `${number} tanggal ${date}`);
}
