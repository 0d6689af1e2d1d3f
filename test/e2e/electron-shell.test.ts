/** The desktop program on the real Electron: it starts, its page lives under the policy, journal, vault and secrets work over the bridge. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stubDialog } from 'electron-playwright-helpers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#renderer/platform/desktop/bridge.ts';
import { contentSecurityPolicy } from '#shared/lib/content-security-policy.ts';
import { buildShell, electronPath, type RunningShell, startShell } from '#test/support/electron.ts';
import { items } from '#test/support/journal/entries.ts';

declare const window: { readonly api: DesktopApi };

const newFolder = () => mkdtempSync(join(tmpdir(), 'daluang-data-'));
const PDF = '%PDF-1.7\nsurat';

describe.skipIf(!electronPath)('the desktop program', () => {
  let appFolder = '';
  let running: RunningShell | null = null;

  beforeAll(async () => {
    appFolder = await buildShell();
  });
  afterEach(async () => {
    await running?.app.close();
    running = null;
  });
  afterAll(async () => {
    await running?.app.close();
  });

  async function start(dataFolder: string, args: readonly string[] = []): Promise<RunningShell> {
    running = await startShell(appFolder, { dataFolder, args });
    return running;
  }

  it('shows one window, sandboxed and isolated, and says where its data lies', async () => {
    const dataFolder = newFolder();
    const { app, page } = await start(dataFolder);

    const info = await page.evaluate(() => window.api.app.info());
    const shown = await app.evaluate(async ({ BrowserWindow }) => {
      const [first, ...others] = BrowserWindow.getAllWindows();
      while (first && !first.isVisible()) await new Promise((resolve) => setTimeout(resolve, 20));
      return { visible: first?.isVisible(), others: others.length };
    });

    expect(shown).toEqual({ visible: true, others: 0 });
    expect(info).toEqual({
      ok: true,
      value: { shell: 'desktop', version: '0.1.0', demo: false, dataFolder, trouble: null, secretProtection: 'file' },
    });
    expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis))).toEqual([]);
    expect(readdirSync(dataFolder)).toContain('chromium');
  });

  it('shows what is due on the desktop: figures go to tray and icon, anything else is refused', async () => {
    const { app, page } = await start(newFolder());

    expect(await page.evaluate(() => window.api.badge.show({ late: 2, today: 3 }))).toEqual({ ok: true, value: null });
    // Where there is no dock the system keeps no count; none is a wrong one.
    expect([0, 5]).toContain(await app.evaluate(({ app: program }) => program.getBadgeCount()));
    expect(await page.evaluate(() => window.api.badge.show({ late: 0, today: 0 }))).toEqual({ ok: true, value: null });
    expect(await page.evaluate(() => window.api.badge.show({ late: -1, today: 0 }))).toEqual({
      ok: false,
      error: { code: 'badArguments' },
    });
  });

  it('sends the policy with a nonce that is new every time and stands in the page', async () => {
    const { page } = await start(newFolder());

    const [first, second] = await page.evaluate(async () => {
      const read = async () => {
        const answer = await fetch('app://daluang/index.html');
        return {
          policy: answer.headers.get('content-security-policy'),
          page: await answer.text(),
          embedder: answer.headers.get('cross-origin-embedder-policy'),
        };
      };
      return [await read(), await read()];
    });

    const nonce = /name="csp-nonce" content="([^"]+)"/.exec(first?.page ?? '')?.[1] ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(first?.policy).toBe(contentSecurityPolicy(nonce));
    expect(first?.embedder).toBe('require-corp');
    expect(second?.policy).not.toBe(first?.policy);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(1, 2, 3)');
    expect(await page.evaluate(() => [document.body.dataset.script, crossOriginIsolated, isSecureContext])).toEqual(['ran', true, true]);
  });

  it('keeps the journal across starts, and its notes beside it', async () => {
    const dataFolder = newFolder();
    const entries = items(1, 3);
    const first = await start(dataFolder);
    const appended = await first.page.evaluate(
      async (list) => {
        await window.api.journal.begin('db-1', 'daluang-2', 1);
        return window.api.journal.append(list);
      },
      [...entries],
    );
    await first.app.close();

    const { page } = await start(dataFolder);

    const [state, read, link] = await page.evaluate(
      async () => [await window.api.journal.state(), await window.api.journal.readAfter(1), await window.api.journal.linkAt(3)] as const,
    );
    expect(appended).toMatchObject({ ok: true, value: { seq: 3 } });
    expect(state).toMatchObject({
      ok: true,
      value: { dbId: 'db-1', storeName: 'daluang-2', dataVersion: 1, head: { seq: 3 }, faults: [] },
    });
    expect(read.ok && read.value.map(({ seq, json }) => ({ seq, json }))).toEqual(entries.slice(1).map(({ seq, json }) => ({ seq, json })));
    expect(link.ok && link.value).toBe(appended.ok && appended.value.link);
    const note = JSON.parse(
      readFileSync(
        join(
          dataFolder,
          readdirSync(dataFolder)
            .filter((name) => name.startsWith('vault-'))
            .sort()
            .at(-1) ?? '',
        ),
        'utf8',
      ),
    );
    expect(note.note).toMatchObject({ dbId: 'db-1', appVersion: '0.1.0' });
  });

  it('takes chosen files by their path, others by their bytes, and reads them back', async () => {
    const dataFolder = newFolder();
    const source = join(newFolder(), 'surat masuk.pdf');
    writeFileSync(source, PDF);
    const { page } = await start(dataFolder);

    await page.setInputFiles('#files', source);
    const answer = await page.evaluate(async (text) => {
      const chosen = [...((document.querySelector('#files') as HTMLInputElement).files ?? [])];
      const made = new File([`${text} lain`], 'buatan.pdf');
      const taken = await window.api.vault.take([...chosen, made, new File(['x'], 'x.exe')]);
      const hash = taken.ok && taken.value[0]?.ok ? taken.value[0].value.hash : '';
      const read = await window.api.vault.read(hash);
      return { taken, text: read.ok ? new TextDecoder().decode(read.value) : null, has: await window.api.vault.has(hash) };
    }, PDF);

    expect(answer.taken).toMatchObject({
      ok: true,
      value: [
        { ok: true, value: { name: 'surat masuk.pdf', mediaType: 'application/pdf', known: false } },
        { ok: true, value: { name: 'buatan.pdf' } },
        { ok: false, error: { code: 'executable', name: 'x.exe' } },
      ],
    });
    expect(answer.text).toBe(PDF);
    expect(answer.has).toEqual({ ok: true, value: true });
  });

  it('copies stored files to the folder that was chosen once, over nothing that lies there', async () => {
    const stick = newFolder();
    writeFileSync(join(stick, 'surat.pdf'), 'milik pemohon');
    const { app, page } = await start(newFolder());
    await stubDialog(app, 'showOpenDialog', { canceled: false, filePaths: [stick] });

    const answer = await page.evaluate(async (text) => {
      const put = await window.api.vault.put(new TextEncoder().encode(text), 'surat.pdf', 'application/pdf');
      const hash = put.ok ? put.value.hash : '';
      const chosen = await window.api.files.chooseFolder();
      const folder = chosen.ok ? (chosen.value?.folder ?? '') : '';
      const told: number[] = [];
      const stop = window.api.on('files.progress', ({ bytes }) => void told.push(bytes));
      const copied = await window.api.files.copyInto(crypto.randomUUID(), folder, hash, 'surat.pdf');
      const elsewhere = await window.api.files.copyInto(crypto.randomUUID(), '/tmp', hash, 'surat.pdf');
      stop();
      return { name: chosen.ok ? chosen.value?.name : null, copied, elsewhere, told };
    }, PDF);

    expect(answer).toEqual({
      name: basename(stick),
      copied: { ok: true, value: { name: 'surat (2).pdf' } },
      // No path is taken from the window.
      elsewhere: { ok: false, error: { code: 'placeGone' } },
      told: [PDF.length],
    });
    expect(readFileSync(join(stick, 'surat (2).pdf'), 'utf8')).toBe(PDF);
    expect(readFileSync(join(stick, 'surat.pdf'), 'utf8')).toBe('milik pemohon');
  });

  it('keeps secrets, saves where the dialog says, and saves nothing when it was closed', async () => {
    const dataFolder = newFolder();
    const target = join(newFolder(), 'laporan.pdf');
    const { app, page } = await start(dataFolder);
    const save = () => page.evaluate(() => window.api.files.saveAs(new TextEncoder().encode('isi'), 'laporan.pdf', 'application/pdf'));

    await stubDialog(app, 'showSaveDialog', { canceled: false, filePath: target });
    expect(await save()).toEqual({ ok: true, value: target });
    await stubDialog(app, 'showSaveDialog', { canceled: true, filePath: '' });
    expect(await save()).toEqual({ ok: true, value: null });

    expect(readFileSync(target, 'utf8')).toBe('isi');
    expect(
      await page.evaluate(async () => [await window.api.secrets.set('token', 'rahasia'), await window.api.secrets.get('token')]),
    ).toEqual([
      { ok: true, value: null },
      { ok: true, value: 'rahasia' },
    ]);
  });

  it('opens the sample office in a folder of its own', async () => {
    const dataFolder = newFolder();
    const { page } = await start(dataFolder, ['--demo']);

    const info = await page.evaluate(() => window.api.app.info());

    expect(info).toMatchObject({ ok: true, value: { demo: true, dataFolder: join(dataFolder, 'demo') } });
    expect(readdirSync(dataFolder)).toEqual(['demo']);
  });

  it('speaks Indonesian in its menu', async () => {
    const { app } = await start(newFolder());

    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));

    expect(labels).toEqual(['Berkas', 'Sunting', 'Tampilan', 'Jendela', 'Bantuan']);
  });

  it('shows a stored PDF to print it, and says what is missing', async () => {
    const { app, page } = await start(newFolder());
    const hash = await page.evaluate(async (text) => {
      const put = await window.api.vault.put(new TextEncoder().encode(text), 'tanda terima.pdf', 'application/pdf');
      return put.ok ? put.value.hash : '';
    }, PDF);

    const unknown = await page.evaluate(() => window.api.print.print('a'.repeat(64), 'Tanda terima'));
    const withoutPrinter = await page.evaluate((name) => window.api.print.print(name, 'Tanda terima'), hash);
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window)
        window.webContents.getPrintersAsync = async () =>
          [{ name: 'uji', displayName: 'Printer uji', description: '', options: {} }] as never;
    });
    const printed = await page.evaluate((name) => window.api.print.print(name, 'Tanda terima'), hash);
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => [window.getTitle(), window.webContents.getURL()]),
    );

    expect(unknown).toEqual({ ok: false, error: { code: 'missing' } });
    expect(withoutPrinter).toEqual({ ok: false, error: { code: 'noPrinter' } });
    expect(printed).toEqual({ ok: true, value: null });
    expect(windows).toContainEqual(['Tanda terima', `app://kertas/${hash}.pdf`]);
  });

  it('offers to load the window anew after it crashed, and the data is still there', async () => {
    const { app, page } = await start(newFolder());
    await page.evaluate(() => window.api.journal.begin('db-1', 'daluang', 1));
    const asked = await app.evaluate(({ BrowserWindow, dialog }) => {
      const [window] = BrowserWindow.getAllWindows();
      return new Promise<string>((resolve) => {
        let question = '';
        dialog.showMessageBox = (async (options: { readonly message: string }) => {
          question = options.message;
          return { response: 0, checkboxChecked: false };
        }) as never;
        window?.webContents.once('did-finish-load', () => resolve(question));
        window?.webContents.forcefullyCrashRenderer();
      });
    });

    const state = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('window.api.journal.state()'),
    );

    expect(asked).toBe('Jendela Daluang berhenti bekerja');
    expect(state).toMatchObject({ ok: true, value: { dbId: 'db-1' } });
  });

  it('remembers where its window stood', async () => {
    const dataFolder = newFolder();
    const place = { x: 40, y: 30, width: 1000, height: 640 };
    const first = await start(dataFolder);
    await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
    // The system moves a window when it gets to it.
    await expect.poll(() => first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(place);
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await first.app.waitForEvent('close').catch(() => undefined);

    const { app } = await start(dataFolder);

    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(place);
  });
});
