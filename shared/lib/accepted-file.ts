/**
 * Whether a file may be taken into the vault, and why not. What it is is told by its bytes (`media-type.ts`); its name is looked at for
 * what would deceive the next person who saves a copy: an ending that runs, two endings, characters that turn the name around.
 */
import { type DocumentType, documentTypeOf, documentTypes, hasMacros, isBigTiff, isProgram, isText } from './media-type.ts';
import { err, ok, type Result } from './result.ts';

export const fileRefusals = [
  'typeNotAllowed',
  'empty',
  'bigTiff',
  /** Named as a kind that is taken, but its bytes are none of them. */
  'otherContent',
  'executable',
  'doubleExtension',
  'hiddenName',
  'macros',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** What an operating system runs when it is opened, and office documents that carry programs. */
const RUNS = new Set(
  (
    'exe com scr pif bat cmd msi msp mst cpl hta js jse vbs vbe ws wsf wsh ps1 psm1 psd1 lnk reg inf jar msc gadget url scf ' +
    'app command dmg pkg deb rpm apk sh bash run csh desktop dll sys ocx drv ade adp chm docm dotm xlsm xltm xlam pptm potm ppam'
  ).split(' '),
);
/** Endings that people take for the kind of a file. */
const SHOWS = new Set(
  (
    'pdf doc docx dot dotx rtf odt xls xlsx xlt csv ods ppt pptx odp txt log xml json htm html ' +
    'jpg jpeg png gif bmp tif tiff webp heic zip rar 7z mp3 mp4 mov avi eml msg'
  ).split(' '),
);
/** Marks that have no width or turn the direction of writing: "kontrak\u202Efdp.exe" reads as "kontrakexe.pdf". */
const HIDDEN = /[\p{Cc}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** The kind of a file that may be taken, by its name and its first and last bytes. */
export function acceptFile(name: string, head: Uint8Array, tail: Uint8Array): Result<DocumentType, { readonly code: FileRefusal }> {
  const refused = refusalOfName(name) ?? (isProgram(head) ? 'executable' : null);
  if (refused) return err({ code: refused });
  const type = documentTypeOf(head, tail) ?? textType(name, head, tail);
  if (type === null) return err({ code: whyNoType(name, head) });
  return hasMacros(type, tail) ? err({ code: 'macros' }) : ok(type);
}

function whyNoType(name: string, head: Uint8Array): FileRefusal {
  if (head.length === 0) return 'empty';
  if (isBigTiff(head)) return 'bigTiff';
  return NAMED.has(endings(name)[0] ?? '') ? 'otherContent' : 'typeNotAllowed';
}

/** Endings of what is taken. */
const NAMED = new Set(['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'docx', 'xlsx']);

/** Why a name alone is reason enough; null where it is not. */
export function refusalOfName(name: string): FileRefusal | null {
  if (HIDDEN.test(name)) return 'hiddenName';
  // Windows drops dots and blanks at the end, so "surat.exe. " runs.
  const [last = '', before = ''] = endings(name);
  if (RUNS.has(last)) return 'executable';
  return RUNS.has(before) || (SHOWS.has(before) && SHOWS.has(last)) ? 'doubleExtension' : null;
}

/** From the last on; what stands before the first dot is no ending. */
const endings = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/[.\s]+$/, '')
    .split('.')
    .slice(1)
    .map((part) => part.trim())
    .reverse();

/** Text has no signature: its ending says what it is meant for, its bytes whether it can be that. */
function textType(name: string, head: Uint8Array, tail: Uint8Array): DocumentType | null {
  if (!isText(head) || !isText(tail)) return null;
  const [last] = endings(name);
  if (last === 'csv') return documentTypes.csv;
  return last === 'txt' ? documentTypes.txt : null;
}
