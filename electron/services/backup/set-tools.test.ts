import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figureSum } from '#shared/backup/figures.ts';
import type { WrittenSet } from '#shared/backup/write-set.ts';
import type { SetIndex } from '#shared/schema/backup.ts';
import { sha256, smallOffice, sourceOf } from '#test/support/backup/sample-log.ts';
import { testKeys, writeSample } from '#test/support/backup/sample-set.ts';
import { diskTree } from './disk-tree.ts';

const missingTools = ['age', 'tar', 'gunzip', 'sha256sum'].filter((tool) => spawnSync(tool, ['--version']).error);

describe.skipIf(missingTools.length > 0)('a set in the hands of a stranger with age, tar, gunzip and sha256sum', () => {
  const office = smallOffice();
  let root: string;
  let agency: string;
  let set: string;
  let written: WrittenSet;

  /** Runs a tool as a person would; a failure shows what it said. */
  const tool = (command: string, args: readonly string[], input?: Uint8Array): Buffer => {
    const done = spawnSync(command, args, { cwd: set, maxBuffer: 2 ** 28, ...(input && { input }) });
    expect(done.status, `${command} ${args.join(' ')}: ${done.stderr}`).toBe(0);
    return done.stdout;
  };
  const decrypt = (path: string, key: 'recovery' | 'office') => tool('age', ['-d', '-i', join(root, `${key}.txt`), path]);

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'daluang-tools-'));
    await writeFile(join(root, 'recovery.txt'), `${testKeys.recovery.identity}\n`);
    await writeFile(join(root, 'office.txt'), `${testKeys.office.identity}\n`);
    written = await writeSample(diskTree(root), office, { limits: { packBytes: 100_000, partBytes: 400 } });
    agency = join(root, written.agency);
    set = join(agency, 'sets', written.name);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('is a bag: both manifests hold under sha256sum, and every payload file is in one', async () => {
    tool('sha256sum', ['--strict', '-c', 'manifest-sha256.txt']);
    tool('sha256sum', ['--strict', '-c', 'tagmanifest-sha256.txt']);
    const listed = (await readFile(join(set, 'manifest-sha256.txt'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(66));
    expect(listed).toEqual((await readdir(join(set, 'data'))).map((name) => `data/${name}`).sort());
    expect(await readFile(join(set, 'bagit.txt'), 'utf8')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const sizes = await Promise.all(listed.map(async (path) => (await readFile(join(set, path))).length));
    const oxum = `${sizes.reduce((total, bytes) => total + bytes, 0)}.${sizes.length}`;
    expect(await readFile(join(set, 'bag-info.txt'), 'utf8')).toContain(`Payload-Oxum: ${oxum}\n`);
  });

  it('names its packs with hash and size in packs.txt', async () => {
    const lines = (await readFile(join(set, 'packs.txt'), 'utf8')).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      const [hash, bytes] = line.split('  ') as [string, string];
      const pack = await readFile(join(agency, 'packs', `${hash}.tar.age`));
      expect([sha256(pack), pack.length]).toEqual([hash, Number(bytes)]);
    }
  });

  it.each(['recovery', 'office'] as const)('gives all rows to the %s key, with the figures of the index', async (key) => {
    const index = JSON.parse(decrypt('data/index.json.age', key).toString()) as SetIndex;
    expect(index.records.length).toBeGreaterThan(1);
    const lines = index.records.flatMap((part) => tool('gunzip', ['-c'], decrypt(part.path, key)).toString().trimEnd().split('\n'));
    expect(lines).toEqual(sourceOf(office).lines);
    for (const [entity, figures] of Object.entries(index.tables)) {
      const sum = figureSum();
      for (const line of lines)
        if (line.startsWith(`{"entity":"${entity}"`)) sum.add(line.slice(`{"entity":"${entity}","row":`.length, -1));
      expect(sum.figures()).toEqual(figures);
    }
  });

  it('gives every file and closed journal segment through tar, byte by byte', async () => {
    const index = JSON.parse(decrypt('data/index.json.age', 'recovery').toString()) as SetIndex;
    const out = join(root, 'out');
    await mkdir(out);
    for (const pack of index.packs) tool('tar', ['-x', '-C', out], decrypt(`../../packs/${pack.sha256}.tar.age`, 'recovery'));
    for (const [hash, bytes] of office.files) {
      expect(Buffer.compare(await readFile(join(out, 'files', hash.slice(0, 2), hash.slice(2, 4), hash)), bytes)).toBe(0);
    }
    for (const name of ['2026-01.jl', '2026-02.jl']) {
      expect((await readFile(join(out, 'journal', name))).toString()).toBe(Buffer.from(office.segments.get(name) ?? []).toString());
    }
    expect(decrypt('data/journal-open.jl.age', 'office').toString()).toBe(Buffer.from(office.segments.get('2026-03.jl') ?? []).toString());
  });

  it('gives the office key to the recovery key', async () => {
    expect(decrypt('../../office-key.age', 'recovery').toString().trim()).toBe(testKeys.office.identity);
  });

  it('stays shut for another key', async () => {
    const other = join(root, 'other.txt');
    tool('age-keygen', ['-o', other]);
    expect(spawnSync('age', ['-d', '-i', other, join(set, 'data/index.json.age')]).status).not.toBe(0);
  });
});
