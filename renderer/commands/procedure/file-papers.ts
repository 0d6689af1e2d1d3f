/** The papers of the procedure are filed as a record themselves (SOP-PPID-06 annex, step 7): one record, its papers as softcopies. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import type { VaultFile } from '../../platform/platform.ts';
import { addRecord, type SavedRecord } from '../archive/add-record.ts';
import type { NotAllowed } from '../archive/record-access.ts';
import type { CommandContext } from '../context.ts';

export interface FiledPapers {
  readonly caseId: string;
  readonly description: string;
  readonly on: CalendarDate;
  readonly unitId: string;
  readonly locationId: string;
}

/** Issued papers and scans of the case; what was printed again is not filed twice. */
export async function fileProcedurePapers(
  ctx: CommandContext,
  { caseId, description, on, unitId, locationId }: FiledPapers,
): Promise<Result<SavedRecord, CommitRefusal | NotAllowed | { readonly code: 'noPapers' }>> {
  const papers = (await ctx.db.rows('paper').where('caseId').equals(caseId).toArray()).filter(
    (paper) => !paper.void && !paper.kind.endsWith('Reprint') && paper.kind !== 'circularDraft',
  );
  if (papers.length === 0) return err({ code: 'noPapers' });
  const none = {
    letterNumber: null,
    creator: null,
    fileNumber: null,
    itemNumber: null,
    level: null,
    parentId: null,
    oldNumber: null,
    receptionNumber: null,
    indexTerm: null,
    state: null,
    extent: null,
    extentUnit: null,
    condition: null,
    medium: null,
    classCodeId: null,
    note: null,
  };
  return addRecord(
    ctx,
    {
      ...none,
      description,
      date: { kind: 'day', from: on, to: on, circa: false },
      unitId,
      locationId,
      securityClass: 'open',
      accessClass: 'undetermined',
    },
    papers.map((paper, index): VaultFile => {
      const given = scanName(paper.model);
      const ending = given ? (given.split('.').at(-1) ?? '').toLowerCase() : 'pdf';
      return {
        hash: paper.hash,
        bytes: paper.bytes,
        name: `${String(index + 1).padStart(2, '0')}-${given ?? 'naskah.pdf'}`,
        mediaType: mediaTypes[ending] ?? 'application/pdf',
        known: true,
      };
    }),
  );
}

/** Kinds of files that a scan may be. */
const mediaTypes: Readonly<Record<string, string>> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' };

/** The name under which a scan was given; null of a paper that was made here. */
const scanName = (model: JsonValue): string | null => {
  if (typeof model !== 'object' || model === null || Array.isArray(model)) return null;
  const { name } = model as JsonObject;
  return typeof name === 'string' ? name : null;
};
