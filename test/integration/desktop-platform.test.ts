/** The desktop's platform over main's real services, without Electron between them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appHandlers } from '#electron/ipc/app.ts';
import { fileHandlers } from '#electron/ipc/files.ts';
import { journalHandlers } from '#electron/ipc/journal.ts';
import { printHandlers } from '#electron/ipc/print.ts';
import { recoveryHandlers } from '#electron/ipc/recovery.ts';
import { secretHandlers } from '#electron/ipc/secrets.ts';
import { vaultHandlers } from '#electron/ipc/vault.ts';
import { openKeeper } from '#electron/services/journal/open-keeper.ts';
import { SecretStore } from '#electron/services/secrets/secret-store.ts';
import { FileVault } from '#electron/services/vault/file-vault.ts';
import { createDesktopBackup } from '#renderer/platform/desktop/backup.ts';
import { BridgeError } from '#renderer/platform/desktop/bridge.ts';
import { createDesktopPlatform } from '#renderer/platform/desktop/desktop-platform.ts';
import { randomIds } from '#renderer/platform/random-ids.ts';
import { systemClock } from '#renderer/platform/system-clock.ts';
import { expectOk } from '#shared/lib/result.ts';
import { apiOver } from '#test/support/api-over-handlers.ts';
import { items } from '#test/support/journal/entries.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'daluang-desktop-'));

async function aPlatform(
  dataFolder: string,
  { saveTo = null, printers = ['Printer'], folder = null }: { saveTo?: string | null; printers?: string[]; folder?: string | null } = {},
) {
  const keeper = openKeeper({ dataFolder, appVersion: '0.1.0', chromium: 130, readOnly: false });
  onTestFinished(() => keeper.close());
  const vault = new FileVault(dataFolder);
  const done: string[] = [];
  const api = apiOver({
    app: appHandlers({ shell: 'desktop', version: '0.1.0', demo: false, dataFolder, trouble: null, secretProtection: 'file' }),
    journal: journalHandlers(keeper),
    vault: vaultHandlers(vault),
    files: fileHandlers({
      askWhere: async () => saveTo,
      askFolder: async () => folder,
      pathOf: (hash) => vault.pathOf(hash),
      onProgress: (job, bytes) => void done.push(`copied ${job.length > 0} ${bytes}`),
    }),
    print: printHandlers(vault, { printers: async () => printers, show: async (hash) => Boolean(done.push(`show ${hash.slice(0, 4)}`)) }),
    secrets: secretHandlers(new SecretStore(dataFolder, null)),
    recovery: recoveryHandlers({
      requestPutAside: () => void done.push('putAside'),
      relaunch: () => void done.push('relaunch'),
      openDataFolder: async () => void done.push('open'),
    }),
  });
  const platform = await createDesktopPlatform({
    api,
    clock: systemClock,
    ids: randomIds,
    backup: (parts) => createDesktopBackup(parts, api),
  });
  return { platform, done, api };
}

describe('the desktop platform', () => {
  it('says what it is', async () => {
    const dataFolder = newFolder();
    const { platform } = await aPlatform(dataFolder);

    expect(platform.info).toEqual({ shell: 'desktop', version: '0.1.0', demo: false, dataFolder, trouble: null });
    expect(platform.secrets.protection).toBe('file');
    expect(await platform.freeBytes()).toBeGreaterThan(0);
  });

  it('appends to the journal and reads it in order', async () => {
    const { platform } = await aPlatform(newFolder());
    await platform.journal.begin('db-1', 'daluang', 1);

    const head = await platform.journal.append(items(1, 3));

    const read: number[] = [];
    for await (const chunk of platform.journal.read(1)) read.push(...chunk.map(({ seq }) => seq));
    expect(read).toEqual([2, 3]);
    expect(await platform.journal.linkAt(3)).toBe(head.ok && head.value.link);
    expect(await platform.journal.append(items(3, 3))).toEqual({ ok: false, error: { code: 'chainMismatch' } });
  });

  it('says that the journal cannot be had while its place is no folder, and works once it is', async () => {
    const place = join(newFolder(), 'data');
    writeFileSync(place, '');
    const { platform } = await aPlatform(place);
    expect(await platform.journal.begin('db-1', 'daluang', 1)).toMatchObject({ ok: false });

    rmSync(place);

    expect(await platform.journal.begin('db-1', 'daluang', 1)).toMatchObject({ ok: true });
  });

  it('takes files and gives them back', async () => {
    const { platform } = await aPlatform(newFolder());

    const [taken, refused] = await platform.vault.take([new File(['%PDF-1.7 x'], 'a.pdf'), new File(['x'], 'a.exe')]);

    const hash = taken?.ok ? taken.value.hash : '';
    expect(refused).toEqual({ ok: false, error: { code: 'executable', name: 'a.exe' } });
    const read = await platform.vault.read(hash);
    expect(read.ok && new TextDecoder().decode(read.value)).toBe('%PDF-1.7 x');
    expect([await platform.vault.has(hash), await platform.vault.has('b'.repeat(64))]).toEqual([true, false]);
  });

  it.each([
    ['no printer', [], 'noPrinter'],
    ['a printer', ['Printer'], null],
  ])('prints with %s', async (_name, printers, code) => {
    const { platform, done } = await aPlatform(newFolder(), { printers });
    const put = await platform.vault.put(new TextEncoder().encode('%PDF-1.7 x'), 'a.pdf', 'application/pdf');
    const hash = put.ok ? put.value.hash : '';

    const printed = await platform.print.print(hash, 'Tanda terima');

    expect(printed).toEqual(code === null ? { ok: true, value: null } : { ok: false, error: { code } });
    expect(done).toEqual(code === null ? [`show ${hash.slice(0, 4)}`] : []);
    expect(await platform.print.print('c'.repeat(64), 'x')).toEqual({ ok: false, error: { code: 'missing' } });
  });

  it('shows a paper on a PC without a printer', async () => {
    const { platform, done } = await aPlatform(newFolder(), { printers: [] });
    const put = await platform.vault.put(new TextEncoder().encode('%PDF-1.7 x'), 'a.pdf', 'application/pdf');
    const hash = put.ok ? put.value.hash : '';

    expect(await platform.print.show(hash, 'Tanda terima')).toEqual({ ok: true, value: null });
    expect(done).toEqual([`show ${hash.slice(0, 4)}`]);
    expect(await platform.print.show('c'.repeat(64), 'x')).toEqual({ ok: false, error: { code: 'missing' } });
  });

  it('saves where the dialog says, or says that it could not', async () => {
    const target = join(newFolder(), 'a.csv');
    const bytes = new TextEncoder().encode('a;b');

    expect(await (await aPlatform(newFolder(), { saveTo: target })).platform.files.saveAs(bytes, 'a.csv', 'text/csv')).toEqual({
      ok: true,
      value: target,
    });
    expect(await (await aPlatform(newFolder(), { saveTo: join(target, 'x') })).platform.files.saveAs(bytes, 'a.csv', 'text/csv')).toEqual({
      ok: false,
      error: { code: 'failed' },
    });
    expect(await (await aPlatform(newFolder())).platform.files.saveAs(bytes, 'a.csv', 'text/csv')).toEqual({ ok: true, value: null });
  });

  it('copies stored files to a chosen folder, each under a name that nothing bore there, and compares them', async () => {
    const stick = newFolder();
    writeFileSync(join(stick, 'renja.pdf'), 'milik pemohon');
    const { platform, done } = await aPlatform(newFolder(), { folder: stick });
    const bytes = new TextEncoder().encode(`%PDF-1.7 ${'isi '.repeat(700_000)}`);
    const put = expectOk(await platform.vault.put(bytes, 'renja.pdf', 'application/pdf'));
    const place = await platform.files.chooseFolder();
    const copy = (name: string, hash = put.hash, signal = new AbortController().signal) =>
      platform.files.copyInto(place?.folder ?? '', { hash, name }, () => undefined, signal);

    expect(place?.name).toBe(basename(stick));
    expect(await copy('renja.pdf')).toEqual({ ok: true, value: { name: 'renja (2).pdf', compared: true } });
    expect(await copy('Renja: 2026?.pdf')).toEqual({ ok: true, value: { name: 'Renja_ 2026_.pdf', compared: true } });
    expect(readFileSync(join(stick, 'renja.pdf'), 'utf8')).toBe('milik pemohon');
    expect(readFileSync(join(stick, 'renja (2).pdf')).equals(bytes)).toBe(true);
    expect(done.at(-1)).toBe(`copied true ${bytes.length}`);

    expect(await copy('x.pdf', 'c'.repeat(64))).toEqual({ ok: false, error: { code: 'missing' } });
    expect(await copy('x.pdf', put.hash, AbortSignal.abort())).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(stick).toSorted()).toEqual(['Renja_ 2026_.pdf', 'renja (2).pdf', 'renja.pdf']);
  });

  it('leaves nothing behind of a copy that did not become whole', async () => {
    const stick = newFolder();
    const dataFolder = newFolder();
    const { platform } = await aPlatform(dataFolder, { folder: stick });
    const put = expectOk(await platform.vault.put(new TextEncoder().encode('%PDF-1.7 isi'), 'a.pdf', 'application/pdf'));
    const place = await platform.files.chooseFolder();
    const copy = () =>
      platform.files.copyInto(place?.folder ?? '', { hash: put.hash, name: 'a.pdf' }, () => undefined, new AbortController().signal);

    writeFileSync(new FileVault(dataFolder).pathOf(put.hash), '%PDF-1.7 lain');
    expect(await copy()).toEqual({ ok: false, error: { code: 'damaged' } });
    expect(readdirSync(stick)).toEqual([]);
    // The stick was pulled.
    rmSync(stick, { recursive: true });
    expect(await copy()).toEqual({ ok: false, error: { code: 'placeGone' } });
    expect(await (await aPlatform(newFolder())).platform.files.chooseFolder()).toBeNull();
  });

  it('puts the profile aside and starts again', async () => {
    const { platform, done } = await aPlatform(newFolder());

    await platform.recovery?.putProfileAside();
    await platform.recovery?.openDataFolder();

    expect(done).toEqual(['putAside', 'relaunch', 'open']);
  });

  it('throws what no caller can expect, with its reference', async () => {
    const { platform, api } = await aPlatform(newFolder());

    await expect(platform.vault.has('no hash')).rejects.toThrow(BridgeError);
    await expect(platform.vault.has('no hash')).rejects.toMatchObject({ fault: { code: 'badArguments' } });
    expect(await api.backup.keys()).toMatchObject({
      ok: false,
      error: { code: 'unexpected', reference: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
  });
});

describe('ids', () => {
  it('are version 7, distinct, and salts have the length that was asked for', () => {
    const ids = Array.from({ length: 1000 }, () => randomIds.newId());

    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(randomIds.randomHex(16)).toMatch(/^[0-9a-f]{32}$/);
  });
});
