// The window: one static folder, out/renderer, loaded by Electron over app:// and by the browser edition over http.
// NOTE: nothing here may need an inline script or a relaxed CSP (architecture 8): the nonce placeholder in index.html is
// filled in by whoever serves the page.

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The reader of letters asks for its languages by name in one folder. The folder bears the version of the data, so that it may be kept for ever. */
const keepsLanguageNames = ({ names }: { readonly names: readonly string[] }): string =>
  names.some((name) => name.endsWith('.traineddata.gz')) ? 'assets/letters-4.0.0/[name][extname]' : 'assets/[name]-[hash][extname]';

export default defineConfig({
  root: `${root}renderer`,
  base: './',
  publicDir: false,
  cacheDir: `${root}node_modules/.vite`,
  plugins: [react()],
  worker: { format: 'es', rolldownOptions: { output: { assetFileNames: keepsLanguageNames } } },
  build: {
    // Electron 33 is the oldest runtime that the product is tested on.
    target: 'chrome130',
    outDir: `${root}out/renderer`,
    emptyOutDir: true,
    // A data: URL is no 'self' in a CSP, so every asset is a file.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { assetFileNames: keepsLanguageNames } },
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 2500,
    reportCompressedSize: false,
  },
  // Both bring their own worker and WASM files and find them beside themselves.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm', 'pdfjs-dist'] },
});
