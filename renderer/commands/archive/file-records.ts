/**
 * Moves records into a berkas that is there, or into one that is made of them, as one command that one undo takes back. What may not
 * lie in it stays where it is and is told with its reason.
 */
import { isFile } from '#shared/domain/archive-lists/archive-lists.ts';
import { type FiledFacts, type FilingRefusal, filingRefusal, nextItemNumber } from '#shared/domain/records/filing.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { goneAmong } from '../../db/queries/record-notes.ts';
import type { CommandContext } from '../context.ts';
import { mayRecord, type NotAllowed } from './record-access.ts';

/** The level that the list of levels calls so. */
const FILE_LEVEL = 'berkas';
const ITEM_LEVEL = 'isi berkas';
/** One change set. */
export const MOST_FILED = 400;

export type FilingTarget =
  | { readonly kind: 'existing'; readonly fileId: string }
  | { readonly kind: 'new'; readonly description: string; readonly fileNumber: string };

export interface Filed {
  readonly fileId: string;
  readonly moved: number;
  readonly refused: readonly { readonly name: string; readonly why: FilingRefusal | 'gone' }[];
  /** For undo; null where nothing was moved. */
  readonly changeId: string | null;
}

export type FileRecordsRefusal = CommitRefusal | NotAllowed | { readonly code: 'unknownRecord' | 'tooMany' };

export async function fileRecords(
  ctx: CommandContext,
  recordIds: readonly string[],
  target: FilingTarget,
  /** A person said that records of another class take that of the berkas. */
  recode = false,
): Promise<Result<Filed, FileRecordsRefusal>> {
  if (recordIds.length > MOST_FILED) return err({ code: 'tooMany' });
  const table = ctx.db.records;
  const items = (await table.bulkGet([...recordIds])).flatMap((row) => (row && !row.void ? [row] : []));
  const [below, gone] = await Promise.all([
    table.inFiles(recordIds),
    goneAmong(ctx.db, target.kind === 'existing' ? [...recordIds, target.fileId] : recordIds),
  ]);
  const holding = new Set(below.filter((row) => !row.void).map(({ parentId }) => parentId));
  // A new berkas is made of what goes into it: a berkas that was chosen too stays where it is.
  const first = items.find((row) => !gone.has(row.id) && !isFile({ ...row, holdsItems: holding.has(row.id) })) ?? items[0];
  const file = target.kind === 'existing' ? await table.get(target.fileId) : first && newFile(first, target, ctx.ids.newId());
  if (!file || file.void || gone.has(file.id)) return err({ code: 'unknownRecord' });
  const inside = await table.inFiles([file.id]);
  const refused: Filed['refused'][number][] = [];
  const ops: (Op | null)[] = [];
  let number = nextItemNumber(inside.filter((row) => !row.void).map(({ itemNumber }) => itemNumber));
  const person = await mayRecord(ctx, target.kind === 'new' ? 'record.create' : 'record.edit', file);
  if (!person.ok) return person;
  for (const item of items) {
    const why = gone.has(item.id) ? 'gone' : filingRefusal(factsOf(item, holding.has(item.id)), factsOf(file, true), recode);
    if (why !== null) {
      refused.push({ name: item.description, why });
      continue;
    }
    const may = await mayRecord(ctx, 'record.edit', item);
    if (!may.ok) return may;
    const { id: parentId, fileNumber, classCodeId } = file;
    ops.push(patchOp('record', item, { parentId, fileNumber, classCodeId, itemNumber: String(number), level: ITEM_LEVEL }));
    number += 1;
  }
  if (ops.length === 0) return ok({ fileId: file.id, moved: 0, refused, changeId: null });
  const { id, _c, ...values } = file;
  const made = target.kind === 'new' ? [createOp('record', id, values)] : [];
  const saved = await commit(ctx, { command: 'record.file', user: person.value, ops: [...made, ...withoutNull(ops)] });
  if (!saved.ok) return saved;
  return ok({ fileId: id, moved: ops.length, refused, changeId: saved.value.changes[0]?.id ?? null });
}

const factsOf = ({ id, unitId, classCodeId, parentId, level, itemNumber }: Row<'record'>, holdsItems: boolean): FiledFacts => ({
  ...{ id, unitId, classCodeId, parentId, level, itemNumber },
  holdsItems,
});

/** Of the class, unit, place and classes of security and access of the first record that it is made of. */
const newFile = (
  first: Row<'record'>,
  { description, fileNumber }: { description: string; fileNumber: string },
  id: string,
): Row<'record'> => ({
  id,
  _c: '',
  description,
  date: first.date,
  unitId: first.unitId,
  locationId: first.locationId,
  letterNumber: null,
  creator: first.creator,
  fileNumber,
  itemNumber: null,
  level: FILE_LEVEL,
  parentId: null,
  oldNumber: null,
  receptionNumber: null,
  unitCode: null,
  indexTerm: null,
  state: first.state,
  extent: 1,
  extentUnit: 'berkas',
  condition: first.condition,
  medium: first.medium,
  securityClass: first.securityClass,
  accessClass: first.accessClass,
  classCodeId: first.classCodeId,
  note: null,
  importBatchId: null,
});
