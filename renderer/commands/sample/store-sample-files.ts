/** Files of the sample office: receipts as they were issued on their days, and softcopies of some records. Bytes come from the caller. */
import type { Instant } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { firstPrintId, PRINTED } from '../../db/queries/prints.ts';
import type { VaultError } from '../../platform/platform.ts';
import { softcopyOps } from '../archive/softcopy-ops.ts';
import type { CommandContext } from '../context.ts';
import { SCAN_TEMPLATE } from '../papers/scan-op.ts';

export interface SamplePaper {
  readonly caseEntity: 'objection' | 'request' | 'office';
  /** Null for a paper of the office itself. */
  readonly caseId: string | null;
  readonly kind: string;
  readonly template: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly model: JsonValue;
  /** Issued and printed then, by this person. */
  readonly issuedAt: Instant;
  readonly personId: string | null;
}

export interface SampleCopy {
  readonly recordId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

type Refusal = CommitRefusal | { readonly code: 'vault'; readonly cause: VaultError };

/** Puts everything into the vault, then writes all rows in one commit. */
export async function storeSampleFiles(
  ctx: CommandContext,
  papers: readonly SamplePaper[],
  copies: readonly SampleCopy[],
): Promise<Result<Committed, Refusal>> {
  const ops: Op[] = [];
  for (const paper of papers) {
    const stored = await ctx.platform.vault.put(paper.bytes, paper.fileName, 'application/pdf');
    if (!stored.ok) return err({ code: 'vault', cause: stored.error });
    ops.push(...paperOps(ctx.ids.newId(), paper, stored.value));
  }
  for (const { recordId, bytes, fileName, mediaType } of copies) {
    const record = await ctx.db.records.get(recordId);
    if (!record) continue;
    const stored = await ctx.platform.vault.put(bytes, fileName, mediaType);
    if (!stored.ok) return err({ code: 'vault', cause: stored.error });
    ops.push(...softcopyOps(ctx, recordId, record, [stored.value]));
  }
  return commit(ctx, { command: 'office.addSampleFiles', user: null, ops });
}

function paperOps(id: string, paper: SamplePaper, { hash, bytes }: { readonly hash: string; readonly bytes: number }): readonly Op[] {
  const { caseEntity, caseId, kind, template, issuedAt, model, personId } = paper;
  const stored = createOp('paper', id, { caseEntity, caseId, kind, template, hash, bytes, issuedAt, model });
  // A scan came in signed; nobody printed it here.
  if (template === SCAN_TEMPLATE) return [stored];
  return [
    stored,
    createOp('activity', firstPrintId(id), {
      kind: PRINTED,
      scope: 'layanan',
      at: issuedAt,
      personId,
      subject: { entity: 'paper', id },
      data: {},
    }),
  ];
}
