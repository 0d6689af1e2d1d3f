/** Builds the page of test/harness once and serves it with the server's own headers, on a port of its own. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createApp } from '#server/app/app.ts';

export interface HarnessSite {
  readonly url: string;
  close(): Promise<void>;
}

export async function serveHarness(): Promise<HarnessSite> {
  const folder = await mkdtemp(join(tmpdir(), 'daluang-harness-'));
  const root = fileURLToPath(new URL('../harness', import.meta.url));
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: ['index.html', 'save-bench.html', 'import-bench.html', 'case-bench.html'].map((page) => join(root, page)) },
    },
  });
  const app = createApp({ rendererFolder: folder, loopbackOnly: true });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: url.replace('127.0.0.1', 'localhost'), close: () => app.close() };
}
