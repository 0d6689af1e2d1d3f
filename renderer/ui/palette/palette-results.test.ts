import { expect, test } from 'vitest';
import { matching } from './palette-results.ts';

const item = (label: string, detail?: string) => ({ id: label, label, detail, run: () => {} });
const items = [item('Registrasi keberatan'), item('Keberatan', 'bagian'), item('Tambah arsip')];

test.each([
  ['', ['Registrasi keberatan', 'Keberatan', 'Tambah arsip']],
  ['keb reg', ['Registrasi keberatan']],
  ['BAGIAN', ['Keberatan']],
  ['xyz', []],
])('"%s" finds %o', (query, expected) => {
  expect(matching(items, query).map((found) => found.label)).toEqual(expected);
});
