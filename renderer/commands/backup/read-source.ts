/**
 * A consistent cut while people work (backup.md): rows are read in key order in short transactions; then, in one read
 * transaction over everything, which no commit can share, only what the log touched since the start is read again. The head of
 * the log there is the cut. Figures are kept per slice, so that a touched slice is counted again and nothing else.
 */
import { figureSum } from '#shared/backup/figures.ts';
import type { StoredRow } from '#shared/log/apply.ts';
import { utf8ToBytes } from '#shared/log/bytes.ts';
import { canonicalJson } from '#shared/log/canonical.ts';
import { liveOps } from '#shared/log/change-set.ts';
import type { JournalItem } from '#shared/log/journal-format.ts';
import type { SourceEnd, SourceHead, TableFigures } from '#shared/schema/backup.ts';
import { type EntityName, entityNames, SCHEMA_VERSION } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { syncedTables } from '../../db/guard.ts';
import { changeOf, logHead } from '../../db/log-store.ts';
import type { BackupSource } from '../../platform/backup-port.ts';
import { breathe, SLICE } from './table-figures.ts';
import { NamedFiles } from './vault-fields.ts';

/** Rows of a table whose keys lie after `after` and up to `upTo`; null is no limit. */
interface Slice {
  readonly entity: EntityName;
  readonly after: string | null;
  readonly upTo: string | null;
  figures: TableFigures;
}

const ENTRY_BATCH = 64;

export interface ReadSource extends BackupSource {
  /** Rows at the start: the length of the way. */
  readonly expectedRows: number;
}

export async function readSource(db: DaluangDb, head: Omit<SourceHead, 'schemaV'>, onRows: (rows: number) => void): Promise<ReadSource> {
  const begun = await logHead(db);
  const counts = await Promise.all(entityNames.map((entity) => db.store(entity).count()));
  const slices: Slice[] = [];
  const files = new NamedFiles();
  let cutSeq = begun.seq;

  async function* rows() {
    for (const entity of entityNames) {
      for (let after: string | null = null; ; ) {
        const found: readonly StoredRow[] = await db.store(entity).after(after, SLICE);
        const isLast = found.length < SLICE;
        const upTo = isLast ? null : (found.at(-1)?.id ?? null);
        const lines = found.map((row) => lineOf(entity, row, files));
        slices.push({ entity, after, upTo, figures: figuresOfTexts(lines.map(({ text }) => text)) });
        onRows(found.length);
        if (lines.length > 0) yield utf8ToBytes(lines.map(({ line }) => `${line}\n`).join(''));
        if (isLast) break;
        after = upTo;
        await breathe();
      }
    }
  }

  const end = async (): Promise<SourceEnd> => {
    const { cut, late } = await db.transaction('r', syncedTables, async () => {
      const touched = await touchedSince(db, begun.seq);
      const again: string[] = [];
      for (const [entity, ids] of touched) {
        for (const slice of slices.filter((candidate) => candidate.entity === entity && [...ids].some((id) => holds(candidate, id)))) {
          const now = await db.store(entity).between(slice.after, slice.upTo);
          slice.figures = figuresOfTexts(now.map((row) => canonicalJson(row)));
          again.push(...now.filter((row) => ids.has(row.id)).map((row) => lineOf(entity, row, files).line));
        }
      }
      return { cut: await logHead(db), late: again };
    });
    cutSeq = cut.seq;
    return { cutSeq: cut.seq, cutLink: cut.link, tables: totals(slices), ...files.all(), late };
  };

  async function* entries() {
    for (let after = 0; after < cutSeq; ) {
      const found = await db.log.where('seq').between(after, cutSeq, false, true).limit(ENTRY_BATCH).toArray();
      const last = found.at(-1);
      if (!last) return;
      after = last.seq;
      yield found.map(({ seq, mark, json }): JournalItem => ({ seq, mark, json }));
    }
  }

  return {
    head: { ...head, schemaV: SCHEMA_VERSION },
    expectedRows: counts.reduce((total, count) => total + count, 0),
    rows,
    end,
    entries,
  };
}

function lineOf(entity: EntityName, row: StoredRow, files: NamedFiles): { readonly text: string; readonly line: string } {
  files.add(entity, row);
  const text = canonicalJson(row);
  return { text, line: `{"entity":"${entity}","row":${text}}` };
}

function figuresOfTexts(texts: readonly string[]): TableFigures {
  const sum = figureSum();
  for (const text of texts) sum.add(text);
  return sum.figures();
}

/** Ids of the rows that entries after `seq` wrote. */
async function touchedSince(db: DaluangDb, seq: number): Promise<ReadonlyMap<EntityName, ReadonlySet<string>>> {
  const touched = new Map<EntityName, Set<string>>();
  for (const row of await db.log.where('seq').above(seq).toArray()) {
    const change = changeOf(row);
    for (const op of change ? liveOps(change) : []) touched.set(op.entity, (touched.get(op.entity) ?? new Set()).add(op.id));
  }
  return touched;
}

/** IndexedDB compares texts by their UTF-16 units, as JavaScript does. */
const holds = (slice: Slice, id: string): boolean =>
  (slice.after === null || id > slice.after) && (slice.upTo === null || id <= slice.upTo);

function totals(slices: readonly Slice[]): Record<string, TableFigures> {
  const sums = new Map(entityNames.map((entity) => [entity, figureSum()]));
  for (const slice of slices) sums.get(slice.entity)?.merge(slice.figures);
  const figures = [...sums].map(([entity, sum]) => [entity, sum.figures()] as const);
  return Object.fromEntries(figures.filter(([, { rows }]) => rows > 0));
}
