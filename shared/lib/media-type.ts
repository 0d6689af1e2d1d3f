/** What a file is, by its first and last bytes; its name is never believed. Only the kinds that the vault takes. */

export const documentTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type DocumentType = (typeof documentTypes)[keyof typeof documentTypes];

/** How much of the beginning and of the end `documentTypeOf` wants to see; a shorter file is passed whole, twice. */
export const TYPE_HEAD_BYTES = 1024;
export const TYPE_TAIL_BYTES = 256 * 1024;

const signatures: readonly (readonly [DocumentType, readonly number[]])[] = [
  [documentTypes.jpg, [0xff, 0xd8, 0xff]],
  [documentTypes.png, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
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

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const hasAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) if (hasAt(bytes, at, wanted)) return at;
  return -1;
}
