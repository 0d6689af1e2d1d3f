/** The browser edition's own storage in a real Chromium: journal, vault and secrets in the origin private file system. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Platform } from '#renderer/platform/platform.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { items } from '#test/support/journal/entries.ts';
import { type PlatformSite, servePlatform } from '#test/support/platform-site.ts';

declare const window: Window & { createPlatform: () => Promise<Platform>; platform: Platform };

const PDF = '%PDF-1.7\nsurat';

describe("the browser edition's shell", () => {
  let site: PlatformSite;
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    [site, browser] = [await servePlatform(), await launchBrowser()];
  });
  beforeEach(async () => {
    context = await browser.newContext();
  });
  afterEach(() => context.close());
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** A page without its platform: nothing is open yet. */
  async function idlePage(search = ''): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${site.url}/${search}`);
    await page.waitForFunction(() => 'createPlatform' in window);
    return page;
  }
  async function openPage(search = ''): Promise<Page> {
    const page = await idlePage(search);
    await page.evaluate(async () => {
      window.platform = await window.createPlatform();
    });
    return page;
  }
  const begin = (page: Page) => page.evaluate(() => window.platform.journal.begin('db-1', 'daluang-2', 1));
  const append = (page: Page, from: number, to: number, text?: string) =>
    page.evaluate((list) => window.platform.journal.append(list), [...items(from, to, text)]);
  const state = (page: Page) => page.evaluate(() => window.platform.journal.state());
  const readAll = (page: Page, after = 0) =>
    page.evaluate(async (seq) => {
      const all: { readonly seq: number; readonly json: string }[] = [];
      for await (const chunk of window.platform.journal.read(seq)) all.push(...chunk);
      return all.map((entry) => ({ seq: entry.seq, json: entry.json }));
    }, after);

  it('is chosen where no bridge is, and says what it is', async () => {
    const page = await openPage();

    const found = await page.evaluate(() => ({
      info: window.platform.info,
      recovery: window.platform.recovery,
      kept: window.platform.secrets.protection,
    }));

    expect(found).toMatchObject({
      info: { shell: 'browser', demo: false, dataFolder: null, trouble: null },
      recovery: null,
      kept: 'browser',
    });
    expect(await page.evaluate(() => window.platform.freeBytes())).toBeGreaterThan(0);
  });

  it('keeps the journal across reloads, with its notes', async () => {
    const first = await openPage();
    await begin(first);
    const head = await append(first, 1, 3);
    await first.reload();
    await first.evaluate(async () => {
      window.platform = await window.createPlatform();
    });

    expect(await state(first)).toMatchObject({
      ok: true,
      value: { dbId: 'db-1', storeName: 'daluang-2', dataVersion: 1, head: { seq: 3 }, faults: [] },
    });
    expect(await readAll(first, 1)).toEqual(items(2, 3).map(({ seq, json }) => ({ seq, json })));
    expect(await first.evaluate(() => window.platform.journal.linkAt(3))).toBe(head.ok && head.value.link);
    expect(await append(first, 3, 3)).toEqual({ ok: false, error: { code: 'chainMismatch' } });
    expect(await append(first, 4, 4)).toMatchObject({ ok: true, value: { seq: 4 } });
  });

  it('reads a long journal in pieces', async () => {
    const page = await openPage();
    await begin(page);
    await append(page, 1, 100, 'x'.repeat(19_000));
    await append(page, 101, 200, 'x'.repeat(19_000));

    const pieces = await page.evaluate(async () => {
      const sizes: number[] = [];
      for await (const chunk of window.platform.journal.read(0)) sizes.push(chunk.length);
      return sizes;
    });

    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.reduce((sum, size) => sum + size, 0)).toBe(200);
  });

  it('names damage by file and line, and puts an unfinished end aside', async () => {
    const first = await openPage();
    await begin(first);
    await append(first, 1, 4);
    await first.close();
    const idle = await idlePage();
    const name = await idle.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const journal = await (await root.getDirectoryHandle('daluang')).getDirectoryHandle('journal');
      const names: string[] = [];
      for await (const key of journal.keys()) names.push(key);
      const file = await journal.getFileHandle(names[0] ?? '');
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      bytes[300] = 0x21;
      const stream = await file.createWritable();
      await stream.write(bytes.subarray(0, bytes.length - 25));
      await stream.close();
      return names[0] ?? '';
    });
    await idle.close();

    const page = await openPage();

    expect(await state(page)).toMatchObject({
      ok: true,
      value: {
        head: { seq: 3 },
        faults: [
          { file: name, line: 2, code: 'checksum' },
          { file: name, line: 5, code: 'torn' },
        ],
      },
    });
    expect((await readAll(page)).map(({ seq }) => seq)).toEqual([2, 3]);
    const aside = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const journal = await (await root.getDirectoryHandle('daluang')).getDirectoryHandle('journal');
      const found: string[] = [];
      for await (const [key, handle] of journal.entries()) {
        if (handle.kind !== 'directory') continue;
        for await (const inner of (handle as FileSystemDirectoryHandle).keys()) found.push(`${key.slice(0, 5)}/${inner}`);
      }
      return found;
    });
    expect(aside).toEqual([`aside/${name}.torn`]);
  });

  it('puts the segments of another database aside', async () => {
    const page = await openPage();
    await begin(page);
    await append(page, 1, 2);

    await page.evaluate(() => window.platform.journal.begin('db-2', 'daluang-3', 1));

    expect(await state(page)).toMatchObject({ ok: true, value: { dbId: 'db-2', storeName: 'daluang-3', head: { seq: 0 } } });
    expect(await append(page, 1, 1)).toMatchObject({ ok: true });
    expect((await readAll(page)).map(({ seq }) => seq)).toEqual([1]);
  });

  it('stores a file once under its hash, refuses other kinds, and finds damage', async () => {
    const page = await openPage();

    const answers = await page.evaluate(async (text) => {
      const { vault } = window.platform;
      const taken = await vault.take([new File([text], 'a.pdf'), new File([text], 'b.pdf'), new File(['x'], 'c.exe')]);
      const hash = taken[0]?.ok ? taken[0].value.hash : '';
      const read = await vault.read(hash);
      const root = await navigator.storage.getDirectory();
      const blobs = await (await root.getDirectoryHandle('daluang')).getDirectoryHandle('blobs');
      const inner = await (await blobs.getDirectoryHandle(hash.slice(0, 2))).getDirectoryHandle(hash.slice(2, 4));
      const stream = await (await inner.getFileHandle(hash)).createWritable();
      await stream.write('rusak');
      await stream.close();
      return {
        taken,
        text: read.ok ? new TextDecoder().decode(read.value) : null,
        has: await vault.has(hash),
        damaged: await vault.read(hash),
        missing: await vault.read('a'.repeat(64)),
        again: await vault.put(new TextEncoder().encode(text), 'a.pdf', 'application/pdf'),
        mended: (await vault.read(hash)).ok,
      };
    }, PDF);

    expect(answers).toMatchObject({
      taken: [
        { ok: true, value: { name: 'a.pdf', mediaType: 'application/pdf', known: false } },
        { ok: true, value: { name: 'b.pdf', known: true } },
        { ok: false, error: { code: 'executable', name: 'c.exe' } },
      ],
      text: PDF,
      has: true,
      damaged: { ok: false, error: { code: 'damaged' } },
      missing: { ok: false, error: { code: 'missing' } },
      again: { ok: true, value: { known: false } },
      mended: true,
    });
  });

  it('keeps secrets, all of those that are set at once', async () => {
    const page = await openPage();

    const found = await page.evaluate(async () => {
      const { secrets } = window.platform;
      await Promise.all([secrets.set('a', '1'), secrets.set('b', '2'), secrets.set('c', '3')]);
      await secrets.set('a', '4');
      return [await secrets.get('a'), await secrets.get('b'), await secrets.get('c'), await secrets.get('d')];
    });

    expect(found).toEqual(['4', '2', '3', null]);
  });

  it('keeps the sample office apart', async () => {
    const page = await openPage();
    await begin(page);
    await page.close();

    const sample = await openPage('?demo=1');

    expect(await sample.evaluate(() => window.platform.info.demo)).toBe(true);
    expect(await state(sample)).toMatchObject({ ok: true, value: { dbId: null, storeName: 'daluang-demo' } });
  });

  it('waits for a page that is just being left', async () => {
    const first = await openPage();
    await begin(first);
    const second = await openPage();

    const waiting = state(second);
    await first.close();

    expect(await waiting).toMatchObject({ ok: true, value: { dbId: 'db-1' } });
  });

  it('opens a stored PDF in the viewer, and saves as a download', async () => {
    const page = await openPage();
    const hash = await page.evaluate(async (text) => {
      const put = await window.platform.vault.put(new TextEncoder().encode(text), 'a.pdf', 'application/pdf');
      return put.ok ? put.value.hash : '';
    }, PDF);

    const [viewer, printed] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate((name) => window.platform.print.print(name, 'Tanda terima'), hash),
    ]);
    const [download, saved] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate(() => {
        Object.defineProperty(window, 'showSaveFilePicker', { value: undefined });
        return window.platform.files.saveAs(new TextEncoder().encode('isi'), 'laporan.csv', 'text/csv');
      }),
    ]);

    expect(printed).toEqual({ ok: true, value: null });
    expect(viewer.url()).toMatch(/^blob:/);
    expect(saved).toEqual({ ok: true, value: 'laporan.csv' });
    expect(download.suggestedFilename()).toBe('laporan.csv');
    expect(await page.evaluate(() => window.platform.print.print('a'.repeat(64), 'x'))).toEqual({ ok: false, error: { code: 'missing' } });
  });
});
