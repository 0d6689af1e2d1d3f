/** Looks at a file before it is read as a list: what is no list is refused with the reason, not with a screen of strange signs. */
import { err, ok, type Result } from '#shared/lib/result.ts';

export type FileFault =
  | { readonly code: 'fileEmpty' }
  /** A workbook of before 2007 or under a password, a PDF, a picture. */
  | { readonly code: 'fileExcel' | 'fileNotText' }
  | { readonly code: 'fileBookDamaged' }
  | { readonly code: 'fileTooLarge' }
  | { readonly code: 'fileSeveral' }
  | { readonly code: 'fileUnreadable' }
  /** Not the file of the import that is to be continued. */
  | { readonly code: 'fileOther' }
  /** Text, but nothing that the list should hold. */
  | { readonly code: 'fileNoCodes' | 'fileNoTitles' };

/** A list of 100,000 rows has some 30 MB; the text is held in memory as a whole. */
const MOST_BYTES = 200_000_000;
const SNIFFED_BYTES = 4096;

export async function checkFile(file: File): Promise<Result<null, FileFault>> {
  if (file.size === 0) return err({ code: 'fileEmpty' });
  if (file.size > MOST_BYTES) return err({ code: 'fileTooLarge' });
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.slice(0, SNIFFED_BYTES).arrayBuffer());
  } catch {
    // Moved, locked by another program or on a drive that was pulled: the browser gives no more than that.
    return err({ code: 'fileUnreadable' });
  }
  if (begins(head, 0x50, 0x4b, 3, 4)) return ok(null);
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) return err({ code: 'fileExcel' });
  if (!isText(head)) return err({ code: 'fileNotText' });
  const text = new TextDecoder().decode(head);
  if (text.trim() === '' && file.size <= SNIFFED_BYTES) return err({ code: 'fileEmpty' });
  return isOtherMarkup(text) ? err({ code: 'fileNotText' }) : ok(null);
}

/** XML and web pages have no rows; a finding aid in EAD and records in Dublin Core are read as a list. */
const isOtherMarkup = (text: string): boolean =>
  /^\s*<(?:\?xml|!|[a-z])/i.test(text) &&
  !/<!DOCTYPE\s+ead\b|<ead[\s>]|["']http:\/\/purl\.org\/dc\/(?:elements\/1\.1|terms)\/["']/.test(text);

/** XLSX is a ZIP archive, XLS and workbooks under a password are OLE compound files. */
const begins = (head: Uint8Array, ...bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);

/** A text has no zero bytes, unless it is UTF-16 and says so; "%PDF" is text at its beginning only. */
function isText(head: Uint8Array): boolean {
  if (begins(head, 0x25, 0x50, 0x44, 0x46)) return false;
  return begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff) || !head.includes(0);
}

interface WorkbookError {
  readonly code: 'xlsx.oldOrProtected' | 'xlsx.notWorkbook' | 'xlsx.tooLarge' | 'xlsx.noSheet' | 'xlsx.damaged';
}

/** Why a workbook could not be read, in the words of this screen. */
export function workbookFault({ code }: WorkbookError): FileFault {
  switch (code) {
    case 'xlsx.oldOrProtected':
      return { code: 'fileExcel' };
    case 'xlsx.notWorkbook':
      return { code: 'fileNotText' };
    case 'xlsx.tooLarge':
      return { code: 'fileTooLarge' };
    case 'xlsx.noSheet':
      return { code: 'fileEmpty' };
    case 'xlsx.damaged':
      return { code: 'fileBookDamaged' };
  }
}
