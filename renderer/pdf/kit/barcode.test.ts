import { describe, expect, it } from 'vitest';
import { code128Bars, qrCode } from './barcode.ts';

describe('barcodes as shapes', () => {
  it('makes a QR code of whole modules without a quiet zone', () => {
    const code = qrCode('042/KEB/A/VI/2026');

    expect(code).toMatchObject({ ok: true, value: { width: 21, height: 21 } });
    expect(code.ok && code.value.polygons.flat(2).every(Number.isInteger)).toBe(true);
  });

  it('refuses a text that a scanner could not read at the printed size', () => {
    expect(qrCode('x'.repeat(998))).toEqual({ ok: false, error: 'tooLong' });
    expect(qrCode('x'.repeat(997)).ok).toBe(true);
  });

  it('begins a Code 128 with the start pattern 2-1-1 of set B', () => {
    // Start B is bar 2, space 1, bar 1, space 2, bar 1, space 4 (ISO/IEC 15417); bars here are two units a module.
    const [first, second, third] = code128Bars('ARS-a').polygons;

    expect([first, second, third].map((bar) => [bar?.[0]?.[0], bar?.[1]?.[0]])).toEqual([
      [0, 4],
      [6, 8],
      [12, 14],
    ]);
  });
});
