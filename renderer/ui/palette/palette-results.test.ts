import { expect, test } from 'vitest';
import { matching, namedFirst } from './palette-results.ts';

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

test.each([
  ['naskah kantor', ['actions: Naskah kantor, Cetak naskah kantor', 'records: Naskah kantor lama, Surat']],
  [' NASKAH  kantor ', ['actions: Naskah kantor, Cetak naskah kantor', 'records: Naskah kantor lama, Surat']],
  ['naskah', ['records: Naskah kantor lama, Surat', 'actions: Cetak naskah kantor, Naskah kantor']],
  ['surat', ['records: Surat, Naskah kantor lama', 'actions: Cetak naskah kantor, Naskah kantor']],
])('what is written out as "%s" stands first', (query, expected) => {
  const groups = [
    { id: 'records', label: 'Arsip', items: [item('Naskah kantor lama'), item('Surat')] },
    { id: 'actions', label: 'Tindakan', items: [item('Cetak naskah kantor'), item('Naskah kantor')] },
  ];

  const lines = namedFirst(groups, query).map(({ id, items: found }) => `${id}: ${found.map(({ label }) => label).join(', ')}`);

  expect(lines).toEqual(expected);
});
