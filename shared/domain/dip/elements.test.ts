import { expect, it } from 'vitest';
import { type DipElements, missingElements } from './elements.ts';

const whole: DipElements = {
  summary: 'Laporan kinerja tahun 2025',
  topic: null,
  unitId: null,
  controller: 'Bagian Organisasi',
  responsible: 'Kepala Bagian Organisasi',
  madeOn: { kind: 'year', from: null, to: null, circa: false },
  madeAt: 'Muara Lestari',
  forms: ['softcopy'],
  retentionActive: '2 tahun',
  retentionInactive: null,
  link: null,
  origin: null,
} as DipElements;

it.each<[string, Partial<DipElements>, readonly string[]]>([
  ['has all of them', {}, []],
  ['one of the two retentions is enough', { retentionActive: null, retentionInactive: '3 tahun' }, []],
  ['lacks what is null or empty', { responsible: null, madeAt: null, forms: [] }, ['responsible', 'madeAt', 'forms']],
  [
    'lacks the time of making where it is undated, and the retention',
    { madeOn: { kind: 'undated', from: null, to: null, circa: false }, retentionActive: null },
    ['madeOn', 'retention'],
  ],
])('%s', (_name, changes, missing) => {
  expect(missingElements({ ...whole, ...changes })).toEqual(missing);
});
