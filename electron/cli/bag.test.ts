import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bagFindingCodes } from '#shared/exchange/bag/findings.ts';
import { cliBag } from '#shared/i18n/messages/cli-bag.ts';
import { bagFiles, writeBag } from '#test/support/bag/made-bag.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function cli(...args: readonly string[]) {
  const done = spawnSync(process.execPath, ['electron/cli/main.ts', 'bag', ...args], { cwd: root, encoding: 'utf8' });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daluang-bag-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('bag verify', () => {
  it('says nothing but valid of a whole bag', () => {
    const bag = writeBag(bagFiles('1.0'));

    expect(cli('verify', bag, '--json')).toEqual({ status: 0, out: '{"valid":true,"errors":[],"warnings":[]}\n', err: '' });
    rmSync(bag, { recursive: true });
  });

  it('gives every finding its code, its path and a sentence, and ends with 1', () => {
    const bag = writeBag(
      bagFiles('0.97', { 'data/surat.txt': 'diubah', 'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n\n' }),
    );
    const { status, out } = cli('verify', bag, '--json', '--lang', 'en');

    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({
      valid: false,
      errors: [{ code: 'checksum.mismatch', path: 'data/surat.txt', message: expect.stringContaining('manifest-sha256.txt') }],
      warnings: [{ code: 'declaration.extraLines', path: 'bagit.txt', message: expect.any(String) }],
    });
    rmSync(bag, { recursive: true });
  });

  it('answers for a path that is no bag as for any bag, and asks for one where none is given', () => {
    expect(JSON.parse(cli('verify', join(folder, 'tiada'), '--json').out)).toMatchObject({
      valid: false,
      errors: [{ code: 'bag.notFolder' }],
    });
    expect(JSON.parse(cli('verify', '--json').out)).toMatchObject({ error: { code: 'option.verify' } });
    expect(cli('periksa').status).toBe(1);
  });

  it('has a sentence for every finding', () => {
    for (const code of bagFindingCodes) expect(cliBag.id).toHaveProperty([code]);
  });
});

describe('bag create', () => {
  const source = () => {
    mkdirSync(join(folder, 'berkas/dalam'), { recursive: true });
    writeFileSync(join(folder, 'berkas/surat 100%.txt'), 'isi surat');
    writeFileSync(join(folder, 'berkas/dalam/caf\u00e9\n.txt'), 'kopi');
    writeFileSync(join(folder, 'daftar.csv'), 'a;b\n');
    return [join(folder, 'berkas'), join(folder, 'daftar.csv')];
  };

  it('makes a bag that stands before our own check and before sha256sum and sha512sum', () => {
    const bag = join(folder, 'bag');
    const { status, out } = cli('create', '--to', bag, ...source(), '--organization', 'Dinas\nKominfo', '--identifier', 'X-1', '--json');

    expect({ status, made: JSON.parse(out) }).toEqual({ status: 0, made: { folder: bag, files: 3, bytes: 17 } });
    expect(cli('verify', bag, '--json').out).toBe('{"valid":true,"errors":[],"warnings":[]}\n');
    expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toMatch(
      /^Source-Organization: Dinas Kominfo\nExternal-Identifier: X-1\nBagging-Date: \d{4}-\d\d-\d\d\nBag-Software-Agent: Daluang [\d.]+\nPayload-Oxum: 17\.3\n$/,
    );
    for (const algorithm of ['sha256', 'sha512']) {
      // Names with escapes are ours to read; everything else a stranger can check.
      const plain = readFileSync(join(bag, `manifest-${algorithm}.txt`), 'utf8').replace(/.*%.*\n/g, '');
      expect(plain).toContain('data/daftar.csv');
      const checks = plain + readFileSync(join(bag, `tagmanifest-${algorithm}.txt`), 'utf8');
      expect(spawnSync(`${algorithm}sum`, ['-c', '--strict', '-'], { cwd: bag, input: checks, encoding: 'utf8' }).stderr).toBe('');
    }
  });

  it.each<[string, () => string[], string]>([
    ['a target that exists', () => ['--to', folder, ...source()], 'create.exists'],
    ['a source that is not there', () => ['--to', join(folder, 'bag'), join(folder, 'tiada')], 'create.missing'],
    ['a target inside of a source', () => ['--to', join(folder, 'berkas/bag'), ...source()], 'create.inside'],
    ['two sources of one name', () => ['--to', join(folder, 'bag'), ...source(), join(folder, 'daftar.csv')], 'create.twin'],
    ['no source', () => ['--to', join(folder, 'bag')], 'option.create'],
  ])('refuses %s and leaves nothing behind', (_name, args, code) => {
    const { status, out } = cli('create', ...args(), '--json');

    expect({ status, error: JSON.parse(out).error.code }).toEqual({ status: 1, error: code });
    expect(existsSync(join(folder, 'bag'))).toBe(false);
    expect(existsSync(join(folder, 'bag.sedang-ditulis'))).toBe(false);
  });

  it('takes no links', () => {
    const [first = ''] = source();
    symlinkSync('/etc/hostname', join(first, 'tautan'));

    expect(JSON.parse(cli('create', '--to', join(folder, 'bag'), first, '--json').out)).toMatchObject({
      error: { code: 'create.special' },
    });
  });
});
