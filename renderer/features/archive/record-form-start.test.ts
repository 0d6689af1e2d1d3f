import { expect, it } from 'vitest';
import type { Row } from '#shared/schema/entities.ts';
import { recordValues } from '#test/support/archive-office.ts';
import { carriedOn, ofReception, versionOf } from './record-form-start.ts';
import { blankRecord } from './record-form-values.ts';

it('a new version is of the class and the category of the old one, and has neither its date nor its numbers', () => {
  const old = {
    ...recordValues({ description: 'Peta tapal batas', classCodeId: 'kode', fileNumber: '001', itemNumber: '3', letterNumber: '12/X' }),
    ...{ oldNumber: 'L-1', receptionNumber: '004', unitCode: 'UMUM/2026/001', id: 'lama', _c: 'c1', importBatchId: null },
  } as Row<'record'>;
  const said = {
    id: 'k',
    _c: 'c1',
    recordId: 'lama',
    category: 'vital',
    protection: 'Pemencaran',
    secondCopy: 'Gedung B',
    stream: 'umum',
  } as Row<'recordCategory'>;

  const start = versionOf(old, said, 'id');

  expect(start).toMatchObject({ description: 'Peta tapal batas', classCode: 'kode', category: 'vital', protection: 'Pemencaran' });
  for (const field of ['date', 'fileNumber', 'itemNumber', 'letterNumber', 'oldNumber', 'receptionNumber', 'unitCode'] as const)
    expect(start[field]).toBe('');
});

it('of a reception it takes the number and the unit, and of the record before it what stays the same in a box', () => {
  expect(ofReception(new URLSearchParams('penerimaan=004&unit=u1'))).toEqual({ receptionNumber: '004', unit: 'u1' });
  expect(ofReception(new URLSearchParams('unit=u1'))).toEqual({});
  expect(carriedOn(null)).toEqual({});
  expect(carriedOn({ ...blankRecord, unit: 'u1', place: 'p1', description: 'Surat', unitCode: 'X' })).toMatchObject({
    unit: 'u1',
    place: 'p1',
  });
  expect(carriedOn({ ...blankRecord, description: 'Surat', unitCode: 'X' })).not.toHaveProperty('unitCode');
});
