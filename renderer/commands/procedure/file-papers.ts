/** The papers of the procedure are filed as a record themselves (SOP-PPID-06 annex, step 7): one record, its papers as softcopies. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { readPapersOfCases } from '../../db/queries/filed-papers.ts';
import type { VaultFile } from '../../platform/platform.ts';
import { attachSoftcopies } from '../archive/attach-softcopies.ts';
import { newRecordOps, type RecordValues } from '../archive/new-record-ops.ts';
import { mayRecord, type NotAllowed } from '../archive/record-access.ts';
import type { CommandContext } from '../context.ts';

export interface FiledCase {
  readonly caseEntity: EntityFields<'filedPapers'>['caseEntity'];
  /** Several where one paper was signed for several rows: a batch of the stages. */
  readonly caseIds: readonly string[];
}

export interface FiledRecord extends FiledCase {
  readonly description: string;
  readonly on: CalendarDate;
  readonly unitId: string;
  readonly locationId: string;
}

export type FilingRefusal =
  | CommitRefusal
  | NotAllowed
  | { readonly code: 'noPapers' | 'alreadyFiled' | 'notFiled' | 'unknownRecord' | 'recordGone' };

const blank: Omit<RecordValues, 'description' | 'date' | 'unitId' | 'locationId'> = {
  letterNumber: null,
  creator: null,
  fileNumber: null,
  itemNumber: null,
  level: null,
  parentId: null,
  oldNumber: null,
  receptionNumber: null,
  unitCode: null,
  indexTerm: null,
  state: null,
  extent: null,
  extentUnit: null,
  condition: null,
  medium: null,
  classCodeId: null,
  note: null,
  securityClass: 'open',
  accessClass: 'undetermined',
};

export async function fileProcedurePapers(
  ctx: CommandContext,
  { caseEntity, caseIds, description, on, unitId, locationId }: FiledRecord,
): Promise<Result<{ readonly id: string }, FilingRefusal>> {
  const { papers, record } = await readPapersOfCases(ctx.db, caseIds);
  if (papers.length === 0) return err({ code: 'noPapers' });
  if (record) return err({ code: 'alreadyFiled' });
  const values: RecordValues = {
    ...blank,
    description,
    date: { kind: 'day', from: on, to: on, circa: false },
    unitId,
    locationId,
  };
  const person = await mayRecord(ctx, 'record.create', values);
  if (!person.ok) return person;
  const id = ctx.ids.newId();
  const stream = streamOf('record', { ...values });
  const saved = await commit(ctx, {
    command: 'procedure.filePapers',
    user: person.value,
    ops: [
      ...newRecordOps(ctx, id, values, person.value, papers.map(fileOf)),
      ...caseIds.map((caseId) =>
        createOp('filedPapers', naturalId('filedPapers', caseId, id), { caseEntity, caseId, recordId: id, stream }),
      ),
    ],
  });
  return saved.ok ? ok({ id }) : saved;
}

/** Papers that came after the case was filed are added to the same record. */
export async function addFiledPapers(ctx: CommandContext, caseIds: readonly string[]): Promise<Result<Committed, FilingRefusal>> {
  const { papers, record, fresh } = await readPapersOfCases(ctx.db, caseIds);
  if (!record) return err({ code: 'notFiled' });
  return attachSoftcopies(
    ctx,
    record.id,
    fresh.map((paper) => fileOf(paper, papers.indexOf(paper))),
  );
}

/** Kinds of files that a scan may be. */
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/** Numbered in the order of the case, under the name that a scan was given. */
function fileOf(paper: Row<'paper'>, index: number): VaultFile {
  const given = scanName(paper.model);
  const ending = given ? (given.split('.').at(-1) ?? '').toLowerCase() : 'pdf';
  return {
    hash: paper.hash,
    bytes: paper.bytes,
    name: `${String(index + 1).padStart(2, '0')}-${given ?? 'naskah.pdf'}`,
    mediaType: mediaTypes[ending] ?? 'application/octet-stream',
    known: true,
  };
}

/** The name under which a scan was given; null of a paper that was made here. */
const scanName = (model: JsonValue): string | null => {
  if (typeof model !== 'object' || model === null || Array.isArray(model)) return null;
  const { name } = model as JsonObject;
  return typeof name === 'string' ? name : null;
};
