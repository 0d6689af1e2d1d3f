import { describe, expect, it } from 'vitest';
import { isContact, isWrongContact } from './contact.ts';

describe('a contact', () => {
  it.each([
    '0812-5500-1742',
    '+62 812 5500 1742',
    '(0431) 862 555',
    '0431/862555',
    '0812.5500.1742',
    '123456',
    'sulastri@surat.example',
    '0811-5500-200, sekretariat@pemantau.example',
    '0812-5500-1742 / 0431-862555',
    '081255001742 (WA) atau sulastri@surat.example',
  ])('is %s', (text) => {
    expect(isContact(text)).toBe(true);
  });

  it.each([
    'x',
    '',
    '   ',
    '-',
    '12345',
    'tidak ada',
    'Jl. Kemiri 123456',
    'a@b',
    'surat@',
    '3271046504930002',
    '0812-5500-1742, x',
    '() +',
  ])('is not %j', (text) => {
    expect(isContact(text)).toBe(false);
  });

  it('that was stored before stays as it is, and only a typed one is asked about', () => {
    expect(isWrongContact('x', 'x')).toBe(false);
    expect(isWrongContact('y', 'x')).toBe(true);
    expect(isWrongContact('x')).toBe(true);
    expect(isWrongContact('', 'x')).toBe(false);
    expect(isWrongContact(null)).toBe(false);
  });
});
