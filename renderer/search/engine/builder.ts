/** Reads what a document needs beside its row, for many at once, and makes the documents. */
import type { PlainEntity } from '#renderer/db/database.ts';
import { categoryId } from '#renderer/db/queries/lent-records.ts';
import { tombstoneId } from '#renderer/db/queries/record-notes.ts';
import type { Category } from '#shared/domain/archive-lists/archive-lists.ts';
import { currentSoftcopies } from '#shared/domain/records/softcopy-versions.ts';
import type { RecordOutcome } from '#shared/domain/retention/retention-case.ts';
import type { StoredRow } from '#shared/log/apply.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { SearchEntity } from '../protocol.ts';
import { objectionDocument, requestDocument } from './case-documents.ts';
import type { AnyDocument } from './document.ts';
import { type RecordFiles, recordDocument } from './record-document.ts';
import type { References } from './references.ts';
import type { IndexSource } from './source.ts';

export interface Target {
  readonly entity: SearchEntity;
  readonly id: string;
  readonly item: number;
  /** The row as the log has just created it; null where the database must be asked. */
  readonly created: StoredRow | null;
  /** A document stands in the index already. */
  readonly known: boolean;
  /** Number of its parts where nothing says that it changed; null where they must be counted. */
  readonly parts: number | null;
}

export interface Built {
  readonly target: Target;
  /** Null where the row is gone. */
  readonly document: AnyDocument | null;
}

const NO_FILES: RecordFiles = { count: 0, texts: [] };

export class DocumentBuilder {
  readonly #source: IndexSource;
  readonly #refs: References;

  constructor(source: IndexSource, refs: References) {
    this.#source = source;
    this.#refs = refs;
  }

  /** The documents of targets of one entity, in their order. */
  async build(entity: SearchEntity, targets: readonly Target[]): Promise<readonly Built[]> {
    const rows = await this.#rows(entity, targets);
    switch (entity) {
      case 'record':
        return this.#records(targets, rows);
      case 'objection':
        return this.#cases('objection', 'objectionId', targets, rows, (row, parts) =>
          objectionDocument(row as unknown as Row<'objection'>, parts),
        );
      case 'request':
        return this.#cases('request', 'requestId', targets, rows, (row, parts) => requestDocument(row as unknown as Row<'request'>, parts));
    }
  }

  async #rows(entity: SearchEntity, targets: readonly Target[]): Promise<ReadonlyMap<string, StoredRow>> {
    const rows = new Map<string, StoredRow>();
    const unknown: string[] = [];
    for (const { id, created } of targets) {
      if (created) rows.set(id, created);
      else unknown.push(id);
    }
    if (unknown.length > 0) for (const row of await this.#source.rows(entity, unknown)) if (row) rows.set(row.id, row);
    return rows;
  }

  async #records(targets: readonly Target[], rows: ReadonlyMap<string, StoredRow>): Promise<Built[]> {
    const files = await this.#files(targets);
    const outcomes = await this.#outcomes(targets);
    const categories = await this.#categories(targets);
    return targets.map((target) => {
      const row = rows.get(target.id);
      // The row is of the entity that its table is named after.
      return {
        target,
        document: row
          ? recordDocument(
              row as unknown as Row<'record'>,
              files.get(target.id) ?? NO_FILES,
              outcomes.get(target.id) ?? null,
              categories.get(target.id) ?? 'general',
              this.#refs,
            )
          : null,
      };
    });
  }

  /** Softcopies and what they say. A record that is known to have none is not asked for. */
  async #files(targets: readonly Target[]): Promise<ReadonlyMap<string, RecordFiles>> {
    const asked = targets.filter(({ parts }) => parts !== 0).map(({ id }) => id);
    const ties = await this.#partsBy('recordSoftcopy', 'recordId', asked);
    const current = [...ties].map(([id, rows]) => [id, currentSoftcopies(rows as unknown as readonly Row<'recordSoftcopy'>[])] as const);
    const texts = await this.#source.texts([...new Set(current.flatMap(([, rows]) => rows.map(({ hash }) => hash)))]);
    return new Map(
      current.map(([id, rows]) => [
        id,
        { count: rows.length, texts: rows.flatMap(({ hash }) => (texts.get(hash) ?? []).flatMap((part) => part?.text ?? [])) },
      ]),
    );
  }

  /** How records left. One that the log has just created, with no part after it, is still there. */
  async #outcomes(targets: readonly Target[]): Promise<ReadonlyMap<string, RecordOutcome['kind']>> {
    const asked = targets.filter(({ created, parts }) => created === null || parts === null).map(({ id }) => id);
    if (asked.length === 0) return new Map();
    const stones = await this.#source.rows('recordNote', asked.map(tombstoneId));
    return new Map(
      stones.flatMap((stone): readonly (readonly [string, RecordOutcome['kind']])[] =>
        stone && typeof stone.void !== 'string' && (stone.kind === 'destroyed' || stone.kind === 'handedOver')
          ? [[String(stone.recordId), stone.kind]]
          : [],
      ),
    );
  }

  /** What is not general. A row of its own, so the one that the log has just created has none unless a part came after it. */
  async #categories(targets: readonly Target[]): Promise<ReadonlyMap<string, Category>> {
    const asked = targets.filter(({ created, parts }) => created === null || parts === null).map(({ id }) => id);
    if (asked.length === 0) return new Map();
    const rows = await this.#source.rows('recordCategory', asked.map(categoryId));
    return new Map(
      rows.flatMap((row): readonly (readonly [string, Category])[] =>
        row && typeof row.void !== 'string' ? [[String(row.recordId), row.category as Category]] : [],
      ),
    );
  }

  async #cases<E extends 'objection' | 'request'>(
    entity: E,
    field: `${E}Id`,
    targets: readonly Target[],
    rows: ReadonlyMap<string, StoredRow>,
    documentOf: (row: StoredRow, parts: { events: never[]; grounds: never[]; number: Row<'registerNumber'> | undefined }) => AnyDocument,
  ): Promise<Built[]> {
    const ids = targets.map((target) => target.id);
    const events = await this.#partsBy(`${entity}Event`, field, ids);
    const grounds = entity === 'objection' ? await this.#partsBy('objectionGround', field, ids) : new Map<string, StoredRow[]>();
    const numbers = await this.#partsBy('registerNumber', 'caseId', ids);
    return targets.map((target) => {
      const row = rows.get(target.id);
      if (!row) return { target, document: null };
      const ordered = (events.get(target.id) ?? []).toSorted(inOrder);
      const parts = {
        events: ordered as never[],
        grounds: (grounds.get(target.id) ?? []) as never[],
        number: numbers.get(target.id)?.at(-1) as Row<'registerNumber'> | undefined,
      };
      return { target, document: documentOf(row, parts) };
    });
  }

  /** Rows that still count, by their owner. */
  async #partsBy(entity: PlainEntity, field: string, ownerIds: readonly string[]): Promise<Map<string, StoredRow[]>> {
    const parts = new Map<string, StoredRow[]>();
    if (ownerIds.length === 0) return parts;
    for (const row of await this.#source.where(entity, field, ownerIds)) {
      if (typeof row.void === 'string') continue;
      const owner = String(row[field]);
      const known = parts.get(owner);
      if (known) known.push(row);
      else parts.set(owner, [row]);
    }
    return parts;
  }
}

/** Events of a case, whatever the clocks of its desks said. */
const inOrder = (a: StoredRow, b: StoredRow): number => Number(a.position) - Number(b.position) || (a.id < b.id ? -1 : 1);
