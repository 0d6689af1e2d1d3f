import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newKeyPair, readIdentities } from '#shared/backup/age.ts';
import { figuresOf } from '#shared/backup/figures.ts';
import { cliBackup } from '#shared/i18n/messages/cli-backup.ts';
import { smallOffice } from '#test/support/backup/sample-log.ts';
import * as extract from './extract.ts';
import type { CliCommand } from './io.ts';
import * as verify from './verify.ts';

const golden = fileURLToPath(new URL('../../test/fixtures/backups/v1', import.meta.url));
const recovery = join(golden, 'recovery-key.txt');
const setName = '20260302T073000Z-A-1';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'daluang-cli-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function cli(command: CliCommand, ...argv: readonly string[]) {
  const out: string[] = [];
  const status = await command.run(argv, { lines: async function* () {}, out: (line) => out.push(line), err: (line) => out.push(line) });
  return { status, out, text: out.join('\n') };
}

const expected = async () =>
  JSON.parse(await readFile(join(golden, 'expected.json'), 'utf8')) as {
    tables: Record<string, unknown>;
    entries: number;
    files: string[];
  };

async function copyOfGolden(): Promise<{ readonly stick: string; readonly set: string }> {
  const stick = join(root, 'stick');
  await cp(golden, stick, { recursive: true });
  const [agency] = await readdir(join(stick, 'CADANGAN-PPID'));
  return { stick, set: join(stick, 'CADANGAN-PPID', agency ?? '', 'sets', setName) };
}

describe('verify', () => {
  it('finds the golden set of version 1 whole, from the drive, the office folder and the set itself', async () => {
    const { stick, set } = await copyOfGolden();
    for (const folder of [stick, join(set, '..', '..'), set]) {
      const { status, text } = await cli(verify, folder, '--identity', recovery);
      expect([status, text]).toEqual([0, expect.stringContaining('7 baris, 4 entri jurnal, 2 berkas')]);
    }
  });

  it('says by name what is damaged and what is missing', async () => {
    const { stick, set } = await copyOfGolden();
    await truncate(join(set, 'data', 'records-0002.ndjson.gz.age'), 100);
    await rm(join(set, 'data', 'index.json.age'));
    const { status, out } = await cli(verify, stick, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      kind: 'backup',
      good: false,
      sets: [{ name: setName, state: 'damaged', missing: ['data/index.json.age'], damaged: ['data/records-0002.ndjson.gz.age'] }],
    });
    expect((await cli(verify, stick)).text).toContain('hilang: data/index.json.age');
  });

  it('names a set that was never finished, and counts it only where it was asked for', async () => {
    const { stick, set } = await copyOfGolden();
    const unfinished = join(set, '..', '20260401T000000Z-A-1');
    await cp(set, unfinished, { recursive: true });
    await rm(join(unfinished, 'SELESAI.json'));
    const all = await cli(verify, stick);
    expect([all.status, all.text]).toEqual([0, expect.stringContaining('20260401T000000Z-A-1: TIDAK SELESAI')]);
    expect((await cli(verify, unfinished)).status).toBe(1);
  });

  it('says that a key does not open the set', async () => {
    const other = join(root, 'other.txt');
    await writeFile(other, (await newKeyPair()).identity);
    const { status, text } = await cli(verify, golden, '--identity', other, '--lang', 'en');
    expect([status, text]).toEqual([1, expect.stringContaining('This key does not open the set.')]);
  });

  it('reads a journal folder and tells faults by file and line', async () => {
    const office = smallOffice();
    for (const [name, bytes] of office.segments) await writeFile(join(root, name), bytes);
    expect(await cli(verify, root)).toMatchObject({ status: 0, text: 'Jurnal utuh: 3 berkas, 4 entri, nomor terakhir 4.' });
    const february = join(root, '2026-02.jl');
    await writeFile(february, (await readFile(february, 'utf8')).replace('Berkas', 'Berkaz'));
    const { status, out } = await cli(verify, root, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      kind: 'journal',
      good: false,
      faults: expect.arrayContaining([{ code: 'checksum', file: '2026-02.jl', line: 2 }]),
    });
  });

  it.each([[[]], [['/tidak/ada']], [['.', '--identity', '/tidak/ada']], [['--salah', '.']], [['a', 'b']]])(
    'refuses %j with a word and status 1',
    async (argv) => {
      const { status, out } = await cli(verify, ...argv, '--json');
      expect(status).toBe(1);
      expect(JSON.parse(out[0] ?? '')).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } });
    },
  );
});

describe('extract', () => {
  it('takes the golden set of version 1 apart: rows, log, journal, files under their own names', async () => {
    const to = join(root, 'keluar');
    expect((await cli(extract, golden, '--identity', recovery, '--to', to)).status).toBe(0);
    const { tables, entries, files } = await expected();
    for (const [entity, figures] of Object.entries(tables)) {
      const lines = (await readFile(join(to, 'entities', `${entity}.jsonl`), 'utf8')).trimEnd().split('\n');
      expect(figuresOf(lines.map((line) => JSON.parse(line) as unknown)), entity).toEqual(figures);
    }
    expect((await readFile(join(to, 'log.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(entries);
    expect((await readdir(join(to, 'journal'))).sort()).toEqual(['2026-01.jl', '2026-02.jl', '2026-03.jl']);
    expect((await readdir(join(to, 'files'))).sort()).toEqual(['Surat_ keputusan (2).pdf', 'Surat_ keputusan.pdf']);
    expect((await readFile(join(to, 'files.jsonl'), 'utf8')).match(/"sha256":"[0-9a-f]{64}"/g)).toHaveLength(files.length);
    expect((await readdir(to)).sort()).toEqual(['README.txt', 'entities', 'files', 'files.jsonl', 'index.json', 'journal', 'log.jsonl']);
    expect(await readdir(root)).toEqual(['keluar']);
  });

  it('leaves nothing where the set is damaged, the key wrong or the target in use', async () => {
    const { stick, set } = await copyOfGolden();
    const to = join(root, 'keluar');
    await truncate(join(set, 'data', 'journal-open.jl.age'), 300);
    const damaged = await cli(extract, stick, '--identity', recovery, '--to', to, '--json');
    expect([damaged.status, damaged.text]).toEqual([1, expect.stringContaining('data/journal-open.jl.age')]);
    const other = join(root, 'other.txt');
    await writeFile(other, (await newKeyPair()).identity);
    expect(await cli(extract, golden, '--identity', other, '--to', to)).toMatchObject({ status: 1, text: cliBackup.id['error.wrongKey'] });
    expect((await cli(extract, golden, '--identity', recovery, '--to', stick)).status).toBe(1);
    expect((await readdir(root)).sort()).toEqual(['other.txt', 'stick']);
  });

  it('takes the key from a sheet typed in groups too', async () => {
    const [identity] = readIdentities(await readFile(recovery, 'utf8'));
    const typed = join(root, 'ketik.txt');
    await writeFile(typed, (identity ?? '').toLowerCase().replace(/(.{6})/g, '$1 '));
    expect((await cli(extract, golden, '--identity', typed, '--to', join(root, 'keluar'))).status).toBe(0);
  });
});
