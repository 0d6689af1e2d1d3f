import { expect, it } from 'vitest';
import { MAX_SCAN_BYTES, scanMediaTypeOf } from './scan-file.ts';

const bytes = (...head: readonly number[]): Uint8Array => Uint8Array.from([...head, ...new Array<number>(64).fill(0)]);
const jpeg = bytes(0xff, 0xd8, 0xff, 0xe0);
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const tiff = bytes(0x49, 0x49, 0x2a, 0x00);

it.each<[string, Uint8Array, string]>([
  ['ktp.jpg', jpeg, 'image/jpeg'],
  ['ktp.png', png, 'image/png'],
  ['ktp.jpeg', png, 'image/png'],
  ['ktp.pdf', new TextEncoder().encode('%PDF-1.7\n'), 'application/pdf'],
])('%s is taken for what its bytes are', (name, content, type) => {
  expect(scanMediaTypeOf(name, content)).toEqual({ ok: true, value: type });
});

it.each<[string, Uint8Array, string]>([
  ['ktp.tif', tiff, 'scanKind'],
  ['ktp.exe', jpeg, 'scanKind'],
  ['ktp.jpg', new TextEncoder().encode('no picture'), 'scanKind'],
  ['ktp.jpg', new Uint8Array(MAX_SCAN_BYTES + 1), 'scanTooLarge'],
])('%s is refused', (name, content, code) => {
  expect(scanMediaTypeOf(name, content)).toEqual({ ok: false, error: { code } });
});
