/** Fetches the font files that the build ships beside the program, once for each loader. */

import regular from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import italic from '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf?url';
import semibold from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import bold from '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?url';
import { assert } from '#shared/lib/assert.ts';
import type { PdfFonts } from './kit/fonts.ts';

/** A loader that keeps what it fetched; keep the loader, because documents remember what they read from the same bytes. */
function createFontLoader(): () => Promise<PdfFonts> {
  let loading: Promise<PdfFonts> | null = null;
  return () => {
    loading ??= fetchAll().catch((cause: unknown) => {
      loading = null;
      throw cause;
    });
    return loading;
  };
}

/** Loaded once for each window: the documents keep what they read from the same bytes. */
export const loadFonts = createFontLoader();

async function fetchAll(): Promise<PdfFonts> {
  const [a, b, c, d] = await Promise.all([regular, semibold, bold, italic].map(fetchFont));
  assert(a && b && c && d, 'four faces');
  return { regular: a, semibold: b, bold: c, italic: d };
}

async function fetchFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  // The files are part of the program: their absence is a broken installation, not a case to handle.
  assert(response.ok, `font ${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
