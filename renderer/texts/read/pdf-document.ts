/**
 * Opens PDFs with pdf.js: its legacy build, which older Chromium runs too. Everything that it needs is a file of ours; nothing is fetched
 * from elsewhere. Runs in the window and in a worker alike.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.mjs?url';
import jbig2Url from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openjpegUrl from 'pdfjs-dist/wasm/openjpeg.wasm?url';
import qcmsUrl from 'pdfjs-dist/wasm/qcms_bg.wasm?url';

/** Pictures of scanners are packed by JBIG2 and JPEG 2000; their unpackers are WebAssembly. */
const unpackers: Readonly<Record<string, string>> = { 'jbig2.wasm': jbig2Url, 'openjpeg.wasm': openjpegUrl, 'qcms_bg.wasm': qcmsUrl };

/** pdf.js asks for files by name; ours bear the hash of their content in theirs. */
class OwnFiles {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = unpackers[filename];
    if (url === undefined) throw new Error(`pdf.js asked for ${filename}, which is not packed with the program`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly close: () => void;
}

/** The worker of pdf.js by itself: imported into another worker it would take that one's messages for its own. */
export const startPdfWorker = (): Worker => new Worker(new URL(workerUrl, self.location.href), { type: 'module' });

/** `surroundings`: what pdf.js needs where there is no document (a worker). */
export async function openPdfDocument(bytes: Uint8Array, surroundings: Readonly<Record<string, unknown>> = {}): Promise<OpenPdf> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes away from us: it gets a copy.
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    BinaryDataFactory: OwnFiles,
    wasmUrl: './',
    ...surroundings,
  });
  const close = () => {
    task.destroy().catch(() => {
      // Closing a document twice, or one that never opened, changes nothing for the person.
    });
  };
  try {
    return { document: await task.promise, close };
  } catch (cause) {
    close();
    throw cause;
  }
}

/** A password is asked for: the file is whole, but nobody here can read it (pdf.js names its exceptions). */
export const isLocked = (cause: unknown): boolean => cause instanceof Error && cause.name === 'PasswordException';
/** What pdf.js cannot make sense of. */
export const isBroken = (cause: unknown): boolean =>
  cause instanceof Error && ['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'ResponseException'].includes(cause.name);
