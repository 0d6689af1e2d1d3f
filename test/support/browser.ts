/** A Chromium for end-to-end tests, and the built window served as the browser edition serves it: same headers, same policy. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { createApp } from '#server/app/app.ts';

const rendererFolder = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** Nothing that asks the network, and no GPU: pictures must come out the same on every machine. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.DALUANG_CHROMIUM ?? '/usr/bin/chromium', args: flags });

export interface ServedWindow {
  /** With a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves `out/renderer` on a port of its own. Each context of a browser begins there with an empty profile. */
export async function serveWindow(): Promise<ServedWindow> {
  if (!existsSync(join(rendererFolder, 'index.html'))) throw new Error('out/renderer is not built: npm run build');
  const app = createApp({ rendererFolder, loopbackOnly: true });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: `${url.replace('127.0.0.1', 'localhost')}/`, close: () => app.close() };
}
