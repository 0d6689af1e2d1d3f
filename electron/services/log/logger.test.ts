import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLogger, redacted } from './logger.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'daluang-log-'));
const NOW = '2026-11-21T03:00:00.000Z';

it('writes one object a line', () => {
  const folder = newFolder();
  const log = createLogger(folder, () => NOW);

  log.info('start', { version: '0.1.0' });
  log.warn('call.slow', { call: 'vault.take', ms: 812 });

  const lines = readFileSync(join(folder, 'daluang.log'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(lines).toEqual([
    { at: NOW, level: 'info', event: 'start', version: '0.1.0' },
    { at: NOW, level: 'warn', event: 'call.slow', call: 'vault.take', ms: 812 },
  ]);
});

it.each([
  ['a name', 'Siti Aminah'],
  ['a NIK', '3174012345678901'],
  ['a path', '/home/siti/surat.pdf'],
  ['a long text', 'x'.repeat(101)],
])('keeps %s out', (_name, value) => {
  expect(redacted({ value })).toEqual({ value: `[${value.length} characters]` });
});

it('says of an error its name, its code and where, never its words', () => {
  const folder = newFolder();
  const cause = Object.assign(new TypeError('Nama: Siti Aminah'), { code: 'EIO' });

  createLogger(folder, () => NOW).error('failed', cause, { reference: 'ab12' });

  const text = readFileSync(join(folder, 'daluang.log'), 'utf8');
  expect(text).not.toContain('Siti');
  expect(JSON.parse(text)).toMatchObject({
    reference: 'ab12',
    error: 'TypeError',
    code: 'EIO',
    where: expect.stringMatching(/^logger\.test\.ts:\d+:\d+$/),
  });
});

it('keeps three files of about 1 MiB', () => {
  const folder = newFolder();
  const log = createLogger(folder, () => NOW);

  for (let round = 1; round <= 4; round++) {
    writeFileSync(join(folder, 'daluang.log'), String(round).repeat(1024 * 1024));
    log.info('turn');
  }

  expect(readdirSync(folder).sort()).toEqual(['daluang.log', 'daluang.log.1', 'daluang.log.2']);
  expect(readFileSync(join(folder, 'daluang.log.1'), 'utf8')[0]).toBe('4');
  expect(statSync(join(folder, 'daluang.log')).size).toBeLessThan(200);
});

it('does not stop the program where it cannot write', () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');

  expect(() => createLogger(file, () => NOW).info('start')).not.toThrow();
});
