import { cp, mkdir, mkdtemp, open, readdir, readFile, rename, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newKeyPair } from '#shared/backup/age.ts';
import { checkSet } from '#shared/backup/check-set.ts';
import { asResult } from '#shared/backup/job.ts';
import { listSets } from '#shared/backup/list-sets.ts';
import { openSet } from '#shared/backup/open-set.ts';
import { subtree, type Tree } from '#shared/backup/tree.ts';
import type { WrittenSet } from '#shared/backup/write-set.ts';
import { sha256, smallOffice } from '#test/support/backup/sample-log.ts';
import { quietJob, testKeys, testRecipients, writeSample } from '#test/support/backup/sample-set.ts';
import { type DiskCalls, diskTree } from './disk-tree.ts';

const office = smallOffice();
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'daluang-broken-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A stick that stops taking bytes after `bytes`: the last write arrives in part, everything after it fails. */
function stickPulledAfter(bytes: number, code: 'EIO' | 'ENOSPC' | 'ENODEV'): DiskCalls {
  let left = bytes;
  const fail = () => {
    throw Object.assign(new Error(code), { code });
  };
  const stickOpen = async (path: string, flags: string) => {
    if (flags === 'wx' && left <= 0) fail();
    const handle = await open(path, flags);
    return new Proxy(handle, {
      get(target, name) {
        if (name === 'write') {
          return async (buffer: Uint8Array, from: number) => {
            const rest = buffer.subarray(from);
            const taken = Math.min(left, rest.length);
            left -= taken;
            if (taken > 0) await target.write(rest.subarray(0, taken));
            if (taken < rest.length) fail();
            return { bytesWritten: taken, buffer };
          };
        }
        if (name === 'sync' && left <= 0) return async () => fail();
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  const stickRename = (from: string, to: string) =>
    left <= 0 ? Promise.reject(Object.assign(new Error(code), { code })) : rename(from, to);
  // The calls that the tree makes, no more.
  return { open: stickOpen as unknown as typeof open, mkdir, rename: stickRename as typeof rename };
}

async function snapshot(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, sha256(await readFile(file))] as const)));
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    names.filter((entry) => entry.isFile()).map(async (entry) => (await readFile(join(entry.parentPath, entry.name))).length),
  );
  return sizes.reduce((total, bytes) => total + bytes, 0);
}

