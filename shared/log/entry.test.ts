import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical.ts';
import { CHANGE_SET_VERSION, type ChangeHeader, type LoggedOp, opDigest, sealChangeSet } from './change-set.ts';
import { entryText, parseEntry } from './entry.ts';

const header: ChangeHeader = {
  v: CHANGE_SET_VERSION,
  schemaV: 1,
  id: '01900000-0000-7000-8000-000000000001',
  device: 'd1',
  incarnation: 'i1',
  user: 'p1',
  command: 'record.add',
  at: '2026-06-10T01:42:00.000Z' as ChangeHeader['at'],
  on: '2026-06-10' as ChangeHeader['on'],
  stream: 'umum',
  group: null,
  undoes: null,
  reason: null,
  prev: null,
};

const tricky = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"ops":[]', '\\"ops":[]', '$&', '$1', '"ops":[{"op":1}]'));

test('an entry put together from the texts of its ops is the canonical text, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: tricky, salted: fc.boolean() }), { maxLength: 5 }), tricky, (rows, reason) => {
      const ops: LoggedOp[] = rows.map(({ text, salted }, index) => {
        const op = { kind: 'create', entity: 'unit', id: `u${index}`, row: { name: text, code: null } } as const;
        return salted ? { op, salt: 'ab'.repeat(16) } : { op };
      });
      const change = sealChangeSet({ ...header, reason }, ops, ops.map(opDigest));
      const entry = { kind: 'own', seq: 7, change } as const;

      const text = entryText(
        entry,
        ops.map((logged) => canonicalJson('op' in logged ? logged.op : null)),
      );

      expect(text).toBe(canonicalJson(entry));
      expect(parseEntry(text)).toEqual(entry);
    }),
  );
});
