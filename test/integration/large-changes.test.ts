/** Change sets read for the history of a record: large ones are parsed once, and none is mixed up with another. */
import { expect, it } from 'vitest';
import { readChanges } from '#renderer/db/large-changes.ts';
import { lendingOffice } from '#test/support/lending-office.ts';

it('large change sets are read once, small ones each time, in the order of the log', async () => {
  const office = await lendingOffice();
  const { db } = office.ctx;
  const { id } = await office.aRecord({ description: 'Kontrak' });
  const small = Number((await db.log.toCollection().primaryKeys()).at(-1));
  await office.aRecord({ description: 'Daftar', note: 'catatan '.repeat(200) });
  const large = Number((await db.log.toCollection().primaryKeys()).at(-1));

  // Between the two.
  const largeFrom = Math.max(...(await db.log.bulkGet([small, large])).map((row) => row?.json.length ?? 0));
  const first = await readChanges(db, [large, small, 999_999], largeFrom);
  const again = await readChanges(db, [small, large], largeFrom);

  expect(first.map(({ seq }) => seq)).toEqual([small, large, 999_999]);
  expect(first[2]?.change).toBeNull();
  expect(first[0]?.change?.ops.some((logged) => 'op' in logged && logged.op.id === id)).toBe(true);
  expect(again.map(({ change }) => change?.id)).toEqual(first.slice(0, 2).map(({ change }) => change?.id));
  expect(again[1]?.change).toBe(first[1]?.change);
  expect(again[0]?.change).not.toBe(first[0]?.change);
});
