import { describe, expect, it } from 'vitest';
import { entities, type Row } from '#shared/schema/entities.ts';
import { basesOf, patchOp } from './patch.ts';

// A desk as an earlier version stored it: without the field `kind`, its name changed once since.
const stored = { id: 'd1', void: null, code: 'A', name: 'Meja A', _c: 'c1', _f: { name: 'c2' } } as unknown as Row<'desk'>;

describe('the writers that a form keeps', () => {
  it('are those of every field of the entity, also of one that the row does not have yet', () => {
    const bases = basesOf('desk', stored);

    expect(Object.keys(bases)).toEqual(Object.keys(entities.desk.fields));
    expect(bases).toMatchObject({ code: 'c1', name: 'c2' });
  });

  it('stand in the patch as the person saw them, whoever wrote since', () => {
    const bases = basesOf('desk', stored);
    const since = { ...stored, name: 'Meja depan', _f: { name: 'c3' } } as unknown as Row<'desk'>;

    expect(patchOp('desk', since, { name: 'Loket A' }, bases)).toMatchObject({ set: { name: 'Loket A' }, base: { name: 'c2' } });
  });
});
