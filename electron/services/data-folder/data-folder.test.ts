import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { instant } from '#shared/lib/civil-time.ts';
import { FIRST_LINK } from '#shared/log/entry.ts';
import { encodeStoreNote, type StoreNote } from '#shared/log/store-note.ts';
import { DATA_VERSION } from '#shared/schema/data-version.ts';
import { dataFolderOf, isRemoteWindowsPath, mountTypeOf } from './data-folder.ts';
import { findDataTrouble, findPlaceTrouble, isUntouchable } from './find-trouble.ts';
import { isProfileDamaged, profileFolderOf, requestPutAside } from './profile.ts';

const NOW = '2026-11-21T03:00:00.000Z';
const newFolder = () => mkdtempSync(join(tmpdir(), 'daluang-folder-'));

const note = (change: Partial<StoreNote> = {}): StoreNote => ({
  v: 1,
  serial: 1,
  dbId: 'db-1',
  storeName: 'daluang',
  dataVersion: 1,
  appVersion: '0.1.0',
  chromium: 130,
  lastSeenAt: instant('2026-11-21T02:00:00.000Z'),
  head: { seq: 0, link: FIRST_LINK },
  checked: null,
  ...change,
});

const asked = (folder: string) => findDataTrouble({ folder, surroundings: { platform: 'linux', env: {} }, chromium: 130, now: NOW });

describe('the data folder', () => {
  it.each([
    ['win32', { LOCALAPPDATA: 'C:/Users/a/AppData/Local' }, /AppData.Local.Daluang$/],
    ['linux', { XDG_DATA_HOME: '/data' }, /^\/data\/daluang$/],
    ['linux', {}, /^\/home\/a\/\.local\/share\/daluang$/],
    ['linux', { DALUANG_DATA_DIR: '/elsewhere' }, /^\/elsewhere$/],
  ] as const)('on %s with %j', (platform, env, expected) => {
    expect(dataFolderOf({ platform, env, home: '/home/a', demo: false })).toMatch(expected);
  });

  it('is another one for the sample office', () => {
    expect(dataFolderOf({ platform: 'linux', env: { DALUANG_DATA_DIR: '/d' }, home: '/', demo: true })).toBe('/d/demo');
  });

  it.each([
    ['\\\\server\\home\\a', true],
    ['//server/home/a', true],
    ['\\\\?\\C:\\Users\\a', false],
    ['C:\\Users\\a\\OneDrive\\Daluang', true],
    ['C:\\Users\\a\\OneDriveOld\\Daluang', false],
    ['C:\\Users\\a\\AppData\\Local\\Daluang', false],
  ])('on Windows, %s is remote: %s', (path, expected) => {
    expect(isRemoteWindowsPath(path, { OneDrive: 'C:\\Users\\a\\OneDrive' })).toBe(expected);
  });

  it('finds the file system of a path by its longest mount point', () => {
    const mounts = [
      '22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw',
      '40 22 0:50 / /home rw - nfs4 server:/home rw',
      '41 40 0:51 / /home/a/local\\040disk rw - xfs /dev/sdb1 rw',
    ].join('\n');

    expect(mountTypeOf('/var/lib', mounts)).toBe('ext4');
    expect(mountTypeOf('/home/a', mounts)).toBe('nfs4');
    expect(mountTypeOf('/homes', mounts)).toBe('ext4');
    expect(mountTypeOf('/home/a/local disk/x', mounts)).toBe('xfs');
  });
});

