import { expect, it } from 'vitest';
import type { Row } from '#shared/schema/entities.ts';
import { aRecord } from '#test/support/search/rows.ts';
import { quantities } from './proposal-models.ts';

const line = (id: string, extent: number | null, extentUnit: string | null, parentId: string | null = null) =>
  ({ ...aRecord({ extent, extentUnit, parentId }), id }) as unknown as Row<'record'>;

it('the quantity of a list sums each unit, and says that the contents of a listed file are counted with it', () => {
  expect(quantities([line('a', 2, 'berkas'), line('b', 1, 'berkas'), line('c', 214, 'lembar'), line('d', null, null)])).toBe(
    '3 berkas, 214 lembar',
  );
  expect(quantities([line('a', 1, 'berkas'), line('b', 40, 'lembar', 'a'), line('c', 14, 'lembar', 'elsewhere')])).toBe(
    '1 berkas, 14 lembar; isi berkas terhitung dalam berkasnya',
  );
  expect(quantities([line('a', null, null)])).toBe('');
});
