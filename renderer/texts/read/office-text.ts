/** Documents, workbooks and plain texts: as text to be found by, and as what a person looks at. */
import type { TextPart } from '#shared/domain/texts/page-text.ts';
import { readDocx } from '#shared/exchange/docx/read-docx.ts';
import { csvChunks } from '#shared/exchange/table/csv-rows.ts';
import { readCsv } from '#shared/exchange/table/csv-text.ts';
import { openXlsx, type XlsxError } from '#shared/exchange/xlsx/read-xlsx.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { ShownDocument, ShownSheet, UnreadableWhy } from '../text-messages.ts';

type Unreadable = { readonly why: UnreadableWhy };
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** More is not looked at in a preview: a copy opens in a program of its own. */
const SHOWN_PARAGRAPHS = 3000;
const SHOWN_ROWS = 400;
const SHOWN_COLUMNS = 40;

/** One part for a text or a document, one for each sheet of a workbook. */
export function officeParts(mediaType: string, bytes: Uint8Array): Result<readonly TextPart[], Unreadable> {
  if (isTable(mediaType)) {
    const sheets = sheetsOf(mediaType, bytes);
    return sheets.ok ? ok(sheets.value.map(({ name, rows }) => part(`${name}\n${rows.map((row) => row.join('\t')).join('\n')}`))) : sheets;
  }
  const lines = linesOf(mediaType, bytes);
  return lines.ok ? ok([part(lines.value.join('\n'))]) : lines;
}

export function officeShown(mediaType: string, bytes: Uint8Array): Result<ShownDocument, Unreadable> {
  if (isTable(mediaType)) {
    const sheets = sheetsOf(mediaType, bytes);
    return sheets.ok ? ok({ kind: 'sheets', sheets: sheets.value.map(shownSheet) }) : sheets;
  }
  const lines = linesOf(mediaType, bytes);
  return lines.ok ? ok({ kind: 'text', paragraphs: lines.value.slice(0, SHOWN_PARAGRAPHS), total: lines.value.length }) : lines;
}

const part = (text: string): TextPart => ({ text, confidence: null });
const isTable = (mediaType: string): boolean => mediaType === documentTypes.xlsx || mediaType === documentTypes.csv;
const shownSheet = ({ name, rows }: Sheet): ShownSheet => ({
  name,
  rows: rows.slice(0, SHOWN_ROWS).map((row) => row.slice(0, SHOWN_COLUMNS)),
  total: rows.length,
});

function linesOf(mediaType: string, bytes: Uint8Array): Result<readonly string[], Unreadable> {
  if (mediaType === documentTypes.txt) return ok(readCsv(bytes).text.split(/\r\n?|\n/));
  const read = readDocx(bytes);
  if (read.ok) return read;
  const { code } = read.error;
  return err({ why: code === 'docx.protected' ? 'locked' : code === 'docx.tooLarge' ? 'tooLarge' : 'damaged' });
}

function sheetsOf(mediaType: string, bytes: Uint8Array): Result<readonly Sheet[], Unreadable> {
  if (mediaType === documentTypes.csv) {
    const { text, delimiter } = readCsv(bytes);
    return ok([{ name: '', rows: [...csvChunks(text, delimiter)].flatMap(({ rows }) => rows.map(({ cells }) => cells)) }]);
  }
  const book = openXlsx(bytes);
  if (!book.ok) return err(whyOf(book.error));
  const sheets: Sheet[] = [];
  for (const index of book.value.sheets.keys()) {
    const sheet = book.value.sheet(index);
    if (!sheet.ok) return err(whyOf(sheet.error));
    sheets.push(sheet.value);
  }
  return ok(sheets);
}

const whyOf = ({ code }: XlsxError): Unreadable => ({
  why: code === 'xlsx.oldOrProtected' ? 'locked' : code === 'xlsx.tooLarge' ? 'tooLarge' : 'damaged',
});
