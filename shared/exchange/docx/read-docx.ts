/**
 * Text of a DOCX document, paragraph by paragraph: of its body, its headers and footers, its notes. Deleted text of tracked changes is left
 * out, fields give what they show. Macros, pictures and links are not looked at.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { decodeText } from '../decode-text.ts';
import { walkXml } from '../xlsx/xml.ts';
import { openZip } from '../xlsx/zip.ts';

export type DocxError = { readonly code: 'docx.none' | 'docx.damaged' | 'docx.tooLarge' | 'docx.protected' };

/** What all parts may unpack to; a book of 1,000 pages has some 20 MB. */
const MOST_BYTES = 200_000_000;
const BODY = 'word/document.xml';
const BESIDE = /^word\/(?:header|footer)\d*\.xml$|^word\/(?:footnotes|endnotes)\.xml$/;

/** The paragraphs of the body, then those of headers, footers and notes; cells of a row of a table stand in one line. */
export function readDocx(bytes: Uint8Array, mostBytes: number = MOST_BYTES): Result<readonly string[], DocxError> {
  // The container of DOC before 2007, and of a DOCX under a password.
  if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)) return err({ code: 'docx.protected' });
  const zip = openZip(bytes, mostBytes);
  if (!zip.ok) return err({ code: zip.error.code === 'zip.none' ? 'docx.none' : 'docx.damaged' });
  const { names, read } = zip.value;
  if (!names.includes(BODY)) return err({ code: 'docx.none' });
  const lines: string[] = [];
  for (const name of [BODY, ...names.filter((known) => BESIDE.test(known)).toSorted()]) {
    const part = read(name);
    if (!part.ok) return err({ code: part.error.code === 'zip.tooLarge' ? 'docx.tooLarge' : 'docx.damaged' });
    const xml = decodeText(part.value, 'utf-8', 'strict');
    if (xml === null) return err({ code: 'docx.damaged' });
    lines.push(...paragraphs(xml));
  }
  return ok(lines);
}

function paragraphs(xml: string): readonly string[] {
  const lines: string[] = [];
  let [line, taking] = ['', false];
  /** A paragraph within a text box lies within another one. */
  let cells: string[] | null = null;
  const end = () => {
    const text = line.trim();
    line = '';
    if (text === '') return;
    if (cells) cells.push(text);
    else lines.push(text);
  };
  walkXml(xml, {
    open(name) {
      if (name === 't') taking = true;
      else if (name === 'tab') line += '\t';
      else if (name === 'br' || name === 'cr') line += '\n';
      else if (name === 'noBreakHyphen') line += '-';
      else if (name === 'tr') {
        end();
        cells ??= [];
      }
    },
    text(text) {
      if (taking) line += text;
    },
    close(name) {
      if (name === 't') taking = false;
      else if (name === 'p') end();
      else if (name === 'tr') {
        if (cells && cells.length > 0) lines.push(cells.join('\t'));
        cells = null;
      }
    },
  });
  end();
  return lines;
}
