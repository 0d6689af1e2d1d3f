/** A backup of the browser edition in a real Chromium, read afterwards by stock tar and by the command line. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import { build, mergeConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as verify } from '#electron/cli/verify.ts';
import { createApp } from '#server/app/app.ts';
import type {} from '#test/support/backup/page/harness.ts';
import { smallOffice, sourceOf } from '#test/support/backup/sample-log.ts';
import { chromiumPath } from '#test/support/search/search-page.ts';
import rendererConfig from '../../build/config/vite.renderer.ts';

describe('a backup in the browser edition', () => {
  let folder: string;
  let context: BrowserContext;
  let app: ReturnType<typeof createApp>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daluang-browser-backup-'));
    const root = fileURLToPath(new URL('../support/backup/page', import.meta.url));
    await build(
      mergeConfig(rendererConfig, { configFile: false, root, logLevel: 'warn', build: { outDir: join(folder, 'page'), sourcemap: false } }),
    );
    app = createApp({ rendererFolder: join(folder, 'page'), loopbackOnly: true });
    await app.listen({ port: 0, host: '127.0.0.1' });
    const executablePath = chromiumPath();
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      headless: true,
      acceptDownloads: true,
      args: ['--no-sandbox'],
      ...(executablePath ? { executablePath } : {}),
    });
  });
  afterAll(async () => {
    await context?.close();
    await app?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is downloaded as one tar that stock tools and the command line find whole, and opens again', async () => {
    const office = smallOffice(2);
    const source = sourceOf(office);
    const page = await context.newPage();
    const address = app.server.address();
    await page.goto(`http://localhost:${address && typeof address === 'object' ? address.port : 0}/`);
    await page.waitForFunction(() => 'backupHarness' in window);
    const data = { ...source, items: office.items, files: [...office.files.values()].map((bytes) => new TextDecoder().decode(bytes)) };

    const download = page.waitForEvent('download');
    const { secret, set, steps } = await page.evaluate((given) => window.backupHarness.write(given), data);
    expect(set).toMatchObject({ state: 'finished', files: 2, missingFiles: 0, tables: source.end.tables });
    expect(steps).toEqual(['writing', 'readingBack', 'closing']);

    const tar = join(folder, 'set.tar');
    await (await download).saveAs(tar);
    const done = spawnSync('tar', ['-x', '-C', folder, '-f', tar]);
    expect([done.status, done.stderr.toString()]).toEqual([0, '']);
    const key = join(folder, 'key.txt');
    await writeFile(key, secret);
    const out: string[] = [];
    const io = { lines: async function* () {}, out: (line: string) => out.push(line), err: (line: string) => out.push(line) };
    expect([await verify([folder, '--identity', key], io), out.join('\n')]).toEqual([
      0,
      expect.stringContaining('7 baris, 4 entri jurnal, 2 berkas'),
    ]);

    for (const typed of [null, secret]) {
      const opened = await page.evaluate((given) => window.backupHarness.open(given), typed);
      expect(opened.rows).toEqual(source.lines);
      expect(opened.entries).toEqual(office.items.map((item) => item.json));
      expect(opened.files).toEqual({ ok: true, value: { taken: 0, known: 2 } });
      expect(opened.adopted).toMatchObject(typed ? { ok: true } : { ok: false, error: { code: 'wrongKey' } });
    }
    await page.close();
  });
});
