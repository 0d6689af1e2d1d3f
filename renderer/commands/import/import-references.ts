/** What rows of a list refer to, by the words that the list uses: units, places, codes, terms. Read once, grows with what is made. */
import type { AccessUser } from '#shared/domain/access/access.ts';
import type { RecordImportOptions } from '#shared/domain/records/record-import.ts';
import type { RecordKey } from '#shared/domain/records/record-key.ts';
import { type PlacePart, type PlacePath, placeText } from '#shared/domain/records/record-place.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { activeScheme, codesOf } from '../../db/queries/classification.ts';
import { allOf } from '../../db/queries/office.ts';
import type { FileChange } from '../archive/follow-file.ts';
import { resolvePlace, resolveUnit } from '../archive/place-ops.ts';
import { keptInside } from './follow-rows.ts';
import { type StoredFiles, storedFiles } from './row-files.ts';
import { type RecordNames, recordChunks, recordIdsByKey, type StandingRecord, standingRecords } from './standing-records.ts';

export interface ImportReferences {
  /** Of the classification in force; none before there is one, so that a code that cannot be kept is told. */
  readonly classCodes: ReadonlySet<string>;
  readonly terms: NonNullable<RecordImportOptions['terms']>;
  classCodeId(code: string | null): string | null;
  /** Id of a place; what has to be made for it is added to `ops` once. */
  placeId(path: PlacePath, ops: Op[]): string;
  unitId(name: string, ops: Op[]): string;
  /** The records that are there already, some at a time. */
  storedRecords(): AsyncIterable<readonly Row<'record'>[]>;
  /** Ids of the records that carry one of these keys. */
  idsByKey(key: RecordKey, wanted: ReadonlySet<string>): Promise<ReadonlyMap<string, string | 'several'>>;
  /** Records as berkas that a list may name. */
  storedFiles(user: AccessUser): StoredFiles;
  /** Of these records, those in which others lie. */
  holding(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Whether something in this berkas stays as it is when the berkas changes, because the person may not change it. */
  keptInside(user: AccessUser, change: FileChange): Promise<boolean>;
  /** Records as they stand now, by id. */
  standing(ids: readonly string[]): Promise<ReadonlyMap<string, StandingRecord>>;
  /** What was made so far. */
  made(): { readonly units: readonly string[]; readonly places: number };
}

export async function readReferences(db: DaluangDb): Promise<ImportReferences> {
  const scheme = await activeScheme(db);
  const [codes, units, places, terms] = await Promise.all([
    scheme ? codesOf(db, scheme.id) : [],
    db.rows('unit').toArray(),
    db.rows('location').toArray(),
    allOf(db, 'valueTerm'),
  ]);
  const codeIds = new Map(codes.map((code) => [code.code, code.id]));
  const unitRows = new Map(units.map((row) => [row.id, row]));
  const placeRows = new Map(places.map((row) => [row.id, row]));
  const unitsByName = new Map(units.filter((unit) => !unit.void).map((unit) => [unit.name.toLowerCase(), unit.id]));
  const names: RecordNames = {
    unitOf: (id) => unitRows.get(id)?.name ?? '',
    placeOf(id) {
      const parts: PlacePart[] = [];
      const seen = new Set<string>();
      for (let row = placeRows.get(id); row && !seen.has(row.id); row = placeRows.get(row.parentId ?? '')) {
        seen.add(row.id);
        parts.unshift({ kind: row.kind, name: row.name });
      }
      return parts;
    },
  };
  // A box that was moved keeps its id, so a path finds the place that lies there now before one is made from its words.
  const placesByText = new Map(places.filter((place) => !place.void).map(({ id }) => [placeText(names.placeOf(id)).toLowerCase(), id]));
  const newUnits: string[] = [];
  let newPlaces = 0;
  // What is made in this import stands beside the rows that were read, so that it is made once.
  const note = (ops: readonly Op[], into: Op[]) => {
    for (const op of ops) {
      into.push(op);
      const row = op.kind === 'create' ? op.row : op.set;
      if (op.entity === 'unit') unitRows.set(op.id, { ...unitRows.get(op.id), ...row, id: op.id, void: null } as unknown as Row<'unit'>);
      else placeRows.set(op.id, { ...placeRows.get(op.id), ...row, id: op.id, void: null } as unknown as Row<'location'>);
    }
  };
  return {
    classCodes: new Set(codeIds.keys()),
    terms: termSets(terms),
    classCodeId: (code) => (code === null ? null : (codeIds.get(code) ?? null)),
    placeId(path, ops) {
      const text = placeText(path.parts).toLowerCase();
      const known = placesByText.get(text);
      if (known) return known;
      const found = resolvePlace(path.parts, (id) => placeRows.get(id));
      note(found.ops, ops);
      newPlaces += found.ops.length;
      placesByText.set(text, found.id);
      return found.id;
    },
    unitId(name, ops) {
      const known = unitsByName.get(name.toLowerCase());
      if (known) return known;
      const found = resolveUnit(name, (id) => unitRows.get(id));
      note(found.ops, ops);
      if (found.ops.length > 0) newUnits.push(name);
      unitsByName.set(name.toLowerCase(), found.id);
      return found.id;
    },
    storedRecords: () => recordChunks(db),
    storedFiles: (user) => storedFiles(db, user, names),
    async holding(ids) {
      const inside = await db.records.inFiles(ids);
      return new Set(inside.flatMap((row) => (row.void || row.parentId === null ? [] : [row.parentId])));
    },
    keptInside: (user, change) => keptInside(db, user, change),
    idsByKey: (key, wanted) => recordIdsByKey(db, key, wanted),
    standing: (ids) => standingRecords(db, ids, names),
    made: () => ({ units: newUnits, places: newPlaces }),
  };
}

function termSets(terms: readonly Row<'valueTerm'>[]): ImportReferences['terms'] {
  const of = (list: Row<'valueTerm'>['list']) =>
    new Set(terms.filter((term) => term.list === list).map((term) => term.label.toLowerCase()));
  return {
    state: of('recordState'),
    level: of('level'),
    extentUnit: of('extentUnit'),
    condition: of('condition'),
    medium: of('medium'),
  };
}
