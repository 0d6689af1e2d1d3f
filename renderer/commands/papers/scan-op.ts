/** The scan of a paper that was signed: it becomes a paper of the case, never altered. */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';

/** A scan as it lies in the vault. */
export interface Scan {
  readonly hash: string;
  readonly bytes: number;
  readonly name: string;
}

/** Stands in place of the template that a printed paper was made by. */
export const SCAN_TEMPLATE = 'scan';

/** Kind of the paper that a scan of a signed act becomes: `scan:orderIssued`. */
export const scanKind = (act: string): string => `scan:${act}`;

interface Signed {
  readonly caseEntity:
    | 'objection'
    | 'request'
    | 'disposal'
    | 'reception'
    | 'stage'
    | 'identification'
    | 'documentation'
    | 'document'
    | 'shelfCheck'
    | 'care';
  readonly caseId: string;
  readonly act: string;
  readonly on: CalendarDate;
  readonly scan: Scan;
}

export const scanOp = (ctx: CommandContext, { caseEntity, caseId, act, on, scan }: Signed): Op =>
  createOp('paper', ctx.ids.newId(), {
    caseEntity,
    caseId,
    kind: scanKind(act),
    template: SCAN_TEMPLATE,
    hash: scan.hash,
    bytes: scan.bytes,
    issuedAt: ctx.clock.now(),
    model: { name: scan.name, signedOn: on },
  });

/** The scans of an act that was withdrawn no longer count as papers of the case; they are kept and shown with the reason. */
export const withdrawnScanOps = (papers: readonly Row<'paper'>[], reason: string): readonly Op[] =>
  papers
    .filter(({ template, void: gone }) => template === SCAN_TEMPLATE && !gone)
    .flatMap((paper) => patchOp('paper', paper, { void: reason }) ?? []);
