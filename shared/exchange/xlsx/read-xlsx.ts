/**
 * Reads sheets of an XLSX workbook as rows of text, as they are shown: Excel's files and LibreOffice's. Formulas are never computed, only
 * their stored values are taken; macros, links and pictures are not looked at.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { decodeText } from '../decode-text.ts';
import { readSheet } from './read-sheet.ts';
import { readShapes, readSharedStrings } from './workbook-parts.ts';
import { attribute, walkXml } from './xml.ts';
import { openZip, type ZipParts } from './zip.ts';

export type XlsxError = {
  readonly code:
    | 'xlsx.notWorkbook'
    /** An XLS of before 2007, or an XLSX under a password: both are the same kind of container. */
    | 'xlsx.oldOrProtected'
    | 'xlsx.damaged'
    | 'xlsx.tooLarge'
    | 'xlsx.noSheet';
};

export interface XlsxSheet {
  readonly name: string;
  /** Row n of the sheet is at n - 1; blank rows below the last filled one are left out. */
  readonly rows: readonly (readonly string[])[];
  /** Formulas that were stored without a value: they read as empty. */
  readonly withoutValue: number;
}

export interface XlsxBook {
  /** Names of the sheets with cells, in the order of their tabs; hidden ones too. */
  readonly sheets: readonly string[];
  sheet(index: number): Result<XlsxSheet, XlsxError>;
}

/** What all parts of a workbook may unpack to: a list of 100,000 rows has some 60 MB. */
const MOST_BYTES = 600_000_000;

/** "PK": whether to try. */
export const looksLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const isCompoundFile = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

interface Opened {
  readonly parts: ZipParts;
  /** Path of the workbook part. */
  readonly path: string;
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly from1904: boolean;
}

function openParts(bytes: Uint8Array, mostBytes: number): Result<Opened, XlsxError> {
  if (isCompoundFile(bytes)) return err({ code: 'xlsx.oldOrProtected' });
  const zip = openZip(bytes, mostBytes);
  if (!zip.ok) return err({ code: zip.error.code === 'zip.none' ? 'xlsx.notWorkbook' : 'xlsx.damaged' });
  const parts = zip.value;
  const path = workbookPath(parts);
  const xml = path === null ? null : textPart(parts, path);
  if (path === null || xml === null) return err({ code: 'xlsx.notWorkbook' });
  if (!xml.ok) return xml;
  const targets = relations(parts, path);
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  walkXml(xml.value, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      const target = name === 'sheet' ? targets.get(attribute(withoutSheetId(attributes), 'id') ?? '') : undefined;
      if (target) sheets.push({ name: attribute(attributes, 'name') ?? '', path: target });
    },
  });
  if (sheets.length === 0) return err({ code: 'xlsx.noSheet' });
  return ok({ parts, path, sheets, from1904 });
}

/** Path of the part in which a sheet lies. */
export function sheetPath(bytes: Uint8Array, index: number): Result<string, XlsxError> {
  const book = openParts(bytes, MOST_BYTES);
  if (!book.ok) return book;
  const sheet = book.value.sheets[index];
  return sheet ? ok(sheet.path) : err({ code: 'xlsx.noSheet' });
}

export function openXlsx(bytes: Uint8Array, mostBytes: number = MOST_BYTES): Result<XlsxBook, XlsxError> {
  const book = openParts(bytes, mostBytes);
  if (!book.ok) return book;
  const { parts, path, sheets, from1904 } = book.value;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return ok({
    sheets: sheets.map(({ name }) => name),
    sheet(index) {
      const chosen = sheets[index];
      if (!chosen) return err({ code: 'xlsx.noSheet' });
      const found = textPart(parts, chosen.path);
      const [strings, styles] = [textPart(parts, `${folder}sharedStrings.xml`), textPart(parts, `${folder}styles.xml`)];
      if (!found) return err({ code: 'xlsx.damaged' });
      if (!found.ok) return found;
      // A workbook may do without either; one that is there and cannot be read is damage.
      if (strings && !strings.ok) return strings;
      if (styles && !styles.ok) return styles;
      const context = { strings: readSharedStrings(strings?.value ?? ''), shapes: readShapes(styles?.value ?? ''), from1904 };
      return ok({ name: chosen.name, ...readSheet(found.value, context) });
    },
  });
}

const withoutSheetId = (attributes: string): string => attributes.replace(/\ssheetId\s*=\s*["'][^"']*["']/, '');

/** Null where there is no such part. */
function textPart(parts: ZipParts, path: string): Result<string, XlsxError> | null {
  const bytes = parts.read(path);
  if (!bytes.ok) {
    if (bytes.error.code === 'zip.missing') return null;
    return err({ code: bytes.error.code === 'zip.tooLarge' ? 'xlsx.tooLarge' : 'xlsx.damaged' });
  }
  const utf16 = bytes.value[0] === 0xff && bytes.value[1] === 0xfe;
  const text = decodeText(bytes.value, utf16 ? 'utf-16le' : 'utf-8', 'strict');
  return text === null ? err({ code: 'xlsx.damaged' }) : ok(text);
}

function workbookPath(parts: ZipParts): string | null {
  const xml = textPart(parts, '_rels/.rels');
  let found: string | null = null;
  if (xml?.ok) {
    walkXml(xml.value, {
      open(name, attributes) {
        if (name !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith('/officeDocument')) return;
        found ??= (attribute(attributes, 'Target') ?? '').replace(/^\//, '');
      },
    });
  }
  if (found !== null && /\.xml$/i.test(found)) return found;
  return parts.names.includes('xl/workbook.xml') ? 'xl/workbook.xml' : null;
}

/** Relation id -> path of the part, of sheets only. */
function relations(parts: ZipParts, workbook: string): ReadonlyMap<string, string> {
  const at = workbook.lastIndexOf('/') + 1;
  const [folder, file] = [workbook.slice(0, at), workbook.slice(at)];
  const xml = textPart(parts, `${folder}_rels/${file}.rels`);
  const targets = new Map<string, string>();
  if (!xml?.ok) return targets;
  walkXml(xml.value, {
    open(name, attributes) {
      if (name !== 'Relationship' || !attribute(attributes, 'Type')?.endsWith('/worksheet')) return;
      const target = attribute(attributes, 'Target') ?? '';
      targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : folder + target);
    },
  });
  return targets;
}
