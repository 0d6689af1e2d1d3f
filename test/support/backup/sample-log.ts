/** A small office for tests of backups: change sets as the gate makes them, the rows they lead to, a journal in segments, files. */
import { createHash } from 'node:crypto';
import { figuresOf } from '#shared/backup/figures.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { applyOp, type StoredRow } from '#shared/log/apply.ts';
import { joinBytes } from '#shared/log/bytes.ts';
import { canonicalJson } from '#shared/log/canonical.ts';
import { CHANGE_SET_VERSION, type LoggedOp, type Op, opDigest, sealChangeSet } from '#shared/log/change-set.ts';
import type { LogEntry } from '#shared/log/entry.ts';
import { EMPTY_HEAD, entryLine, type JournalHead, type JournalItem, journalItem, segmentLine } from '#shared/log/journal-format.ts';
import type { SourceEnd, SourceHead } from '#shared/schema/backup.ts';
import type { JsonValue } from '#shared/schema/values.ts';

export interface Step {
  readonly month: string;
  readonly ops: readonly Op[];
}

export interface SampleOffice {
  readonly dbId: string;
  readonly entries: readonly LogEntry[];
  readonly items: readonly JournalItem[];
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, StoredRow>>;
  readonly segments: ReadonlyMap<string, Uint8Array>;
  readonly head: JournalHead;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Carries the steps out: one change set each. */
export function officeOf(steps: readonly Step[], files: readonly Uint8Array[] = [], dbId = 'db-1'): SampleOffice {
  const rows = new Map<string, Map<string, StoredRow>>();
  const entries: LogEntry[] = [];
  const items: JournalItem[] = [];
  const segments = new Map<string, Uint8Array>();
  let head = EMPTY_HEAD;
  let prev: string | null = null;
  for (const [index, step] of steps.entries()) {
    const ops: LoggedOp[] = step.ops.map((op, at) => ({ op, salt: sha256(`${index}/${at}`).slice(0, 32) }));
    const change = sealChangeSet(
      {
        v: CHANGE_SET_VERSION,
        schemaV: 1,
        id: `change-${index + 1}`,
        device: 'device-1',
        incarnation: 'incarnation-1',
        user: null,
        command: 'test',
        at: `${step.month}-01T01:00:00.000Z` as Instant,
        on: `${step.month}-01` as CalendarDate,
        stream: 'umum',
        group: null,
        undoes: null,
        reason: null,
        prev,
      },
      ops,
      ops.map(opDigest),
    );
    prev = change.hash;
    const entry: LogEntry = { kind: 'own', seq: index + 1, change };
    const item = journalItem(entry);
    const name = `${step.month}.jl`;
    const before = segments.get(name) ?? segmentLine(head, { dbId, segment: step.month });
    const written = entryLine(head, item);
    segments.set(name, joinBytes([before, written.line]));
    head = written.head;
    entries.push(entry);
    items.push(item);
    for (const op of step.ops) {
      const table = rows.get(op.entity) ?? new Map<string, StoredRow>();
      rows.set(op.entity, table);
      const row = applyOp(table.get(op.id), op, change.id);
      if (row) table.set(op.id, row);
    }
  }
  return {
    dbId,
    entries,
    items,
    rows,
    segments,
    head,
    files: new Map(files.map((bytes) => [sha256(bytes), bytes])),
  };
}

export const create = (entity: Op['entity'], id: string, row: Readonly<Record<string, JsonValue>>): Op => ({
  kind: 'create',
  entity,
  id,
  row,
});
export const patch = (entity: Op['entity'], id: string, set: Readonly<Record<string, JsonValue>>): Op => ({
  kind: 'patch',
  entity,
  id,
  set,
  base: {},
});

const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Two closed months and an open one, three files of which the last is larger than a pack of the tests. */
export function smallOffice(count = 3): SampleOffice {
  const files = [
    bytesOfText('surat keputusan'),
    bytesOfText('daftar arsip'),
    new Uint8Array(300_000).map((_, at) => (at * 31) % 251),
  ].slice(0, count);
  const softcopies = files.map((bytes, at) =>
    create('recordSoftcopy', `copy-${at}`, {
      recordId: `record-${at}`,
      stream: 'umum',
      hash: sha256(bytes),
      bytes: bytes.length,
      mediaType: 'application/pdf',
      name: at < 2 ? 'Surat: keputusan.pdf' : 'peta.pdf',
      addedAt: '2026-03-01T01:00:00.000Z',
    }),
  );
  return officeOf(
    [
      {
        month: '2026-01',
        ops: [
          create('office', 'office', { name: 'Dinas Kominfo', zone: 'Asia/Makassar' }),
          create('unit', 'unit-1', { code: null, name: 'Sekretariat', parentId: null }),
        ],
      },
      { month: '2026-01', ops: [create('record', 'record-0', { description: 'Surat masuk é', void: null })] },
      {
        month: '2026-02',
        ops: [create('record', 'record-1', { description: 'Berkas' }), patch('record', 'record-0', { description: 'Surat masuk 2' })],
      },
      { month: '2026-03', ops: [create('record', 'record-2', { description: 'Peta' }), ...softcopies] },
    ],
    files,
  );
}

/** What the window gives the packer for this office: everything at once, at the head of its log. */
export function sourceOf(office: SampleOffice): { readonly head: SourceHead; readonly lines: readonly string[]; readonly end: SourceEnd } {
  const lines = [...office.rows].flatMap(([entity, rows]) =>
    [...rows.values()].map((row) => `{"entity":"${entity}","row":${canonicalJson(row)}}`),
  );
  return {
    head: { officeId: 'office', officeName: 'Dinas Kominfo', deskCode: 'A', schemaV: 1, dbId: office.dbId },
    lines,
    end: {
      cutSeq: office.head.seq,
      cutLink: office.head.link,
      tables: Object.fromEntries([...office.rows].map(([entity, rows]) => [entity, figuresOf(rows.values())])),
      files: [...office.files.keys()],
      identityFiles: [],
      erasedFiles: [],
      late: [],
    },
  };
}
