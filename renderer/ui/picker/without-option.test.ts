import { expect, it } from 'vitest';
import type { SearchOptions } from './picker-option.ts';
import { withoutOption } from './without-option.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const search: SearchOptions = async (query, offset, limit) => {
  const all = ids.filter((id) => query !== 'early' || id < 'f').map((id) => ({ id, label: id }));
  return { rows: all.slice(offset, offset + limit), total: all.length };
};
const { signal } = new AbortController();

it.each(ids)('leaves out %s wherever it stands, without a gap and with the right count', async (id) => {
  const without = withoutOption(search, id);
  const pages = [];
  for (let offset = 0; offset < ids.length - 1; offset += 2) pages.push(await without('', offset, 2, signal));

  expect(pages.flatMap(({ rows }) => rows.map((row) => row.id))).toEqual(ids.filter((one) => one !== id));
  expect(pages.at(-1)?.total).toBe(ids.length - 1);
});

it('counts what does not hold it as it is', async () => {
  const without = withoutOption(search, 'f');
  await without('', 4, 2, signal);

  expect(await without('early', 0, 2, signal)).toEqual({
    rows: [
      { id: 'a', label: 'a' },
      { id: 'b', label: 'b' },
    ],
    total: 5,
  });
});
