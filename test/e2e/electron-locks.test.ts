/** Every way out of the window tried on the real Electron (architecture.md 8). The page plays a script that went bad. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stubDialog } from 'electron-playwright-helpers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#renderer/platform/desktop/bridge.ts';
import { buildShell, electronPath, type RunningShell, startShell } from '#test/support/electron.ts';

declare const window: { readonly api: DesktopApi } & Window & typeof globalThis;

const OWN = 'app://daluang/index.html';

describe.skipIf(!electronPath)('the locks of the window', () => {
  let shell: RunningShell;
  let server: Server;
  let outside = '';
  let asked: string[] = [];
  const file = join(mkdtempSync(join(tmpdir(), 'daluang-outside-')), 'rahasia.html');

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('outside');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    outside = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    writeFileSync(file, 'rahasia');
    shell = await startShell(await buildShell(), { dataFolder: mkdtempSync(join(tmpdir(), 'daluang-data-')) });
    await shell.app.evaluate(({ shell: system }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      system.openExternal = async (address: string) => void opened.push(address);
    });
  });
  beforeEach(async () => {
    asked = [];
    // The second button: "Batal".
    await stubDialog(shell.app, 'showMessageBox', { response: 1, checkboxChecked: false });
  });
  afterAll(async () => {
    await shell?.app.close();
    server?.close();
  });

  const addressOfWindow = () =>
    shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()));
  const openedOutside = () => shell.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  const settle = () => shell.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));

  it.each([
    ['another site', () => `${outside}/leave`],
    ['a file of the disk', () => pathToFileURL(file).href],
    ['the origin of the papers', () => `app://kertas/${'a'.repeat(64)}.pdf`],
    ['a page in an address', () => 'data:text/html,<h1>x</h1>'],
    ['a script in an address', () => 'javascript:document.body.replaceChildren()'],
    ['pages of Chromium', () => 'chrome://settings'],
  ])('do not let it go to %s', async (_name, target) => {
    await shell.page.evaluate((address) => {
      location.href = address;
    }, target());
    await settle();

    expect(await addressOfWindow()).toEqual([OWN]);
    expect(await shell.page.evaluate(() => document.querySelector('#files') !== null)).toBe(true);
    expect(asked).toEqual([]);
  });

  it.each([
    ['another site', () => `${outside}/popup`],
    ['its own page', () => OWN],
    ['nothing', () => 'about:blank'],
    ['a file', () => pathToFileURL(file).href],
  ])('do not let it open a window with %s', async (_name, target) => {
    const opened = await shell.page.evaluate((address) => window.open(address) !== null, target());
    await settle();

    expect(opened).toBe(false);
    expect(await addressOfWindow()).toEqual([OWN]);
    expect(asked).toEqual([]);
  });

  it('give a link outside to another program only when the person says so', async () => {
    const click = () =>
      shell.page.evaluate((address) => {
        window.open(`${address}/link`);
      }, outside);

    await click();
    await settle();
    expect(await openedOutside()).toEqual([]);

    await stubDialog(shell.app, 'showMessageBox', { response: 0, checkboxChecked: false });
    await click();
    await settle();
    expect(await openedOutside()).toEqual([`${outside}/link`]);
    expect(asked).toEqual([]);
  });

  it('let the window load itself anew, as it does after a fault or a restore', async () => {
    await shell.page.evaluate(() => {
      document.body.dataset.before = 'yes';
      location.reload();
    });

    await expect.poll(() => shell.page.evaluate(() => document.body.dataset.before ?? 'anew')).toBe('anew');
    expect(await addressOfWindow()).toEqual([OWN]);
  });

  it('attach no webview', async () => {
    const guests = await shell.page.evaluate(async (address) => {
      const view = document.createElement('webview');
      view.setAttribute('src', address);
      document.body.append(view);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return 'getWebContentsId' in view;
    }, `${outside}/webview`);

    expect(guests).toBe(false);
    expect(
      await shell.app.evaluate(({ webContents }) => webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length),
    ).toBe(0);
    expect(asked).toEqual([]);
  });

  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'])('deny %s', async (name) => {
    const state = await shell.page.evaluate(async (permission) => {
      const status = await navigator.permissions.query({ name: permission as PermissionName });
      return status.state;
    }, name);

    expect(state).toBe('denied');
  });

  it('refuse a device that the page asks for, and keep its storage from being cleared', async () => {
    const answers = await shell.page.evaluate(async () => {
      const code = (cause: unknown) => (cause instanceof Error ? cause.name : String(cause));
      return {
        microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', code),
        screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'given', code),
        notification: await Notification.requestPermission(),
        persistent: await navigator.storage.persist(),
      };
    });

    expect(answers).toMatchObject({ notification: 'denied', persistent: true });
    expect(answers.microphone).not.toBe('given');
    expect(answers.screen).not.toBe('given');
  });

  it('load nothing from elsewhere, by any means, and run no script of the page', async () => {
    const blocked = await shell.page.evaluate(async (address) => {
      const failed = (run: () => unknown) =>
        new Promise<boolean>((resolve) => {
          // From the page's own loop: what the driver runs itself is above the policy.
          setTimeout(() => {
            Promise.resolve()
              .then(run)
              .then(
                () => resolve(false),
                () => resolve(true),
              );
          });
        });
      const loads = (element: HTMLImageElement | HTMLScriptElement, path: string) =>
        failed(
          () =>
            new Promise((resolve, reject) => {
              element.onload = resolve;
              element.onerror = reject;
              element.src = `${address}/${path}`;
              document.body.append(element);
            }),
        );
      const inline = document.createElement('script');
      inline.textContent = 'document.body.dataset.inline = "ran"';
      document.body.append(inline);
      return {
        fetch: await failed(() => fetch(`${address}/fetch`)),
        file: await failed(() => fetch('file:///etc/passwd')),
        image: await loads(new Image(), 'image.png'),
        script: await loads(document.createElement('script'), 'script.js'),
        module: await loads(Object.assign(document.createElement('script'), { type: 'module' }), 'module.js'),
        worker: await failed(() => new Worker(URL.createObjectURL(new Blob(['1'])))),
        socket: await failed(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket(address.replace('http', 'ws'));
              socket.onopen = resolve;
              socket.onerror = reject;
            }),
        ),
        // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
        evaluated: await failed(() => globalThis.eval('1')),
        beacon: navigator.sendBeacon(`${address}/beacon`, 'x') ? 'queued' : 'refused',
        inline: document.body.dataset.inline ?? 'refused',
      };
    }, outside);
    await settle();

    expect(blocked).toMatchObject({
      fetch: true,
      file: true,
      image: true,
      script: true,
      module: true,
      worker: true,
      socket: true,
      evaluated: true,
      inline: 'refused',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/assets/../../electron/main.js',
    '/%00',
    '/%zz',
    '/'.padEnd(5000, 'a'),
  ])('serve no file outside the folder: %s', async (path) => {
    const status = await shell.page.evaluate(async (name) => {
      const answer = await fetch(`app://daluang${name}`).catch(() => null);
      return answer?.status ?? 0;
    }, path);

    expect([0, 404]).toContain(status);
  });

  it('give the papers of the vault to no script of the window', async () => {
    const answer = await shell.page.evaluate(async () => {
      const put = await window.api.vault.put(new TextEncoder().encode('%PDF-1.7 x'), 'x.pdf', 'application/pdf');
      const address = `app://kertas/${put.ok ? put.value.hash : ''}.pdf`;
      return fetch(address).then(
        () => 'read',
        () => 'refused',
      );
    });

    expect(answer).toBe('refused');
  });

  it('download nothing', async () => {
    const saved = shell.app.evaluate(
      ({ session }) =>
        new Promise<string>((resolve) =>
          session.defaultSession.once('will-download', (event) =>
            setTimeout(() => resolve(event.defaultPrevented ? 'prevented' : 'saved'), 0),
          ),
        ),
    );
    await shell.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      document.body.append(link);
      link.click();
    });

    expect(await saved).toBe('prevented');
  });

  it('hear no frame but the top one', async () => {
    const answer = await shell.page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const inner = frame.contentWindow as unknown as { api?: DesktopApi } | null;
      let bridge = false;
      try {
        bridge = inner?.api !== undefined;
      } catch (cause) {
        if (!(cause instanceof DOMException)) throw cause;
      }
      frame.remove();
      return bridge;
    }, OWN);
    const called = await shell.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
      // A call as it would come from a frame inside the window: same process, but not its top frame.
      const [first] = BrowserWindow.getAllWindows();
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>> })
        ._invokeHandlers;
      const call = (senderFrame: unknown) => handlers.get('daluang:secrets.get')?.({ sender: first?.webContents, senderFrame }, 'token');
      return [
        await call(null),
        await call({ origin: 'app://daluang', parent: first?.webContents.mainFrame }),
        await call({ origin: 'https://example.org', parent: null }),
        await call(first?.webContents.mainFrame),
      ];
    });

    expect(answer).toBe(false);
    const refused = { ok: false, error: { code: 'foreignSender' } };
    expect(called).toEqual([refused, refused, refused, { ok: true, value: null }]);
  });

  it('take no arguments but those of the contract, and name no path', async () => {
    const answers = await shell.page.evaluate(async () => {
      // The types forbid all of this; a bad script knows no types.
      const api = window.api as unknown as Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;
      const call = (namespace: string, method: string, ...args: unknown[]) =>
        api[namespace]?.[method]?.(...args).catch((cause: unknown) => (cause as Error).message);
      return {
        path: await call('vault', 'take', [{ name: 'passwd', path: '/etc/passwd' }]),
        hash: await call('vault', 'read', '../../etc/passwd'),
        name: await call('files', 'saveAs', new Uint8Array(1), '../../.bashrc', 'text/plain'),
        entries: await call('journal', 'append', [{ seq: 'x' }]),
        many: await call('app', 'info', 1, 2, 3),
        keys: Object.keys(window.api),
      };
    });

    const refused = { ok: false, error: { code: 'badArguments' } };
    expect(answers).toMatchObject({ hash: refused, name: refused, entries: refused, many: refused });
    expect(answers.path).toContain('not a file of this window');
    expect(answers.keys.sort()).toEqual([
      'app',
      'backup',
      'badge',
      'files',
      'journal',
      'on',
      'print',
      'recovery',
      'scanner',
      'secrets',
      'vault',
    ]);
  });
});
