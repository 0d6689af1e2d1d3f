/** A set written by the real packer process of the real Electron, fed over the bridge, read by the command line. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stubDialog } from 'electron-playwright-helpers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as verify } from '#electron/cli/verify.ts';
import type { DesktopApi } from '#renderer/platform/desktop/bridge.ts';
import { smallOffice, sourceOf } from '#test/support/backup/sample-log.ts';
import { buildShell, electronPath, type RunningShell, startShell } from '#test/support/electron.ts';

declare const window: { readonly api: DesktopApi };

describe.skipIf(!electronPath)('a backup of the desktop program', () => {
  let running: RunningShell;
  const dataFolder = mkdtempSync(join(tmpdir(), 'daluang-data-'));
  const stick = mkdtempSync(join(tmpdir(), 'daluang-stick-'));
  const office = smallOffice();

  beforeAll(async () => {
    for (const [name, bytes] of office.segments) place(join(dataFolder, 'journal', name), bytes);
    for (const [hash, bytes] of office.files) place(join(dataFolder, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash), bytes);
    running = await startShell(await buildShell(), { dataFolder });
    await stubDialog(running.app, 'showOpenDialog', { canceled: false, filePaths: [stick] });
  });
  afterAll(() => running?.app.close());

  it('is packed in a process of its own, told of as it goes, and found whole by the command line', async () => {
    const source = sourceOf(office);
    const seen = await running.page.evaluate(
      async ({ head, lines, end }) => {
        const { backup, on } = window.api;
        const steps = new Set<string>();
        on('backup.progress', (event) => steps.add(event.progress.step));
        const made = await backup.makeKeys();
        await backup.confirmSheet();
        const folder = await backup.chooseFolder();
        const target = folder.ok ? (folder.value?.handle ?? '') : '';
        const job = crypto.randomUUID();
        const begun = await backup.begin(job, target, head);
        for (const line of lines) await backup.feed(job, new TextEncoder().encode(`${line}\n`));
        const ended = await backup.endRows(job, { ...end, files: [...end.files], late: [] });
        const set = await backup.finish(job);
        const opened = await backup.open(crypto.randomUUID(), set.ok ? set.value.handle : '', made.ok ? made.value.recoverySecret : null);
        const entries = opened.ok ? await backup.readEntries(opened.value.opened) : null;
        return {
          steps: [...steps],
          secret: made.ok ? made.value.recoverySecret : '',
          begun,
          ended,
          set,
          opened,
          entries,
          office: await window.api.secrets.get('backup:office'),
        };
      },
      { head: source.head, lines: [...source.lines], end: { ...source.end, files: [...source.end.files], late: [] } },
    );

    expect(seen.begun).toEqual({ ok: true, value: null });
    expect(seen.ended).toEqual({ ok: true, value: { entriesWanted: false } });
    expect(seen.set).toMatchObject({ ok: true, value: { state: 'finished', files: 3, tables: source.end.tables } });
    expect(seen.steps).toEqual(expect.arrayContaining(['writing', 'readingBack', 'closing', 'opening']));
    expect(seen.opened).toMatchObject({ ok: true, value: { index: { cutSeq: office.head.seq } } });
    expect(seen.entries).toEqual({ ok: true, value: office.items.map((item) => item.json) });
    // The private half of the office key never reaches the window.
    expect(seen.office).toEqual({ ok: false, error: { code: 'badArguments' } });

    const key = join(dataFolder, 'key.txt');
    writeFileSync(key, seen.secret);
    const out: string[] = [];
    const io = { lines: async function* () {}, out: (line: string) => out.push(line), err: (line: string) => out.push(line) };
    expect([await verify([stick, '--identity', key], io), out.join('\n')]).toEqual([
      0,
      expect.stringContaining('4 entri jurnal, 3 berkas'),
    ]);
  });
});

function place(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
