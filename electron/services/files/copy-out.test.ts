import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CopyOrder, copyOut } from './copy-out.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'daluang-copy-'));

function anOrder(over: Partial<CopyOrder> = {}): CopyOrder {
  const bytes = Buffer.alloc(3 * 1024 * 1024 + 5, 'isi ');
  const source = join(newFolder(), 'blob');
  writeFileSync(source, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const signal = new AbortController().signal;
  return { source, hash, folder: newFolder(), wantedName: 'renja.pdf', onBytes: () => undefined, signal, ...over };
}

describe('a file copied out', () => {
  it('tells how far it is', async () => {
    const told: number[] = [];
    const order = anOrder({ onBytes: (done) => void told.push(done) });

    expect(await copyOut(order)).toEqual({ ok: true, value: { name: 'renja.pdf' } });
    expect(told).toEqual([1024 * 1024, 2 * 1024 * 1024, 3 * 1024 * 1024, 3 * 1024 * 1024 + 5]);
  });

  it('is stopped in its midst, and no part of it stays', async () => {
    const stop = new AbortController();
    const order = anOrder({ onBytes: () => stop.abort(), signal: stop.signal });

    expect(await copyOut(order)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(readdirSync(order.folder)).toEqual([]);
  });

  it('says that a place cannot be written, or is none', async () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    expect(await copyOut(anOrder({ folder: file }))).toEqual({ ok: false, error: { code: 'placeGone' } });
    const locked = newFolder();
    chmodSync(locked, 0o500);
    // An administrator of the machine writes all the same.
    const expected =
      process.getuid?.() === 0 ? { ok: true, value: { name: 'renja.pdf' } } : { ok: false, error: { code: 'placeReadOnly' } };
    expect(await copyOut(anOrder({ folder: locked }))).toEqual(expected);
  });
});
