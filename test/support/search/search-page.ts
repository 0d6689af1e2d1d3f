/** Builds the test page with the product's own settings, serves it as the browser edition is served, and opens a Chromium. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { build, mergeConfig } from 'vite';
import rendererConfig from '../../../build/config/vite.renderer.ts';
import { createApp } from '../../../server/app/app.ts';

export interface SearchPageServer {
  /** A browser with a profile that lives as long as the server. */
  readonly context: BrowserContext;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

const pageFolder = dirname(fileURLToPath(new URL('./page/main.ts', import.meta.url)));

export const chromiumPath = (): string | undefined =>
  [process.env.DALUANG_CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));

/** The page and its workers, built into a folder. */
export async function buildSearchPage(outDir: string): Promise<void> {
  await build(mergeConfig(rendererConfig, { configFile: false, root: pageFolder, logLevel: 'error', build: { outDir, sourcemap: false } }));
}

export async function startSearchPage(): Promise<SearchPageServer> {
  const folder = await mkdtemp(join(tmpdir(), 'daluang-search-'));
  await buildSearchPage(join(folder, 'page'));
  const app = createApp({ rendererFolder: join(folder, 'page'), loopbackOnly: true });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    headless: true,
    args: ['--no-sandbox'],
    ...(executablePath ? { executablePath } : {}),
  });
  return {
    context,
    newPage: async () => {
      const page = await context.newPage();
      await page.goto(`http://localhost:${port}/`);
      await page.waitForFunction(() => 'harness' in window);
      return page;
    },
    close: async () => {
      await context.close();
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
