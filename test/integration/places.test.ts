/** Places are read once and kept: what is kept must never be older than what is stored. */
import { liveQuery } from 'dexie';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addPlace } from '#renderer/commands/archive/add-place.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { DaluangDb } from '#renderer/db/database.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { basesOf, createOp, patchOp } from '#renderer/db/patch.ts';
import { knownPlaces, type Places, placePath, readPlaces } from '#renderer/db/queries/locations.ts';
import { findPlaces } from '#renderer/db/queries/place-search.ts';
import { expectOk } from '#shared/lib/result.ts';
import { archiveOffice } from '#test/support/archive-office.ts';
import { aPlace } from '#test/support/search/rows.ts';

const addPlaceNamed = (ctx: CommandContext, name: string) => addPlace(ctx, [{ kind: 'box', name }], 'place-building');

const namesOf = (places: Places) => places.rows.map(({ name }) => name).toSorted();

describe('places that are kept', () => {
  it('are the same object until one changes', async () => {
    const { ctx } = await archiveOffice();
    const first = await readPlaces(ctx.db);
    expect(await readPlaces(ctx.db)).toBe(first);
    expectOk(
      await commit(ctx, { command: 'test', user: null, ops: [createOp('unit', 'u9', { code: null, name: 'Lain', parentId: null })] }),
    );
    expect(await readPlaces(ctx.db)).toBe(first);

    expectOk(await addPlaceNamed(ctx, 'Boks 019'));

    expect(namesOf(await readPlaces(ctx.db))).toContain('Boks 019');
  });

  it('are at hand without waiting once they were read, and no longer when one changed', async () => {
    const { ctx } = await archiveOffice();
    expect(knownPlaces(ctx.db)).toBeNull();
    const read = await readPlaces(ctx.db);
    expect(knownPlaces(ctx.db)).toBe(read);

    expectOk(await addPlaceNamed(ctx, 'Boks 019'));

    expect(knownPlaces(ctx.db)).toBeNull();
  });

  it('give the same way to a place as the store does, also after a change', async () => {
    const { ctx } = await archiveOffice();
    const wayTo = async () => (await placePath(ctx.db, 'place-box')).map(({ name }) => name);
    const stored = await wayTo();
    await readPlaces(ctx.db);
    expect(await wayTo()).toEqual(stored);

    const building = await ctx.db.rows('location').get('place-building');
    const patch = building && patchOp('location', building, { name: 'Gedung C' });
    expectOk(await commit(ctx, { command: 'test', user: null, ops: patch ? [patch] : [] }));

    expect(await wayTo()).toEqual(['Gedung C', ...stored.slice(1)]);
  });

  it('are read anew right after a save, a change and a removal', async () => {
    const { ctx } = await archiveOffice();
    await readPlaces(ctx.db);
    const save = async (change: Parameters<typeof patchOp<'location'>>[2]) => {
      const now = await ctx.db.rows('location').get('place-box');
      const patch = now && patchOp('location', now, change, basesOf('location', now));
      expectOk(await commit(ctx, { command: 'test', user: null, ops: patch ? [patch] : [] }));
      return namesOf(await readPlaces(ctx.db));
    };

    expect(await save({ name: 'Boks 170' })).toEqual(['Boks 018', 'Boks 170', 'Gedung B']);
    expect(await save({ void: 'undo' })).toEqual(['Boks 018', 'Gedung B']);
  });

  it('hear of what another connection writes, as the worker of an import does', async () => {
    const { ctx } = await archiveOffice();
    await readPlaces(ctx.db);
    const other = new DaluangDb(ctx.db.name, 'relaxed');
    onTestFinished(() => other.close());
    const gate = { ...ctx, db: other };

    expectOk(
      await commit(gate, { command: 'test', user: null, ops: [createOp('location', 'p9', aPlace('box', 'Boks 900', 'place-building'))] }),
    );

    expect(namesOf(await readPlaces(ctx.db))).toContain('Boks 900');
  });

  it('come again by themselves to whoever watches', async () => {
    const { ctx } = await archiveOffice();
    await readPlaces(ctx.db);
    const seen: (readonly string[])[] = [];
    const watch = liveQuery(() => readPlaces(ctx.db)).subscribe((places) => seen.push(namesOf(places)));
    onTestFinished(() => watch.unsubscribe());
    await expect.poll(() => seen.length).toBe(1);
    const box = await ctx.db.rows('location').get('place-box');
    if (!box) throw new Error('no box');

    const patch = patchOp('location', box, { name: 'Boks 170' });
    expectOk(await commit(ctx, { command: 'test', user: null, ops: patch ? [patch] : [] }));
    await expect.poll(() => seen.at(-1)).toEqual(['Boks 018', 'Boks 170', 'Gedung B']);

    expectOk(await addPlaceNamed(ctx, 'Boks 019'));
    await expect.poll(() => seen.at(-1)).toContain('Boks 019');
  });
});

it('a place is found by words of its way, those in this order first', async () => {
  const { ctx } = await archiveOffice();
  for (const name of ['Boks 2', 'Boks 10', 'Boks 12']) expectOk(await addPlaceNamed(ctx, name));
  const found = (query: string) => async () => findPlaces(await readPlaces(ctx.db), query).map((path) => path.at(-1)?.name);

  expect(await found('boks 1')()).toEqual(['Boks 10', 'Boks 12', 'Boks 017', 'Boks 018']);
  expect(await found('GEDUNG › boks')()).toEqual(['Boks 2', 'Boks 10', 'Boks 12', 'Boks 017', 'Boks 018']);
  expect(findPlaces(await readPlaces(ctx.db), 'boks', ({ name }) => name.endsWith('2')).length).toBe(2);
});
