/** The bytes of a softcopy from the vault, checked against their hash, as something that can be shown. */
import { useEffect, useState } from 'react';
import type { VaultError } from '#renderer/platform/platform.ts';
import { useServices } from '#renderer/state/services.ts';
import { isLocked } from '#renderer/texts/read/pdf-document.ts';
import type { ShownDocument, UnreadableWhy } from '#renderer/texts/text-messages.ts';
import { createTextReader, startTextWorker } from '#renderer/texts/text-reader.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import { openPdf, type PdfFile } from './pdf-page.ts';

export type Softcopy =
  | { readonly status: 'loading' }
  | { readonly status: 'refused'; readonly code: VaultError['code'] }
  /** Whole, but nothing can show it here; null where not even its bytes came. */
  | { readonly status: 'unreadable'; readonly why: UnreadableWhy; readonly bytes: Uint8Array | null }
  | { readonly status: 'pdf'; readonly bytes: Uint8Array; readonly file: PdfFile }
  | { readonly status: 'image'; readonly bytes: Uint8Array; readonly url: string }
  /** Pages that no browser shows by itself; more come while `total` is larger. */
  | { readonly status: 'pictures'; readonly bytes: Uint8Array; readonly urls: readonly string[]; readonly total: number }
  | { readonly status: 'document'; readonly bytes: Uint8Array; readonly shown: ShownDocument };

/** Kinds whose content is taken out by the text worker: a workbook of 100,000 rows must not hold the window. */
const byWorker: readonly string[] = [documentTypes.docx, documentTypes.xlsx, documentTypes.txt, documentTypes.csv];

export function useSoftcopy(hash: string, mediaType: string): Softcopy {
  const { platform } = useServices();
  const [copy, setCopy] = useState<Softcopy>({ status: 'loading' });
  useEffect(() => {
    let current = true;
    let release = () => {};
    let whole: Uint8Array | null = null;
    const load = async (): Promise<Softcopy> => {
      const read = await platform.vault.read(hash);
      if (!read.ok) return { status: 'refused', code: read.error.code };
      const bytes = read.value;
      whole = bytes;
      if (mediaType === documentTypes.pdf) {
        const file = await openPdf(bytes);
        release = file.close;
        return { status: 'pdf', bytes, file };
      }
      if (byWorker.includes(mediaType)) {
        const reader = createTextReader(startTextWorker);
        release = reader.stop;
        return documentOf(await reader.run({ kind: 'show', mediaType, bytes: bytes.slice() }, async () => undefined), bytes);
      }
      if (mediaType === documentTypes.tif) {
        const reader = createTextReader(startTextWorker);
        const urls: string[] = [];
        release = () => {
          reader.stop();
          for (const url of urls) URL.revokeObjectURL(url);
        };
        const end = await reader.run({ kind: 'pictures', bytes: bytes.slice() }, async (message) => {
          if (message.kind !== 'picture' || !current) return;
          urls.push(URL.createObjectURL(message.picture));
          setCopy({ status: 'pictures', bytes, urls: [...urls], total: message.total });
        });
        reader.stop();
        if (end.kind === 'unreadable') return { status: 'unreadable', why: end.why, bytes };
        return end.kind === 'done'
          ? { status: 'pictures', bytes, urls, total: urls.length }
          : { status: 'unreadable', why: 'damaged', bytes };
      }
      const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
      release = () => URL.revokeObjectURL(url);
      return { status: 'image', bytes, url };
    };
    setCopy({ status: 'loading' });
    load().then(
      (loaded) => (current ? setCopy(loaded) : release()),
      // What pdf.js cannot open: a damaged or locked file; the bytes themselves are whole.
      (cause: unknown) => current && setCopy({ status: 'unreadable', why: isLocked(cause) ? 'locked' : 'damaged', bytes: whole }),
    );
    return () => {
      current = false;
      release();
    };
  }, [platform, hash, mediaType]);
  return copy;
}

type JobEnd = Awaited<ReturnType<ReturnType<typeof createTextReader>['run']>>;

function documentOf(end: JobEnd, bytes: Uint8Array): Softcopy {
  if (end.kind === 'shown') return { status: 'document', bytes, shown: end.shown };
  return { status: 'unreadable', why: end.kind === 'unreadable' ? end.why : 'damaged', bytes };
}