describe('a drive pulled while a set is written', () => {
  it('never leaves a set that counts, and leaves older sets as they were', { timeout: 120_000 }, async () => {
    const trial = join(root, 'trial');
    await mkdir(trial);
    await writeSample(diskTree(trial), office, { limits: { packBytes: 200_000 } });
    const total = await sizeOf(trial);
    const older = join(root, 'older');
    await mkdir(older);
    const first = await writeSample(diskTree(older), { ...office, files: new Map() }, { madeAt: '2026-03-01T07:30:00.000Z' });
    const before = await snapshot(older);

    const step = Math.ceil(total / 24);
    const moments = Array.from({ length: 24 }, (_, at) => at * step).concat([
      total - 1,
      total - 200,
      total - 800,
      total - 1500,
      total - 2500,
    ]);
    for (const moment of moments) {
      const code = moment % 2 ? 'EIO' : 'ENODEV';
      const stick = join(root, `stick-${moment}`);
      await cp(older, stick, { recursive: true });
      const result = await asResult(() =>
        writeSample(diskTree(stick, stickPulledAfter(moment, code)), office, { limits: { packBytes: 200_000 } }),
      );
      const finished = (await listSets(diskTree(stick), [])).filter((set) => set.facts.state === 'finished');
      if (!result.ok) {
        expect(['driveGone', 'writeFailed'], String(moment)).toContain(result.error.code);
        expect(finished.map((set) => set.place.name)).toEqual([first.name]);
      }
      const after = await snapshot(stick);
      for (const [file, hash] of Object.entries(before)) expect(after[file.replace(older, stick)]).toBe(hash);
      await rm(stick, { recursive: true });
    }
    const result = await asResult(() => writeSample(diskTree(older, stickPulledAfter(0, 'ENODEV')), office));
    expect(result).toEqual({ ok: false, error: { code: 'driveGone' } });
  });

  it('says that the drive is full where it is, and can be tried again on the same drive', async () => {
    const full = await asResult(() => writeSample(diskTree(root, stickPulledAfter(5000, 'ENOSPC')), office));
    expect(full).toEqual({ ok: false, error: { code: 'driveFull' } });
    const again = await writeSample(diskTree(root), office);
    const check = await checkSet(quietJob(), subtree(diskTree(root), again.agency), again.name);
    expect(check.state).toBe('finished');
  });

  it('refuses a drive with less than 1.2 times the need and 64 MiB free before it writes anything', async () => {
    const tight: Tree = { ...diskTree(root), freeBytes: async () => 64 * 1024 * 1024 };
    expect(await asResult(() => writeSample(tight, office))).toEqual({ ok: false, error: { code: 'driveFull' } });
    expect(await readdir(root)).toEqual([]);
  });

  it('refuses a file that the medium cannot hold', async () => {
    const result = await asResult(() => writeSample(diskTree(root), office, { limits: { fileBytes: 200_000 } }));
    expect(result).toMatchObject({ ok: false, error: { code: 'writeFailed' } });
    expect((await listSets(diskTree(root), [])).map((set) => set.facts.state)).toEqual(['unfinished']);
  });

  it('stops when cancelled, removes nothing, and leaves no SELESAI.json', async () => {
    const signal = { aborted: false };
    const onProgress = ({ step }: { readonly step: string }) => {
      if (step === 'readingBack') signal.aborted = true;
    };
    const ctx = { ...quietJob(signal), onProgress };
    expect(await asResult(() => writeSample(diskTree(root), office, { ctx }))).toEqual({ ok: false, error: { code: 'cancelled' } });
    const sets = await listSets(diskTree(root), []);
    expect(sets.map((set) => set.facts.state)).toEqual(['unfinished']);
    const left = await readdir(root, { recursive: true });
    expect(left.some((name) => name.endsWith('index.json.age'))).toBe(true);
    expect(left.some((name) => name.endsWith('SELESAI.json'))).toBe(false);
  });

  it('notices a stick that stores something else than it was given', async () => {
    const lying: DiskCalls = {
      mkdir,
      rename,
      open: (async (path: string, flags: string) => {
        const handle = await open(path, flags);
        if (flags !== 'wx' || !path.endsWith('records-0001.ndjson.gz.age')) return handle;
        return new Proxy(handle, {
          get(target, name) {
            if (name === 'write') return (buffer: Uint8Array) => target.write(buffer.map((byte, at) => (at === 300 ? byte ^ 4 : byte)));
            const value: unknown = Reflect.get(target, name);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
      }) as unknown as typeof open,
    };
    const result = await asResult(() => writeSample(diskTree(root, lying), office));
    expect(result).toEqual({ ok: false, error: { code: 'damaged', files: ['data/records-0001.ndjson.gz.age'] } });
    expect((await listSets(diskTree(root), [])).map((set) => set.facts.state)).toEqual(['unfinished']);
  });
});

describe('a set that was damaged', () => {
  let good: string;
  let written: WrittenSet;
  beforeAll(async () => {
    good = await mkdtemp(join(tmpdir(), 'daluang-good-'));
    written = await writeSample(diskTree(good), office, { limits: { packBytes: 200_000 } });
  });
  afterAll(() => rm(good, { recursive: true, force: true }));

  const restore = async (identity: string = testKeys.recovery.identity) => {
    await rm(join(root, 'staging'), { recursive: true, force: true });
    await diskTree(root).makeFolder('staging');
    return asResult(() =>
      openSet(quietJob(), {
        agency: subtree(diskTree(root), written.agency),
        set: written.name,
        identities: [identity],
        staging: subtree(diskTree(root), 'staging'),
        hasFile: async () => false,
      }),
    );
  };
  const place = () => join(root, written.agency);
  const files = async (): Promise<readonly string[]> => {
    const names = await readdir(place(), { recursive: true, withFileTypes: true });
    return names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(place().length + 1));
  };
  /** The name that a report must use. */
  const reported = (file: string) => file.replace(`sets/${written.name}/`, '');
  const inSet = (file: string) => file.startsWith('sets/') || file.startsWith('packs/');

  it.each(['flipped', 'truncated', 'missing'] as const)(
    'is refused by the name of the file, whichever was %s',
    { timeout: 60_000 },
    async (how) => {
      await cp(good, root, { recursive: true });
      const all = (await files()).filter(inSet);
      expect(all.length).toBeGreaterThan(9);
      for (const file of all) {
        const path = join(place(), file);
        const bytes = await readFile(path);
        if (how === 'missing') await unlink(path);
        if (how === 'truncated') await truncate(path, Math.floor(bytes.length / 2));
        if (how === 'flipped')
          await writeFile(path, bytes.with(Math.floor(bytes.length / 2), (bytes.at(Math.floor(bytes.length / 2)) ?? 0) ^ 0x10));
        const check = await checkSet(quietJob(), subtree(diskTree(root), written.agency), written.name);
        const result = await restore();
        if (reported(file) === 'SELESAI.json' && how === 'missing') {
          expect(check.state).toBe('unfinished');
          expect(result).toEqual({ ok: false, error: { code: 'noSet' } });
        } else {
          expect(check.state, file).toBe('damaged');
          expect([...check.missing, ...check.damaged], file).toContain(reported(file));
          expect(result, file).toMatchObject({ ok: false, error: { code: how === 'missing' ? 'missing' : 'damaged' } });
          expect(result.ok || ('files' in result.error && result.error.files), file).toContain(reported(file));
        }
        expect(await readdir(join(root, 'staging')), `${file}: nothing was staged`).toEqual([]);
        await writeFile(path, bytes);
      }
      expect((await restore()).ok).toBe(true);
    },
  );

  it('is refused to a wrong key before anything is given out', async () => {
    await cp(good, root, { recursive: true });
    const other = await newKeyPair();
    expect(await restore(other.identity)).toEqual({ ok: false, error: { code: 'wrongKey' } });
    expect(await restore('AGE-SECRET-KEY-1NONSENSE')).toEqual({ ok: false, error: { code: 'wrongKey' } });
  });

  it('says plainly whose it is and which recovery key it asks for', async () => {
    await cp(good, root, { recursive: true });

    const [set] = await listSets(diskTree(root), []);

    expect(set?.facts).toMatchObject({ state: 'finished', office: set?.agency.repo.agency.name, recoveryKey: testRecipients.recovery });
    expect(set?.facts.office).not.toBe('');
  });

  it('is refused in words when a later program wrote it', async () => {
    await cp(good, root, { recursive: true });
    const path = join(place(), 'sets', written.name, 'SELESAI.json');
    const { canonicalJson } = await import('#shared/log/canonical.ts');
    const { seal: _, ...content } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    const newer = { ...content, v: 2, somethingNew: true };
    await writeFile(path, JSON.stringify({ ...newer, seal: sha256(canonicalJson(newer)) }));
    expect(await restore()).toEqual({ ok: false, error: { code: 'newerFormat', version: 2 } });
  });

  it('names payload that no manifest knows', async () => {
    await cp(good, root, { recursive: true });
    await writeFile(join(place(), 'sets', written.name, 'data', 'lain.txt'), 'x');
    const check = await checkSet(quietJob(), subtree(diskTree(root), written.agency), written.name);
    expect(check.unlisted).toEqual(['data/lain.txt']);
  });
});
