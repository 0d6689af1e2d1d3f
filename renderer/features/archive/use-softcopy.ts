/** The bytes of a softcopy from the vault, checked against their hash, as something that can be drawn. */
import { useEffect, useState } from 'react';
import type { VaultError } from '#renderer/platform/platform.ts';
import { useServices } from '#renderer/state/services.ts';
import { openPdf, type PdfFile } from './pdf-page.ts';

export type Softcopy =
  | { readonly status: 'loading' }
  | { readonly status: 'refused'; readonly code: VaultError['code'] }
  | { readonly status: 'unreadable' }
  | { readonly status: 'pdf'; readonly bytes: Uint8Array; readonly file: PdfFile }
  | { readonly status: 'image'; readonly bytes: Uint8Array; readonly url: string }
  /** Whole, but of a kind that is not shown here. */
  | { readonly status: 'other'; readonly bytes: Uint8Array };

export function useSoftcopy(hash: string, mediaType: string): Softcopy {
  const { platform } = useServices();
  const [copy, setCopy] = useState<Softcopy>({ status: 'loading' });
  useEffect(() => {
    let current = true;
    let release = () => {};
    const load = async (): Promise<Softcopy> => {
      const read = await platform.vault.read(hash);
      if (!read.ok) return { status: 'refused', code: read.error.code };
      const bytes = read.value;
      if (mediaType === 'application/pdf') {
        const file = await openPdf(bytes);
        release = file.close;
        return { status: 'pdf', bytes, file };
      }
      if (!mediaType.startsWith('image/')) return { status: 'other', bytes };
      const url = URL.createObjectURL(new Blob([bytes.slice()], { type: mediaType }));
      release = () => URL.revokeObjectURL(url);
      return { status: 'image', bytes, url };
    };
    setCopy({ status: 'loading' });
    load().then(
      (loaded) => (current ? setCopy(loaded) : release()),
      // What pdf.js cannot open: a damaged or locked file; the bytes themselves are whole.
      () => current && setCopy({ status: 'unreadable' }),
    );
    return () => {
      current = false;
      release();
    };
  }, [platform, hash, mediaType]);
  return copy;
}
