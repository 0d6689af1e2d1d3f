/** Starts that go wrong on the real Electron: each ends in a window that can say what is the matter, and no data is touched. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#renderer/platform/desktop/bridge.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { FIRST_LINK } from '#shared/log/entry.ts';
import { encodeStoreNote, type StoreNote } from '#shared/log/store-note.ts';
import { buildShell, electronPath, type Mount, mountMemory, type RunningShell, runToEnd, startShell } from '#test/support/electron.ts';
import { items } from '#test/support/journal/entries.ts';

declare const window: { readonly api: DesktopApi };

const newFolder = () => mkdtempSync(join(tmpdir(), 'daluang-data-'));

describe.skipIf(!electronPath)('a bad start', () => {
  let appFolder = '';
  let running: RunningShell | null = null;
  let mount: Mount | null = null;

  beforeAll(async () => {
    appFolder = await buildShell();
  });
  afterEach(async () => {
    await running?.app.close();
    running = null;
    mount?.unmount();
    mount = null;
  });
  afterAll(() => rmSync(appFolder, { recursive: true, force: true }));

  async function start(dataFolder: string): Promise<RunningShell> {
    running = await startShell(appFolder, { dataFolder });
    return running;
  }
  const troubleOf = async ({ page }: RunningShell) => {
    const info = await page.evaluate(() => window.api.app.info());
    return info.ok ? info.value.trouble : null;
  };
  const appendOne = ({ page }: RunningShell) => page.evaluate((list) => window.api.journal.append(list), [...items(1, 1)]);

  function noteIn(folder: string, change: Partial<StoreNote>): void {
    const note: StoreNote = {
      v: 1,
      serial: 7,
      dbId: 'db-1',
      storeName: 'daluang',
      dataVersion: 1,
      appVersion: '0.1.0',
      chromium: null,
      lastSeenAt: instant('2026-01-01T00:00:00.000Z'),
      head: { seq: 0, link: FIRST_LINK },
      checked: null,
      ...change,
    };
    writeFileSync(join(folder, 'vault-a.json'), encodeStoreNote(note));
  }

  it.each([
    ['data of a newer program', { dataVersion: 99 }, 'newerData'],
    ['a profile of a newer Chromium', { chromium: 999 }, 'chromiumDowngrade'],
  ] as const)('with %s: the profile is not opened and nothing is written', async (_name, change, code) => {
    const folder = newFolder();
    noteIn(folder, change);
    const before = readFileSync(join(folder, 'vault-a.json'), 'utf8');

    const shell = await start(folder);

    expect(await troubleOf(shell)).toMatchObject({ code });
    expect(await shell.page.evaluate(() => window.api.journal.begin('db-2', 'daluang', 1))).toEqual({
      ok: false,
      error: { code: 'readOnly' },
    });
    expect(await appendOne(shell)).toEqual({ ok: false, error: { code: 'readOnly' } });
    await shell.app.close();
    running = null;
    expect(existsSync(join(folder, 'chromium'))).toBe(false);
    expect(existsSync(join(folder, 'journal'))).toBe(false);
    expect(readFileSync(join(folder, 'vault-a.json'), 'utf8')).toBe(before);
    expect(readdirSync(folder)).not.toContain('vault-b.json');
  });

  it('with a clock that was set back: it says so, and whoever works on has accepted it', async () => {
    const folder = newFolder();
    noteIn(folder, { lastSeenAt: instant('2090-01-01T00:00:00.000Z') });

    const looking = await start(folder);
    expect(await troubleOf(looking)).toMatchObject({ code: 'clockBack', lastSeenAt: '2090-01-01T00:00:00.000Z' });
    await looking.page.evaluate(() => window.api.journal.state());
    await looking.app.close();

    const working = await start(folder);
    expect(await troubleOf(working)).toMatchObject({ code: 'clockBack' });
    await working.page.evaluate(() => window.api.journal.begin('db-1', 'daluang', 1));
    expect(await appendOne(working)).toMatchObject({ ok: true });
    await working.app.close();

    expect(await troubleOf(await start(folder))).toBeNull();
  });

  it('while another instance runs: the second ends at once and the first stays', async () => {
    const folder = newFolder();
    const shell = await start(folder);

    const second = runToEnd(appFolder, { dataFolder: folder });

    expect(second.status).toBe(0);
    expect(await troubleOf(shell)).toBeNull();
    expect(await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('with a store that Chromium would silently empty: the profile is put aside, and the journal is there', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await first.page.evaluate(async () => {
      await window.api.journal.begin('db-1', 'daluang', 1);
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('daluang', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      });
    });
    await appendOne(first);
    await first.app.close();
    const store = join(folder, 'chromium', 'IndexedDB', 'app_daluang_0.indexeddb.leveldb');
    rmSync(join(store, 'CURRENT'));

    const shell = await start(folder);

    const trouble = await troubleOf(shell);
    expect(trouble).toMatchObject({ code: 'damagedProfile', folder: join(folder, 'chromium') });
    expect(readdirSync(join(trouble?.code === 'damagedProfile' ? trouble.aside : '', 'IndexedDB'))).toEqual([
      'app_daluang_0.indexeddb.leveldb',
    ]);
    expect(await shell.page.evaluate(() => window.api.journal.state())).toMatchObject({
      ok: true,
      value: { dbId: 'db-1', head: { seq: 1 } },
    });
    expect(await shell.page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  it('with the journal lost: it says which database was in use and that nothing is there', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await first.page.evaluate(() => window.api.journal.begin('db-1', 'daluang', 1));
    await appendOne(first);
    await first.app.close();
    renameSync(join(folder, 'journal'), join(newFolder(), 'journal'));

    const shell = await start(folder);

    expect(await troubleOf(shell)).toBeNull();
    expect(await shell.page.evaluate(() => window.api.journal.state())).toMatchObject({
      ok: true,
      value: { dbId: 'db-1', storeName: 'daluang', head: { seq: 0 }, faults: [] },
    });
    expect(await appendOne(shell)).toMatchObject({ ok: true, value: { seq: 1 } });
  });

  it('after a person asked for it: the profile is put aside before Chromium opens it', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await first.app.evaluate(({ app }) => {
      app.relaunch = () => undefined;
    });
    const closed = first.app.waitForEvent('close');
    await first.page.evaluate(() => {
      localStorage.setItem('kept', 'yes');
      // The program ends before it could answer.
      setTimeout(() => {
        window.api.recovery.putProfileAside().catch(() => undefined);
      });
    });
    await closed;

    const shell = await start(folder);

    expect(readdirSync(folder).filter((name) => name.startsWith('chromium-aside-'))).toHaveLength(1);
    expect(await shell.page.evaluate(() => localStorage.getItem('kept'))).toBeNull();
    expect(await troubleOf(shell)).toBeNull();
  });

  it('in a folder that cannot be written', async (context) => {
    mount = mountMemory(128);
    if (!mount) return context.skip('needs a mount');
    const folder = join(mount.folder, 'data');
    mkdirSync(folder);
    mount.remount('ro');

    const shell = await start(folder);

    expect(await troubleOf(shell)).toEqual({ code: 'readOnlyFolder', folder });
    expect(await shell.page.evaluate(() => window.api.journal.begin('db-1', 'daluang', 1))).toEqual({
      ok: false,
      error: { code: 'readOnly' },
    });
  });

  it('on a disk that is full, and a disk that fills up while it runs', async (context) => {
    mount = mountMemory(256);
    if (!mount) return context.skip('needs a mount');
    const folder = join(mount.folder, 'data');
    const filler = join(mount.folder, 'filler');
    mkdirSync(folder);
    writeFileSync(filler, Buffer.alloc(220 * 1024 * 1024));
    const full = await start(folder);
    expect(await troubleOf(full)).toEqual({ code: 'diskFull', folder });
    await full.app.close();
    rmSync(filler);

    const shell = await start(folder);
    expect(await troubleOf(shell)).toBeNull();
    await shell.page.evaluate(() => window.api.journal.begin('db-1', 'daluang', 1));
    expect(await appendOne(shell)).toMatchObject({ ok: true });
    fill(mount.folder);
    const refused = await shell.page.evaluate((list) => window.api.journal.append(list), [...items(2, 40, 'x'.repeat(15_000))]);
    rmSync(join(mount.folder, 'fill'));
    const again = await shell.page.evaluate((list) => window.api.journal.append(list), [...items(2, 3)]);

    expect(refused).toEqual({ ok: false, error: { code: 'diskFull' } });
    expect(again).toMatchObject({ ok: true, value: { seq: 3 } });
    expect(await shell.page.evaluate(() => window.api.journal.readAfter(0))).toMatchObject({
      ok: true,
      value: [{ seq: 1 }, { seq: 2 }, { seq: 3 }],
    });
  });
});

/** Takes the last byte of a small file system. */
function fill(folder: string): void {
  const path = join(folder, 'fill');
  for (const size of [1024 * 1024, 4096]) {
    for (;;) {
      try {
        writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
        break;
      }
    }
  }
}
