/** Gives one field of a record the value that it had in an earlier version. A change like any other: in the history, and to be undone. */
import { type CategoryValues, categoryFields } from '#shared/domain/records/record-input.ts';
import type { RestorableField } from '#shared/domain/records/record-versions.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { categoryId, categoryOf } from '../../db/queries/lent-records.ts';
import type { CommandContext } from '../context.ts';
import type { RecordValues, SavedRecord } from './add-record.ts';
import { type EditRecordRefusal, editRecord } from './edit-record.ts';

/** What the value names is no longer there: a unit, a place, a class; or the record lies in a berkas, which its number and class follow. */
export type RestoreFieldRefusal = EditRecordRefusal | { readonly code: 'restore.gone' | 'restore.filed' };

const references = { unitId: 'unit', locationId: 'location', classCodeId: 'classCode' } as const;
/** Of what lies in a berkas these follow it. */
const ofTheFile: readonly string[] = ['fileNumber', 'classCodeId', 'unitId', 'level'];

export async function restoreField(
  ctx: CommandContext,
  recordId: string,
  field: RestorableField,
  value: JsonValue,
  base: Readonly<Record<string, string>>,
): Promise<Result<SavedRecord, RestoreFieldRefusal>> {
  const row = await ctx.db.records.get(recordId);
  if (!row || row.void) return err({ code: 'unknownRecord' });
  if (row.parentId !== null && ofTheFile.includes(field)) return err({ code: 'restore.filed' });
  if (Object.hasOwn(references, field) && typeof value === 'string') {
    const named = await ctx.db.rows(references[field as keyof typeof references]).get(value);
    if (!named || named.void) return err({ code: 'restore.gone' });
  }
  if (!(categoryFields as readonly string[]).includes(field))
    // The log holds what the schema of the field accepted when it was written.
    return editRecord(ctx, recordId, { [field]: value } as Partial<RecordValues>, base);
  const known = categoryOf(await ctx.db.rows('recordCategory').get(categoryId(recordId)));
  return editRecord(ctx, recordId, {}, base, { ...known, [field]: value ?? (field === 'category' ? 'general' : null) } as CategoryValues);
}
