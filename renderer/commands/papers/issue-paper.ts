/**
 * Issues a paper: the PDF goes into the vault, read back, and a row names it. What was issued stays as it was issued; a
 * reprint is a paper of its own that says so.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import type { VaultError } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { withoutPictures } from './kept-model.ts';

export interface PaperInput {
  readonly caseEntity:
    | 'objection'
    | 'request'
    | 'office'
    | 'loan'
    | 'disposal'
    | 'reception'
    | 'stage'
    | 'identification'
    | 'documentation'
    | 'document'
    | 'complaint'
    | 'shelfCheck';
  readonly caseId: string | null;
  /** `receipt`, `receiptReprint`, `incompleteSlip`, `recoverySheet`, `numberPad`, `derivation`. */
  readonly kind: string;
  /** Name and version of the template, for instance `receipt/1`. */
  readonly template: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The view model that the template drew: kept for reprints, without its pictures. */
  readonly model: JsonValue;
}

export interface IssuedPaper {
  readonly id: string;
  readonly hash: string;
  readonly durable: boolean;
}

export type IssueRefusal = CommitRefusal | { readonly code: 'vault'; readonly cause: VaultError };

export async function issuePaper(ctx: CommandContext, input: PaperInput): Promise<Result<IssuedPaper, IssueRefusal>> {
  const stored = await ctx.platform.vault.put(input.bytes, input.fileName, 'application/pdf');
  if (!stored.ok) return err({ code: 'vault', cause: stored.error });
  const id = ctx.ids.newId();
  const saved = await commit(ctx, {
    command: 'paper.issue',
    user: ctx.actor?.personId ?? null,
    ops: [
      createOp('paper', id, {
        caseEntity: input.caseEntity,
        caseId: input.caseId,
        kind: input.kind,
        template: input.template,
        hash: stored.value.hash,
        bytes: stored.value.bytes,
        issuedAt: ctx.clock.now(),
        model: withoutPictures(input.model),
      }),
    ],
  });
  return saved.ok ? ok({ id, hash: stored.value.hash, durable: saved.value.durable }) : saved;
}
