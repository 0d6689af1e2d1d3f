/**
 * Opens a scan for a purpose (UU 27/2022 Art. 35): named roles only, each opening and each refusal written down. The bytes are given out
 * only when the opening stands in the journal, and lie in no store.
 */

import type { SealedFault } from '#shared/backup/sealed.ts';
import type { IdentityPurpose } from '#shared/domain/applicants/identity-number.ts';
import { mayOpenScan } from '#shared/domain/identity-scans/scan-access.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { readOpeners, readScan } from '../../db/queries/identity-scans.ts';
import type { CommandContext } from '../context.ts';
import type { NotAllowed } from '../office/may.ts';
import { scanEventOp } from './scan-event.ts';

export interface OpenedScan {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface ScanOpening {
  readonly purpose: IdentityPurpose;
  /** In the person's own words; may be empty. */
  readonly reason: string;
  /** The recovery key as typed, where this PC has not the key of the office. */
  readonly secret: string | null;
}

const sealedCodes = {
  noKeys: 'scanNoKeyHere',
  wrongKey: 'scanWrongKey',
  missing: 'scanMissing',
  damaged: 'scanDamaged',
  unreadable: 'scanDamaged',
} as const satisfies Record<SealedFault['code'], string>;

export type OpenScanRefusal = CommitRefusal | NotAllowed | { readonly code: 'scanErased' | (typeof sealedCodes)[SealedFault['code']] };

export async function openScan(
  ctx: CommandContext,
  scanId: string,
  { purpose, reason, secret }: ScanOpening,
): Promise<Result<OpenedScan, OpenScanRefusal>> {
  const user = ctx.actor?.personId ?? null;
  const said = { purpose, reason: reason.trim() || null };
  const note = (kind: 'opened' | 'refused') =>
    commit(ctx, { command: `identity.scan.${kind}`, user, ops: [scanEventOp(ctx, scanId, kind, said)] });
  if (!(ctx.actor && mayOpenScan({ ...ctx.actor, unitId: null, active: true }, await readOpeners(ctx.db)))) {
    const noted = await note('refused');
    return noted.ok ? err({ code: 'notAllowed' }) : noted;
  }
  const file = await readScan(ctx.db, scanId);
  if (file?.course.state !== 'kept') return err({ code: 'scanErased' });
  const opened = await ctx.platform.sealed.open(file.row.hash, secret);
  if (!opened.ok) return err({ code: sealedCodes[opened.error.code] });
  const noted = await note('opened');
  if (!noted.ok) return noted;
  if (!noted.value.durable) return err({ code: 'journalFailing', cause: ctx.pump.failure() ?? { code: 'unavailable' } });
  return ok({ bytes: opened.value, mediaType: file.row.mediaType });
}
