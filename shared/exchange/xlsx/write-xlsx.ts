/**
 * Writes one sheet of text as an XLSX workbook. Every cell is text: leading zeros, codes like 600.1 and dates without a day stay what they
 * are, and nothing in it can run as a formula.
 */
import { strToU8, zipSync } from 'fflate';
import { columnName } from './cell-address.ts';
import { escaped } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  // Style 1 is text ("@"), style 2 text in bold for the heading.
  'xl/styles.xml':
    `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** A longer text is refused by Excel, with the whole file. */
const XLSX_LONGEST_TEXT = 32_767;

export interface SheetToWrite {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: Iterable<readonly string[]>;
}

export function writeXlsx({ name, heading, rows }: SheetToWrite): Uint8Array<ArrayBuffer> {
  const lines = [rowXml(heading, 1, 2)];
  for (const cells of rows) lines.push(rowXml(cells, lines.length + 1, 1));
  const widths = heading.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="24" style="1" customWidth="1"/>`).join('');
  const sheet =
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${lines.join('')}</sheetData></worksheet>`;
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const parts = { ...PARTS, 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': sheet };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(HEAD + xml)])), {
    level: 6,
    // The same rows give the same bytes.
    mtime: '1980-01-01T12:00:00',
  }) as Uint8Array<ArrayBuffer>;
}

function rowXml(cells: readonly string[], row: number, style: number): string {
  const xml = cells.map((text, column) => {
    if (text === '') return '';
    // "_x000D_" in a text would be read as a sign of its own (ECMA-376, ST_Xstring).
    const safe = escaped(
      text
        .slice(0, XLSX_LONGEST_TEXT)
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(/\r/g, '_x000D_'),
    );
    return `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
  });
  return `<row r="${row}">${xml.join('')}</row>`;
}

/** Excel allows 31 letters and not these signs. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, 31)
    .trim() || 'Data';
