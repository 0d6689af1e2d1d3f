import { describe, expect, it } from 'vitest';
import { documentTypeOf, documentTypes } from './media-type.ts';

const bytes = (...parts: readonly (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)));

/** The end of a ZIP file as its central directory lists it, with one entry of that name. */
const zip = (name: string): Uint8Array =>
  bytes(
    [0x50, 0x4b, 0x03, 0x04],
    'x'.repeat(40),
    [0x50, 0x4b, 0x01, 0x02],
    '\0'.repeat(42),
    name,
    [0x50, 0x4b, 0x05, 0x06],
    '\0'.repeat(18),
  );

describe('the kind of a file', () => {
  it.each([
    ['a PDF', bytes('%PDF-1.7'), documentTypes.pdf],
    ['a PDF behind what a scanner put first', bytes('\0'.repeat(500), '%PDF-1.4'), documentTypes.pdf],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), documentTypes.jpg],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), documentTypes.png],
    ['a TIFF', bytes('II*\0'), documentTypes.tif],
    ['a TIFF with the big end first', bytes('MM\0*'), documentTypes.tif],
    ['a DOCX', zip('word/document.xml'), documentTypes.docx],
    ['an XLSX', zip('xl/workbook.xml'), documentTypes.xlsx],
    ['another ZIP', zip('readme.txt'), null],
    ['a ZIP that was cut off', zip('word/document.xml').subarray(0, 60), null],
    ['a program', bytes('MZ', [0x90, 0]), null],
    ['nothing', bytes(), null],
  ])('is found for %s', (_name, content, expected) => {
    expect(documentTypeOf(content, content)).toBe(expected);
  });
});
