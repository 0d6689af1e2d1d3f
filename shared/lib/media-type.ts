/** What a file is, by its first and last bytes; its name is never believed. Only the kinds that the vault takes, and what it refuses. */

export const documentTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
  csv: 'text/csv',
} as const;
export type DocumentType = (typeof documentTypes)[keyof typeof documentTypes];

/** How much of the beginning and of the end `documentTypeOf` wants to see; a shorter file is passed whole, twice. */
export const TYPE_HEAD_BYTES = 1024;
export const TYPE_TAIL_BYTES = 256 * 1024;

const signatures: readonly (readonly [DocumentType, readonly number[]])[] = [
  [documentTypes.jpg, [0xff, 0xd8, 0xff]],
  [documentTypes.png, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  // TIFF 6.0: little and big end first.
  [documentTypes.tif, [0x49, 0x49, 0x2a, 0x00]],
  [documentTypes.tif, [0x4d, 0x4d, 0x00, 0x2a]],
];
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const ZIP_END = [0x50, 0x4b, 0x05, 0x06];
/** `PK\1\2`, the entry of a ZIP's central directory, which lies at the end of the file. */
const ZIP_ENTRY = [0x50, 0x4b, 0x01, 0x02];
const ENTRY_NAME_AT = 46;

/** The kind of a file, or null where it is none that is allowed. */
export function documentTypeOf(head: Uint8Array, tail: Uint8Array): DocumentType | null {
  for (const [type, signature] of signatures) if (hasAt(head, 0, signature)) return type;
  // ISO 32000-1, Annex H.3.4.1: readers accept the header anywhere in the first 1024 bytes, and scanners put it there.
  if (indexOf(head, ascii('%PDF-'), 0) !== -1) return documentTypes.pdf;
  return hasAt(head, 0, ZIP_START) && indexOf(tail, ZIP_END, 0) !== -1 ? officeType(tail) : null;
}

/** DOCX and XLSX are ZIP files that differ in the name of their main part (ECMA-376). */
function officeType(tail: Uint8Array): DocumentType | null {
  for (let at = indexOf(tail, ZIP_ENTRY, 0); at !== -1; at = indexOf(tail, ZIP_ENTRY, at + 4)) {
    if (hasAt(tail, at + ENTRY_NAME_AT, ascii('word/document.xml'))) return documentTypes.docx;
    if (hasAt(tail, at + ENTRY_NAME_AT, ascii('xl/workbook.xml'))) return documentTypes.xlsx;
  }
  return null;
}

/** BigTIFF (64-bit offsets), both ends first: bears the ending of a TIFF, and is not read. */
export const isBigTiff = (head: Uint8Array): boolean =>
  hasAt(head, 0, [0x49, 0x49, 0x2b, 0x00]) || hasAt(head, 0, [0x4d, 0x4d, 0x00, 0x2b]);

/** Windows, Linux and macOS programs, Java classes, shortcuts, scripts with an interpreter. */
const programs: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00],
  [0x23, 0x21],
];

/** Whether a file is one that a system runs, by its first bytes. */
export const isProgram = (head: Uint8Array): boolean => programs.some((signature) => hasAt(head, 0, signature));

/** Whether an office document carries a program (ECMA-376 keeps it in a part of this name). */
export const hasMacros = (type: DocumentType, tail: Uint8Array): boolean =>
  (type === documentTypes.docx || type === documentTypes.xlsx) && indexOf(tail, ascii('vbaProject.bin'), 0) !== -1;

/** Whether bytes can be text: none of them is a control character but line ends, tabs and the end of a page. */
export const isText = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && bytes.every((byte) => byte >= 0x20 || TEXT_CONTROLS.includes(byte));
const TEXT_CONTROLS: readonly number[] = [0x09, 0x0a, 0x0c, 0x0d];

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const hasAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) if (hasAt(bytes, at, wanted)) return at;
  return -1;
}
