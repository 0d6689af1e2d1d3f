/** One record with everything that its page shows, and its history as the log tells it. */
import type { StageState } from '#shared/domain/procedure/stages.ts';
import type { VersionValues } from '#shared/domain/records/record-versions.ts';
import { type Versioned, versionsOf } from '#shared/domain/records/softcopy-versions.ts';
import { isSame } from '#shared/lib/is-same.ts';
import { liveOps } from '#shared/log/change-set.ts';
import type { EntityName, Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { DaluangDb } from '../database.ts';
import { changeOf } from '../log-store.ts';
import { categoryId } from './lent-records.ts';
import { placePath } from './locations.ts';
import { stagesOf } from './stages.ts';

export interface RecordFile {
  readonly row: Row<'record'>;
  readonly unit: Row<'unit'> | undefined;
  readonly code: Row<'classCode'> | undefined;
  /** From the building down. */
  readonly place: readonly Row<'location'>[];
  /** Current versions, each with those that it replaced. */
  readonly softcopies: readonly Versioned<Row<'recordSoftcopy'>>[];
  /** Where it stands in the five stages. */
  readonly stage: StageState;
}

/** Void records too: their page says why they no longer count. */
export async function readRecord(db: DaluangDb, id: string): Promise<RecordFile | null> {
  const row = await db.records.get(id);
  if (!row) return null;
  const [unit, code, place, softcopies, steps] = await Promise.all([
    db.rows('unit').get(row.unitId),
    row.classCodeId === null ? undefined : db.rows('classCode').get(row.classCodeId),
    placePath(db, row.locationId),
    db.rows('recordSoftcopy').where('recordId').equals(id).toArray(),
    stagesOf(db, [id]),
  ]);
  return { row, unit, code, place, softcopies: versionsOf(softcopies), stage: steps.get(id)?.known.state ?? 'new' };
}

/** What one entry of the log did to a record or to one of its softcopies. */
export interface RecordChange {
  readonly seq: number;
  readonly changeId: string;
  readonly command: string;
  readonly at: string;
  readonly personId: string | null;
  readonly reason: string | null;
  readonly created: boolean;
  /** It changed this record and nothing else: taking it back takes nothing else back. */
  readonly alone: boolean;
  /** Field -> value before (undefined where it is not known) and after. */
  readonly fields: readonly { readonly field: string; readonly before: JsonValue | undefined; readonly after: JsonValue }[];
  readonly softcopies: readonly { readonly name: string; readonly what: 'attached' | 'version' | 'off' }[];
  /** Everything that the record said after it. */
  readonly values: VersionValues;
  /** The command did the same to many records: it is taken back for all of them. */
  readonly batch: boolean;
}

/** The history of a record from the entries that touched it, newest first. */
export async function recordHistory(db: DaluangDb, id: string, seqs: readonly number[]): Promise<readonly RecordChange[]> {
  const rows = await db.log.bulkGet(seqs.toSorted((a, b) => a - b));
  const known = new Map<string, JsonValue>();
  const names = new Map<string, string>();
  const history: RecordChange[] = [];
  for (const row of rows) {
    const change = row ? changeOf(row) : null;
    if (!row || !change) continue;
    const fields: RecordChange['fields'][number][] = [];
    const softcopies: RecordChange['softcopies'][number][] = [];
    let created = false;
    for (const op of liveOps(change)) {
      const values = op.kind === 'create' ? op.row : op.set;
      if (op.entity === ('recordSoftcopy' satisfies EntityName)) {
        if (op.kind === 'create' && values.recordId === id) names.set(op.id, String(values.name));
        const name = names.get(op.id);
        if (name !== undefined && (op.kind === 'create' || 'void' in values))
          softcopies.push({ name, what: typeof values.void === 'string' ? 'off' : values.replacesId ? 'version' : 'attached' });
      }
      if (op.entity === 'recordCategory' && op.id === categoryId(id)) {
        const after = said(values);
        // General until something else is said, and again where that was taken back.
        for (const [field, value] of Object.entries(after)) {
          const before = known.get(field) ?? unsaid[field] ?? null;
          if (!isSame(before, value)) fields.push({ field, before, after: value });
          known.set(field, value);
        }
        continue;
      }
      if (op.entity !== 'record' || op.id !== id) continue;
      if (op.kind === 'create' && !known.has('description')) created = true;
      for (const [field, after] of Object.entries(values)) {
        const before = known.get(field);
        if (!created && !isSame(before ?? null, after)) fields.push({ field, before, after });
        known.set(field, after);
      }
    }
    const { command, at, user, reason, group } = change;
    const own = liveOps(change).every((op) => (op.entity === 'record' ? op.id === id : ownParts.includes(op.entity)));
    const alone = own && (group === null || ownGroups.includes(command));
    if (created || fields.length > 0 || softcopies.length > 0)
      history.push({
        seq: row.seq,
        changeId: change.id,
        command,
        at,
        personId: user,
        reason,
        created,
        alone,
        fields: visible(fields),
        softcopies,
        values: { ...unsaid, ...Object.fromEntries(known) },
        batch: batchCommands.includes(command),
      });
  }
  return history.toReversed();
}

const ownParts: readonly string[] = ['recordSoftcopy', 'recordCategory'] satisfies readonly EntityName[];

const unsaid: Readonly<Record<string, JsonValue>> = { category: 'general', protection: null, secondCopy: null };

/** What an op of the category says; taken back it is general. */
const said = (values: Readonly<Record<string, JsonValue>>): Readonly<Record<string, JsonValue>> =>
  typeof values.void === 'string' ? unsaid : Object.fromEntries(Object.entries(values).filter(([field]) => Object.hasOwn(unsaid, field)));

/** Commands whose change sets of one group all concern one record: it moved to another stream. */
const ownGroups: readonly string[] = ['record.add', 'record.edit', 'history.undo'];

/** What one undo takes back for every record that it touched. An import has its own page for that. */
const batchCommands: readonly string[] = ['record.editMany', 'record.addMany', 'record.file', 'record.reclassify'];

/** A move between streams voids and revives the row: nothing that a person did. */
const visible = (fields: readonly RecordChange['fields'][number][]) =>
  fields.filter(({ field, before, after }) => field !== 'void' || !isMove(before, after));

const isMove = (before: JsonValue | undefined, after: JsonValue): boolean =>
  [before, after].some((value) => typeof value === 'string' && value.startsWith('moved '));