describe('trouble at the start', () => {
  it('finds none in a new folder and in a sound one', () => {
    const folder = newFolder();
    expect(findPlaceTrouble({ folder: join(folder, 'new', 'one'), surroundings: { platform: 'linux', env: {} } })).toBeNull();
    expect(asked(folder)).toBeNull();

    writeFileSync(join(folder, 'vault-a.json'), encodeStoreNote(note()));

    expect(asked(folder)).toBeNull();
  });

  it('calls a place that is no folder one that cannot be written', () => {
    const folder = join(newFolder(), 'a-file');
    writeFileSync(folder, '');

    expect(findPlaceTrouble({ folder: join(folder, 'data'), surroundings: { platform: 'linux', env: {} } })).toEqual({
      code: 'readOnlyFolder',
      folder: join(folder, 'data'),
    });
  });

  it.each([
    ['data of a newer program', { dataVersion: 99 }, { code: 'newerData', dataVersion: 99, programVersion: DATA_VERSION }, true],
    ['a profile of a newer Chromium', { chromium: 156 }, { code: 'chromiumDowngrade', was: 156, now: 130 }, true],
    [
      'a clock that was set back',
      { lastSeenAt: instant('2026-12-01T00:00:00.000Z') },
      { code: 'clockBack', lastSeenAt: '2026-12-01T00:00:00.000Z', now: NOW },
      false,
    ],
  ] as const)('finds %s', (_name, change, expected, untouchable) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'vault-b.json'), encodeStoreNote(note(change)));

    const trouble = asked(folder);

    expect(trouble).toEqual(expected);
    expect(isUntouchable(trouble)).toBe(untouchable);
  });

  it('believes the newer of two notes, and the whole one where the other is damaged', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'vault-a.json'), encodeStoreNote(note({ serial: 4, dataVersion: 1 })));
    writeFileSync(join(folder, 'vault-b.json'), encodeStoreNote(note({ serial: 5, dataVersion: 99 })));
    expect(asked(folder)).toMatchObject({ code: 'newerData' });

    writeFileSync(join(folder, 'vault-b.json'), encodeStoreNote(note({ serial: 5, dataVersion: 99 })).subarray(0, 50));

    expect(asked(folder)).toBeNull();
  });
});

describe("Chromium's profile", () => {
  const STORE = 'app_daluang_0.indexeddb.leveldb';

  function profileWith(files: Readonly<Record<string, string>>): string {
    const folder = newFolder();
    const store = join(profileFolderOf(folder), 'IndexedDB', STORE);
    mkdirSync(store, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(store, name), text, 'latin1');
    return folder;
  }

  /** An entry of LevelDB's own log of so many bytes, whose checksum nobody looks at. */
  const entry = (bytes: number): string => `sum!${String.fromCharCode(bytes & 0xff, bytes >> 8)}\u0001${'x'.repeat(bytes)}`;
  const storeWithManifest = (manifest: string) => ({
    CURRENT: 'MANIFEST-000001\n',
    'MANIFEST-000001': manifest,
    '000003.log': '',
  });

  it.each([
    ['a sound store', { CURRENT: 'MANIFEST-000001\n', 'MANIFEST-000001': '', '000003.log': '' }, false],
    ['an empty folder', {}, false],
    ['data without CURRENT', { 'MANIFEST-000001': '', '000003.log': '' }, true],
    ['CURRENT cut short', { CURRENT: 'MANIFEST-0', 'MANIFEST-000001': '', '000003.log': '' }, true],
    ['a manifest with two whole entries', storeWithManifest(entry(5) + entry(30)), false],
    ['a manifest whose entry is cut off', storeWithManifest(entry(5) + entry(30).slice(0, 20)), true],
    ['a manifest whose entry is cut off in its header', storeWithManifest(entry(5) + entry(30).slice(0, 3)), true],
    ['a manifest that fills its block up to the padding', storeWithManifest(`${entry(32 * 1024 - 7 - 4)}\0\0\0\0${entry(3)}`), false],
    ['CURRENT that names a manifest which is gone', { CURRENT: 'MANIFEST-000009\n', 'MANIFEST-000001': '', '000003.log': '' }, true],
  ])('with %s', (_name, files, expected) => {
    expect(isProfileDamaged(profileWith(files))).toBe(expected);
  });

  it('is put aside when it is damaged, with all that was in it', () => {
    const folder = profileWith({ '000003.log': 'rows' });

    const trouble = asked(folder);

    expect(trouble).toMatchObject({ code: 'damagedProfile', folder: profileFolderOf(folder) });
    const aside = trouble?.code === 'damagedProfile' ? trouble.aside : '';
    expect(readdirSync(join(aside, 'IndexedDB', STORE))).toEqual(['000003.log']);
    expect(readdirSync(profileFolderOf(folder))).toEqual([]);
    expect(isUntouchable(trouble)).toBe(false);
  });

  it('is put aside at the next start when a person asked for it, once', () => {
    const folder = profileWith({ CURRENT: 'MANIFEST-000001\n', 'MANIFEST-000001': '', '000003.log': '' });
    requestPutAside(folder);

    expect(asked(folder)).toBeNull();
    const after = readdirSync(folder);
    expect(after.filter((name) => name.startsWith('chromium-aside-'))).toHaveLength(1);
    expect(asked(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual(after);
  });
});
