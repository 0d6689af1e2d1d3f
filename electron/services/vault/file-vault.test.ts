import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FileVault } from './file-vault.ts';

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}`);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function aVault() {
  const folder = mkdtempSync(join(tmpdir(), 'daluang-vault-'));
  return { folder, vault: new FileVault(folder) };
}

function aFile(bytes: Uint8Array, name = 'surat.pdf'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'daluang-source-')), name);
  writeFileSync(path, bytes);
  return path;
}

describe('taking a file in', () => {
  it('stores it under its hash and gives the same bytes back', async () => {
    const { folder, vault } = aVault();
    const bytes = pdf('isi '.repeat(2_000_000));

    const taken = await vault.takePath(aFile(bytes), 'surat.pdf');

    const hash = hashOf(bytes);
    expect(taken).toEqual({
      ok: true,
      value: { hash, bytes: bytes.length, name: 'surat.pdf', mediaType: 'application/pdf', known: false },
    });
    expect(readFileSync(join(folder, 'blobs', hash.slice(0, 2), hash.slice(2, 4), hash)).equals(bytes)).toBe(true);
    const read = await vault.read(hash);
    expect(read.ok && bytes.equals(read.value)).toBe(true);
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
  });

  it('stores the same bytes once, whatever their name', async () => {
    const { vault } = aVault();

    await vault.takePath(aFile(pdf('sama')), 'a.pdf');
    const second = await vault.takeBytes(pdf('sama'), 'b.pdf');

    expect(second).toMatchObject({ ok: true, value: { name: 'b.pdf', known: true } });
  });

  it('replaces a stored file that was damaged by the good copy', async () => {
    const { vault } = aVault();
    const bytes = pdf('utuh');
    const hash = hashOf(bytes);
    await vault.takeBytes(bytes, 'a.pdf');
    writeFileSync(vault.pathOf(hash), 'rusak');

    const again = await vault.takeBytes(bytes, 'a.pdf');

    expect(again).toMatchObject({ ok: true, value: { known: false } });
    expect(await vault.read(hash)).toEqual({ ok: true, value: bytes });
  });

  it.each([
    ['a program under the name of a PDF', Buffer.from('MZ\u0090\u0000'), 'surat.pdf', 'executable'],
    ['a PDF under a name with two endings', Buffer.from('%PDF-1.7'), 'surat.pdf.docx', 'doubleExtension'],
    ['a text under the name of a PDF', Buffer.from('hanya teks'), 'surat.pdf', 'otherContent'],
    ['an empty file', Buffer.alloc(0), 'kosong.pdf', 'empty'],
    [
      'a ZIP that is no office document',
      Buffer.from('PK\u0003\u0004 PK\u0001\u0002'.padEnd(60, ' ').concat('readme.txt PK\u0005\u0006')),
      'x.docx',
      'otherContent',
    ],
  ])('refuses %s', async (_name, bytes, name, code) => {
    const { folder, vault } = aVault();

    expect(await vault.takePath(aFile(bytes, name), name)).toEqual({ ok: false, error: { code, name } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says that a file which is gone, or a folder, cannot be read', async () => {
    const { folder, vault } = aVault();
    mkdirSync(join(folder, 'a-folder'));

    expect(await vault.takePath(join(folder, 'nowhere.pdf'), 'nowhere.pdf')).toEqual({
      ok: false,
      error: { code: 'unreadable', name: 'nowhere.pdf' },
    });
    expect(await vault.takePath(join(folder, 'a-folder'), 'a-folder')).toEqual({
      ok: false,
      error: { code: 'unreadable', name: 'a-folder' },
    });
  });
});

describe('reading', () => {
  it('says that a file is damaged rather than give other bytes', async () => {
    const { vault } = aVault();
    await vault.put(pdf('asli'), 'asli.pdf', 'application/pdf');
    const hash = hashOf(pdf('asli'));
    const path = vault.pathOf(hash);
    const bytes = readFileSync(path);
    bytes[3] = 0;
    writeFileSync(path, bytes);

    expect(await vault.read(hash)).toEqual({ ok: false, error: { code: 'damaged' } });
    expect(await vault.check(hash)).toBe('damaged');
    expect(await vault.has(hash)).toBe(true);
  });

  it('knows what it does not have', async () => {
    const { vault } = aVault();

    expect(await vault.read('a'.repeat(64))).toEqual({ ok: false, error: { code: 'missing' } });
    expect(await vault.has('a'.repeat(64))).toBe(false);
  });
});
