import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventParser } from './event-rows.ts';

const parse = eventParser({
  closed: z.looseObject({ reason: z.string().trim().min(1), party: z.object({ name: z.string().min(1) }) }),
  begun: z.looseObject({}),
});

describe('an event row', () => {
  it('is read with its data, and keeps what a newer version wrote beside it', () => {
    const data = { reason: 'Selesai', party: { name: 'Andi' }, later: 1 };

    expect(parse({ kind: 'closed', on: '2026-06-08', data })).toEqual({ ok: true, value: { kind: 'closed', on: '2026-06-08', data } });
    expect(parse({ kind: 'begun', on: '2026-06-08', data: null })).toMatchObject({ ok: true });
  });

  it.each([
    ['a kind that is not known', { kind: 'toString', on: '2026-06-08', data: {} }, { code: 'event.unknownKind', kind: 'toString' }],
    ['a day that does not exist', { kind: 'begun', on: '2026-02-30', data: {} }, { code: 'event.date' }],
    [
      'fields that are missing, each named once',
      { kind: 'closed', on: '2026-06-08', data: { reason: ' ', party: {} } },
      { code: 'event.incomplete', fields: ['reason', 'party.name'] },
    ],
  ])('is refused for %s', (_name, row, error) => {
    expect(parse(row)).toEqual({ ok: false, error });
  });
});
