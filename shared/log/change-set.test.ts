import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';
import {
  type ChangeHeader,
  type ChangeSet,
  changeSetSchema,
  eraseOps,
  isIntact,
  type LoggedOp,
  opDigest,
  sealChangeSet,
} from './change-set.ts';
import { entryLink, entryMark, FIRST_LINK, parseEntry } from './entry.ts';

const header: ChangeHeader = {
  v: 1,
  schemaV: 1,
  id: '01900000-0000-7000-8000-000000000001',
  device: 'd1',
  incarnation: 'i1',
  user: 'p1',
  command: 'objection.intake',
  at: '2026-06-10T01:42:00.000Z',
  on: '2026-06-10',
  stream: 'layanan',
  group: null,
  undoes: null,
  reason: null,
  prev: null,
} as ChangeHeader;

const personal: LoggedOp = {
  op: { kind: 'create', entity: 'activity', id: 'a1', row: { kind: 'x', name: 'Sulastri Wardhana' } },
  salt: '000102030405060708090a0b0c0d0e0f',
};
const plain: LoggedOp = { op: { kind: 'patch', entity: 'unit', id: 'u1', set: { name: 'Dinas PU' }, base: { name: 'c0' } } };
const seal = (...ops: readonly LoggedOp[]): ChangeSet => sealChangeSet(header, ops, ops.map(opDigest));

describe('a change set', () => {
  it.each([
    ['an op', (change: ChangeSet) => ({ ...change, ops: [plain] })],
    ['the header', (change: ChangeSet) => ({ ...change, user: 'p2' })],
    ['a salt', (change: ChangeSet) => ({ ...change, ops: [{ ...personal, salt: 'ff0102030405060708090a0b0c0d0e0f' }, plain] })],
    ['the order of ops', (change: ChangeSet) => ({ ...change, ops: [...change.ops].reverse() })],
  ])('is no longer intact when %s was changed', (_what, change) => {
    const sealed = seal(personal, plain);

    expect([isIntact(sealed), isIntact(change(sealed))]).toEqual([true, false]);
  });

  it('keeps its hash when the body of an op is erased, and nothing of the body stays', () => {
    const sealed = seal(personal, plain);

    const erased = eraseOps(sealed, (op) => op.entity === 'activity', 'order-1');

    expect(isIntact(erased)).toBe(true);
    expect(JSON.stringify(erased)).not.toContain('Sulastri');
    expect(JSON.stringify(erased)).not.toContain(personal.salt);
    expect(changeSetSchema.safeParse(erased).success).toBe(true);
  });

  it('hides an erased body behind its salt: the same words under another salt have another digest', () => {
    const other = { ...personal, salt: 'f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff' };

    expect(opDigest(other)).not.toBe(opDigest(personal));
  });
});

describe('version 1 of the log, as stored by the first release', () => {
  const lines = readFileSync(new URL('../../test/fixtures/log/v1/entries.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const expected = JSON.parse(readFileSync(new URL('../../test/fixtures/log/v1/expected.json', import.meta.url), 'utf8')) as {
    readonly hashes: readonly string[];
    readonly links: readonly string[];
  };

  it('is read, is intact, and hashes to what was written down then', () => {
    const entries = lines.map((line) => parseEntry(line));

    expect(entries.every((entry) => entry !== null)).toBe(true);
    expect(entries.map((entry) => (entry && 'change' in entry ? entry.change.hash : 'verdict'))).toEqual(expected.hashes);
  });

  it('chains to the links that were written down then', () => {
    let link = FIRST_LINK;
    const links = lines.map((line) => {
      const entry = parseEntry(line);
      if (!entry) throw new Error('the fixture is readable');
      link = entryLink(link, entry.seq, entryMark(entry));
      return link;
    });

    expect(links).toEqual(expected.links);
  });

  it('is already in canonical form', () => {
    expect(lines.map((line) => canonicalJson(JSON.parse(line)))).toEqual(lines);
  });
});

describe('the canonical form', () => {
  it('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());

        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ n: Number.NaN })).toThrow();
  });
});
