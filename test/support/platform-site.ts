/** Builds the page of `platform-page` and serves it as the browser edition is served: same headers, same policy. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createApp } from '#server/app/app.ts';

export interface PlatformSite {
  /** Without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export async function servePlatform(): Promise<PlatformSite> {
  const outDir = mkdtempSync(join(tmpdir(), 'daluang-platform-'));
  await build({
    root: fileURLToPath(new URL('./platform-page', import.meta.url)),
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const app = createApp({ rendererFolder: outDir, loopbackOnly: true });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: url.replace('127.0.0.1', 'localhost'), close: () => app.close() };
}
