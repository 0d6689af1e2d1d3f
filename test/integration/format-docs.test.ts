import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = ['bash', 'age', 'tar', 'gunzip', 'sha256sum', 'jq', 'awk'];
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error);

describe.skipIf(missing.length > 0)('docs/format/README.md', () => {
  let work: string;
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'daluang-format-'));
    await cp(join(root, 'test', 'fixtures', 'backups', 'v1'), join(work, 'drive'), { recursive: true });
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  const run = async (drive: string) => {
    const text = await readFile(join(root, 'docs', 'format', 'README.md'), 'utf8');
    const blocks = [...text.matchAll(/```sh\n(.*?)```/gs)].map((match) => match[1]);
    expect(blocks.length).toBeGreaterThan(5);
    const out = join(work, `out-${drive}`);
    const script = ['set -euo pipefail', `DRIVE=${join(work, drive)}`, `OUT=${out}`, ...blocks].join('\n');
    return { ...spawnSync('bash', ['-c', script], { encoding: 'utf8' }), out };
  };

  it('rebuilds the golden set with public tools alone, command by command', async () => {
    const done = await run('drive');
    expect([done.status, done.stderr]).toEqual([0, '']);
    expect(done.stdout).toContain('"description":"Surat masuk 2"');
    expect(done.stdout).toContain('Surat: keputusan.pdf');
    const entries = await readFile(join(done.out, 'entries.ndjson'), 'utf8');
    expect(entries.trimEnd().split('\n')).toHaveLength(4);
  });

  it('stops at the first command where a file is damaged', async () => {
    await cp(join(work, 'drive'), join(work, 'damaged'), { recursive: true });
    const found = spawnSync('bash', ['-c', `printf x >> ${join(work, 'damaged')}/CADANGAN-PPID/*/sets/*/data/records-0001.ndjson.gz.age`]);
    expect(found.status).toBe(0);
    expect((await run('damaged')).status).not.toBe(0);
  });
});
