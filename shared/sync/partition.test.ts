import { describe, expect, it } from 'vitest';
import type { StoredRow } from '#shared/log/apply.ts';
import { entities, entityNames } from '#shared/schema/entities.ts';
import { partition } from './partition.ts';
import { isPatchable, policyOf } from './policies.ts';
import { streamOf } from './streams.ts';

const record: StoredRow = { id: 'r1', _c: 'c1', description: 'Kontrak', securityClass: 'open', unitId: 'u1' };

describe('streamOf', () => {
  it.each([
    ['a record of class Biasa', 'record', { securityClass: 'open', unitId: 'u1' }, 'umum'],
    ['a record of class Terbatas', 'record', { securityClass: 'restricted', unitId: 'u1' }, 'unit:u1'],
    ['a record of class Rahasia', 'record', { securityClass: 'secret', unitId: 'u1' }, 'terbatas'],
    ['an objection', 'objection', {}, 'layanan'],
    ['a login', 'activity', { scope: 'admin' }, 'admin'],
    ['a credential', 'credential', {}, 'admin'],
  ] as const)('places %s', (_name, entity, row, stream) => {
    expect(streamOf(entity, row)).toBe(stream);
  });

  it('knows a stream for every entity, also for an empty row', () => {
    expect(
      entityNames.map((entity) => streamOf(entity, {})).every((stream) => /^(umum|layanan|terbatas|admin|unit:.+)$/.test(stream)),
    ).toBe(true);
  });
});

describe('partition', () => {
  it('makes one part for each stream and keeps the order in it', () => {
    const parts = partition(
      [
        { kind: 'create', entity: 'unit', id: 'u1', row: {} },
        { kind: 'create', entity: 'objection', id: 'o1', row: {} },
        { kind: 'create', entity: 'unit', id: 'u2', row: {} },
      ],
      () => undefined,
    );

    expect(parts.map((part) => [part.stream, part.ops.map((op) => op.id)])).toEqual([
      ['umum', ['u1', 'u2']],
      ['layanan', ['o1']],
    ]);
  });

  it('turns a patch that moves a row into a void in the old stream and a whole create in the new', () => {
    const patch = {
      kind: 'patch' as const,
      entity: 'record' as const,
      id: 'r1',
      set: { securityClass: 'restricted' },
      base: { securityClass: 'c1' },
    };

    const parts = partition([patch], () => record);

    expect(parts).toEqual([
      { stream: 'umum', ops: [{ kind: 'patch', entity: 'record', id: 'r1', set: { void: 'moved unit:u1' }, base: { void: 'c1' } }] },
      {
        stream: 'unit:u1',
        ops: [
          {
            kind: 'create',
            entity: 'record',
            id: 'r1',
            row: { description: 'Kontrak', securityClass: 'restricted', unitId: 'u1', void: null },
          },
        ],
      },
    ]);
  });
});

describe('merge policies', () => {
  it('are given for every field of every entity', () => {
    const all = entityNames.flatMap((entity) => Object.keys(entities[entity].fields).map((field) => policyOf(entity, field)));

    expect(all.length).toBeGreaterThan(100);
    expect(all.every((policy) => ['ask', 'immutable', 'appendOnly', 'link', 'local'].includes(policy ?? ''))).toBe(true);
  });

  it('let only base-checked fields be patched, and every row be voided', () => {
    expect([
      isPatchable('unit', 'name'),
      isPatchable('registerNumber', 'number'),
      isPatchable('objectionEvent', 'on'),
      isPatchable('objectionEvent', 'void'),
    ]).toEqual([true, false, false, true]);
  });
});
