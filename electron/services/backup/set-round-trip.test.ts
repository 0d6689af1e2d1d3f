import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differingTables, figuresOf } from '#shared/backup/figures.ts';
import { openSet, type StagedSet } from '#shared/backup/open-set.ts';
import { subtree } from '#shared/backup/tree.ts';
import type { WrittenSet } from '#shared/backup/write-set.ts';
import { applyOp, type StoredRow } from '#shared/log/apply.ts';
import { joinBytes } from '#shared/log/bytes.ts';
import { canonicalJson } from '#shared/log/canonical.ts';
import { eraseOps, liveOps, type Op } from '#shared/log/change-set.ts';
import { parseEntry } from '#shared/log/entry.ts';
import { EMPTY_HEAD, entryLine, journalItem, segmentLine } from '#shared/log/journal-format.ts';
import type { TableFigures } from '#shared/schema/backup.ts';
import { create, officeOf, patch, type SampleOffice, type Step, sha256, smallOffice, sourceOf } from '#test/support/backup/sample-log.ts';
import { quietJob, testKeys, writeSample } from '#test/support/backup/sample-set.ts';
import { diskTree } from './disk-tree.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'daluang-set-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

let opened = 0;
async function open(
  written: Pick<WrittenSet, 'agency' | 'name'>,
  identity: string = testKeys.office.identity,
): Promise<StagedSet & { readonly staging: string }> {
  opened += 1;
  const staging = `staging-${opened}`;
  await diskTree(root).makeFolder(staging);
  const staged = await openSet(quietJob(), {
    agency: subtree(diskTree(root), written.agency),
    set: written.name,
    identities: [identity],
    staging: subtree(diskTree(root), staging),
    hasFile: async () => false,
  });
  return { ...staged, staging: join(root, staging) };
}

/** Rows that a replay of staged entries leads to. */
async function replayed(staging: string): Promise<Record<string, TableFigures>> {
  const tables = new Map<string, Map<string, StoredRow>>();
  const text = await readFile(join(staging, 'entries.ndjson'), 'utf8');
  for (const line of text.split('\n').filter(Boolean)) {
    const entry = parseEntry(line);
    if (!entry || !('change' in entry)) throw new Error('entry');
    for (const op of liveOps(entry.change)) {
      const table = tables.get(op.entity) ?? new Map<string, StoredRow>();
      tables.set(op.entity, table);
      const row = applyOp(table.get(op.id), op, entry.change.id);
      if (row) table.set(op.id, row);
    }
  }
  return Object.fromEntries([...tables].map(([entity, rows]) => [entity, figuresOf(rows.values())]));
}

const value = fc
  .oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null))
  .map((plain) => (typeof plain === 'string' ? plain.normalize('NFC').toWellFormed() : plain));
const entity = fc.constantFrom<Op['entity']>('record', 'unit', 'objection', 'setting');
const op: fc.Arbitrary<Op> = fc.oneof(
  fc
    .tuple(entity, fc.nat(12), fc.dictionary(fc.constantFrom('name', 'note', 'a b', 'é'), value))
    .map(([name, id, row]) => create(name, `id-${id}`, row)),
  fc
    .tuple(entity, fc.nat(12), fc.dictionary(fc.constantFrom('name', 'void'), value))
    .map(([name, id, set]) => patch(name, `id-${id}`, set)),
);
const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.tuple(fc.nat(2), fc.array(op, { minLength: 1, maxLength: 4 })), { maxLength: 12 })
  .map((list) => list.sort(([a], [b]) => a - b).map(([month, ops]) => ({ month: `2026-0${month + 1}`, ops })));

