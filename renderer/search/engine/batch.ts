/**
 * Carries log entries into the index: history, documents, and what must be indexed again because a word of it changed
 * elsewhere. Runs inside a transaction; pauses between slices so that queries are answered in the meantime.
 */
import type { StoredRow } from '#shared/log/apply.ts';
import type { EntityName } from '#shared/schema/entities.ts';
import { type SearchEntity, searchEntities } from '../protocol.ts';
import type { DocumentBuilder, Target } from './builder.ts';
import { type ReferenceEntity, type References, referenceEntities } from './references.ts';
import type { IndexSource, SourceEntry } from './source.ts';
import { isPart, onlyHistory, ownerOf, type RowName, type TouchedRow, touchedRows } from './touched.ts';
import type { IndexWriter } from './writer.ts';

export interface BatchTools {
  readonly source: IndexSource;
  readonly refs: References;
  readonly writer: IndexWriter;
  readonly builder: DocumentBuilder;
  /** Lets messages in. */
  readonly pause: () => Promise<void>;
}

/** Documents made between two pauses: some 20 ms. */
const SLICE = 200;

/** Which key of a record holds the id of a reference. */
const keyOf: Readonly<Record<ReferenceEntity, string>> = { unit: 'unit', location: 'location', classCode: 'class' };

export async function indexEntries(tools: BatchTools, entries: readonly SourceEntry[]): Promise<void> {
  const touched = touchedRows(entries);
  await refreshReferences(tools, touched);
  const targets = await takeDown(tools, touched);
  for (const entity of searchEntities) await indexTargets(tools, entity, targets.get(entity) ?? []);
}

/** Makes and writes the documents of targets of one entity. */
export async function indexTargets(tools: BatchTools, entity: SearchEntity, targets: readonly Target[]): Promise<void> {
  for (let from = 0; from < targets.length; from += SLICE) {
    for (const { target, document } of await tools.builder.build(entity, targets.slice(from, from + SLICE))) {
      if (document) tools.writer.put(entity, target.item, document, target.known);
      else tools.writer.remove(entity, target.item);
    }
    await tools.pause();
  }
}

async function refreshReferences({ refs, writer }: BatchTools, touched: readonly TouchedRow[]): Promise<void> {
  for (const entity of referenceEntities) {
    const ids = touched.filter((row) => row.entity === entity).map((row) => row.id);
    if (ids.length === 0) continue;
    await refs.reload(entity, ids);
    writer.markStale('record', keyOf[entity], refs.dependents(entity, ids));
  }
}

/** A row that is to be indexed, and what the entries say of it. */
export interface Wanted {
  readonly entity: SearchEntity;
  readonly id: string;
  readonly item: number;
  /** The item was made just now, so no document can stand under it. */
  readonly fresh: boolean;
  created: StoredRow | null;
  countParts: boolean;
}

/** Writes the history, and gathers what is to be indexed, in the order of the first touch. */
async function takeDown(tools: BatchTools, touched: readonly TouchedRow[]): Promise<ReadonlyMap<SearchEntity, Target[]>> {
  const wanted = new Map<number, Wanted>();
  const owners = await ownersOf(tools, touched);
  const note = (row: RowName, seqs: readonly number[], created: StoredRow | null, index: boolean, countParts: boolean) => {
    const { item, fresh } = tools.writer.item(row);
    for (const seq of seqs) tools.writer.touch(item, seq);
    const { entity, id } = row;
    if (!index || !isSearchable(entity)) return;
    const known = wanted.get(item);
    if (!known) wanted.set(item, { entity, id, item, fresh, created, countParts });
    else {
      known.created ??= created;
      known.countParts ||= countParts;
    }
  };

  for (const row of touched) {
    note(row, row.seqs, row.created, true, false);
    const owner = owners.get(row);
    if (owner) note(owner, row.seqs, null, !onlyHistory.includes(row.entity), true);
  }
  const targets = new Map<SearchEntity, Target[]>(searchEntities.map((entity) => [entity, []]));
  for (const row of wanted.values()) targets.get(row.entity)?.push(targetOf(tools.writer, row));
  return targets;
}

/** A row that the log creates and the index does not have yet is taken from the log: it has no parts but those that the log names. */
export function targetOf(writer: IndexWriter, { entity, id, item, fresh, created, countParts }: Wanted): Target {
  const parts = fresh ? null : writer.partsOf(entity, item);
  const known = parts !== null;
  const fromLog = known ? null : created;
  return { entity, id, item, known, created: fromLog, parts: countParts ? null : (parts ?? (fromLog ? 0 : null)) };
}

/** The owners of touched parts; a patched part is read, because the log only has what changed of it. */
async function ownersOf({ source }: BatchTools, touched: readonly TouchedRow[]): Promise<ReadonlyMap<TouchedRow, RowName>> {
  const owners = new Map<TouchedRow, RowName>();
  const unread = new Map<EntityName, TouchedRow[]>();
  const note = (row: TouchedRow, stored: StoredRow | null | undefined) => {
    const owner = stored && ownerOf(row.entity, stored);
    if (owner) owners.set(row, owner);
  };
  for (const row of touched) {
    if (!isPart(row.entity)) continue;
    if (row.created) note(row, row.created);
    else unread.set(row.entity, [...(unread.get(row.entity) ?? []), row]);
  }
  for (const [entity, rows] of unread) {
    const stored = await source.rows(
      entity,
      rows.map((row) => row.id),
    );
    rows.forEach((row, index) => {
      note(row, stored[index]);
    });
  }
  return owners;
}

export const isSearchable = (entity: string): entity is SearchEntity => (searchEntities as readonly string[]).includes(entity);
