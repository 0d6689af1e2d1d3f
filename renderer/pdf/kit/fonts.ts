/**
 * The embedded typeface. The caller passes the bytes of the TTF files (fetched in the browser, read from disk in a test),
 * so that a document is a pure function of what it is given.
 */
import type { jsPDF } from 'jspdf';
import { subsetFont } from './subset-font.ts';

/** Source Sans 3, one TTF file per face. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

export type Face = keyof PdfFonts;

/** Each face is a font of its own to jsPDF, so that a list of fonts tells them apart. */
export const fontNames: Readonly<Record<Face, string>> = {
  regular: 'SourceSans3-Regular',
  semibold: 'SourceSans3-SemiBold',
  bold: 'SourceSans3-Bold',
  italic: 'SourceSans3-Italic',
};

// jsPDF takes files as one character per byte; the conversion of 380 kB is kept for as long as the bytes live.
const binaryOf = new WeakMap<Uint8Array, string>();

/** Makes a face known to the document at its first use: a face that no text uses costs nothing. */
export function registerFace(doc: jsPDF, fonts: PdfFonts, face: Face): void {
  const file = `${fontNames[face]}.ttf`;
  doc.addFileToVFS(file, binaryString(fonts[face]));
  doc.addFont(file, fontNames[face], 'normal', undefined, 'Identity-H');
  // Not among jsPDF's types; `encode` is what it calls for the file to embed, once, when the document is written.
  const { getFont } = doc.internal as unknown as {
    getFont(name: string, style: string): { readonly metadata: { subset: { encode(glyphs: readonly number[]): Uint8Array } } };
  };
  const { metadata } = getFont(fontNames[face], 'normal');
  metadata.subset = { encode: (glyphs) => subsetFont(fonts[face], glyphs) };
}

function binaryString(bytes: Uint8Array): string {
  const known = binaryOf.get(bytes);
  if (known !== undefined) return known;
  const chunks: string[] = [];
  // Argument lists have a limit of some 100,000 entries.
  for (let at = 0; at < bytes.length; at += 32_768) chunks.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  const text = chunks.join('');
  binaryOf.set(bytes, text);
  return text;
}