describe('a set', () => {
  it('gives back what went in: restore(backup(S)) = S by the figures of every table', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 4 }), fc.nat(3), async (list, files, small) => {
        round += 1;
        const office = officeOf(list, files);
        const limits = small === 0 ? {} : { packBytes: 2048 * small, partBytes: 100 * small };
        const written = await writeSample(diskTree(root), office, {
          limits,
          madeAt: `2026-03-02T07:${String(round % 60).padStart(2, '0')}:00.000Z`,
        });
        const staged = await open(written, round % 2 ? testKeys.recovery.identity : testKeys.office.identity);
        expect(differingTables(staged.tables, sourceOf(office).end.tables)).toEqual([]);
        expect(differingTables(await replayed(staged.staging), sourceOf(office).end.tables)).toEqual([]);
        expect((await readdir(join(staged.staging, 'files'))).sort()).toEqual([...office.files.keys()].sort());
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('takes rows read again at the cut instead of their earlier state', async () => {
    const office = smallOffice();
    const stale = sourceOf(office).lines.map((line) => line.replace('Surat masuk 2', 'Surat masuk, dahulu'));
    const late = sourceOf(office).lines.filter((line) => line.includes('Surat masuk 2'));
    const staged = await open(await writeSample(diskTree(root), office, { lines: stale, end: { late } }));
    expect(staged.tables).toEqual(sourceOf(office).end.tables);
    const rows = await readFile(join(staged.staging, 'rows.ndjson'), 'utf8');
    expect(rows).not.toContain('dahulu');
    expect(rows).toContain('Surat masuk 2');
  });

  it('writes packs once: a second set brings none of its own, and a damaged one is written anew', async () => {
    const office = smallOffice();
    const first = await writeSample(diskTree(root), office);
    const packs = join(root, first.agency, 'packs');
    const before = await readdir(packs);
    const second = await writeSample(diskTree(root), office, { madeAt: '2026-03-03T07:30:00.000Z' });
    expect(await readdir(packs)).toEqual(before);
    expect(second.index.packs).toEqual(first.index.packs);

    const damaged = first.index.packs.find((pack) => pack.kind === 'files');
    await flip(join(packs, `${damaged?.sha256}.tar.age`), 400);
    const third = await writeSample(diskTree(root), office, { madeAt: '2026-03-04T07:30:00.000Z' });
    expect(await readdir(packs)).toHaveLength(before.length + 1);
    expect(third.index.packs.map((pack) => pack.sha256)).not.toContain(damaged?.sha256);
    await open(third);
  });

  it('packs only what is new since the last set', async () => {
    const office = smallOffice();
    const first = await writeSample(diskTree(root), office);
    const more = withMonth(office, '2026-04', new TextEncoder().encode('baru'));
    const second = await writeSample(diskTree(root), more, { madeAt: '2026-04-03T07:30:00.000Z' });
    const fresh = second.index.packs.filter((pack) => !first.index.packs.some((known) => known.sha256 === pack.sha256));
    expect(fresh.map((pack) => [pack.kind, pack.contents.length])).toEqual([
      ['journal', 1],
      ['files', 1],
    ]);
    expect((await open(second)).tables).toEqual(sourceOf(more).end.tables);
    expect((await open(first)).tables).toEqual(sourceOf(office).end.tables);
  });

  it('leaves out of the journal what came after the cut, a half-written line too', async () => {
    const office = smallOffice();
    const more = withMonth(office, '2026-03', new TextEncoder().encode('baru'));
    const torn = new Map(more.segments);
    const last = torn.get('2026-03.jl') as Uint8Array;
    torn.set('2026-03.jl', last.subarray(0, last.length - 10));
    const staged = await open(await writeSample(diskTree(root), office, { segments: torn }));
    expect(await replayed(staged.staging)).toEqual(sourceOf(office).end.tables);
    expect(await readFile(join(staged.staging, 'journal', '2026-03.jl'))).toEqual(
      Buffer.from(office.segments.get('2026-03.jl') as Uint8Array),
    );
  });

  it('takes the entries of the log where a segment on the disk is damaged', async () => {
    const office = smallOffice();
    const damaged = new Map(office.segments);
    const january = (damaged.get('2026-01.jl') as Uint8Array).slice();
    january[january.length - 40] = (january.at(-40) as number) ^ 1;
    damaged.set('2026-01.jl', january);
    const staged = await open(await writeSample(diskTree(root), office, { segments: damaged }));
    expect(await replayed(staged.staging)).toEqual(sourceOf(office).end.tables);
  });

  it('names files that a row promises and the vault does not have, or has otherwise', async () => {
    const office = smallOffice();
    const [first, second] = [...office.files.keys()] as [string, string];
    const vault = new Map(office.files);
    vault.delete(first);
    vault.set(second, new TextEncoder().encode('lain'));
    const written = await writeSample(diskTree(root), office, { vault });
    expect([...written.index.missingFiles].sort()).toEqual([first, second].sort());
    expect((await open(written)).files).toEqual([...office.files.keys()].filter((hash) => hash !== first && hash !== second));
  });

  it('carries erasures of later sets into the opening of an older one', async () => {
    const office = smallOffice();
    const first = await writeSample(diskTree(root), office);
    await writeSample(diskTree(root), office, { madeAt: '2026-03-09T07:30:00.000Z', segments: erasedSegments(office) });
    expect((await open(first)).erasures).toMatchObject([{ changeId: 'change-2', op: 0, erasedBy: 'change-9' }]);
  });

  it('gives other keys a folder of their own', async () => {
    const office = smallOffice();
    const first = await writeSample(diskTree(root), office);
    const swapped = {
      recovery: testKeys.office.recipient,
      office: testKeys.recovery.recipient,
      officeIdentity: testKeys.recovery.identity,
    };
    const second = await writeSample(diskTree(root), office, { keys: swapped });
    expect(second.agency).not.toBe(first.agency);
    await open(first);
    await open(second);
  });
});

async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] as number) ^ 1;
  await rm(path);
  const writer = await diskTree(root).create(path.slice(root.length + 1));
  await writer.write(bytes);
  await writer.close();
}

/** One more record with a file. */
function withMonth(office: SampleOffice, month: string, file: Uint8Array): SampleOffice {
  const changes: Step[] = office.entries.map((entry) => {
    if (!('change' in entry)) throw new Error('entry');
    return { month: entry.change.on.slice(0, 7), ops: liveOps(entry.change) };
  });
  const copy = create('recordSoftcopy', 'copy-new', { recordId: 'record-0', hash: sha256(file), name: 'baru.pdf' });
  return officeOf([...changes, { month, ops: [copy] }], [...office.files.values(), file]);
}

/** The journal after the record of change-2 was erased: the chain holds, the body is gone. */
function erasedSegments(office: SampleOffice): ReadonlyMap<string, Uint8Array> {
  let head = EMPTY_HEAD;
  const lines = [segmentLine(head, { dbId: office.dbId, segment: '2026-03' })];
  for (const entry of office.entries) {
    if (!('change' in entry)) throw new Error('entry');
    const change = entry.change.id === 'change-2' ? eraseOps(entry.change, () => true, 'change-9') : entry.change;
    const line = entryLine(head, journalItem({ ...entry, change }));
    lines.push(line.line);
    head = line.head;
  }
  expect(canonicalJson(head)).toBe(canonicalJson(office.head));
  return new Map([['2026-03.jl', joinBytes(lines)]]);
}
