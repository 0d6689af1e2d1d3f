/**
 * Keeps a scan of the identity that was shown for a case. It is encrypted in memory; what is written anywhere is the ciphertext. The row
 * comes first, so that no ciphertext lies in the vault that nothing names and no retention reaches.
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encryptBytes } from '#shared/backup/age.ts';
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { lastDigits } from '#shared/domain/applicants/identity-number.ts';
import { type ScanFileFault, scanMediaTypeOf } from '#shared/domain/identity-scans/scan-file.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp, withoutNull } from '../../db/patch.ts';
import type { VaultError } from '../../platform/platform.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';
import { scanEventOp } from './scan-event.ts';
import { type ScanKeysRefusal, scanKeys } from './scan-keys.ts';

export interface ScanInput {
  readonly applicant: Row<'applicant'>;
  readonly register: CaseRegister;
  readonly caseId: string;
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
}

export type AttachScanRefusal =
  | CommitRefusal
  | NotAllowed
  | ScanFileFault
  | ScanKeysRefusal
  | { readonly code: 'scanNotStored'; readonly cause: VaultError['code'] };

export async function attachScan(
  ctx: CommandContext,
  { applicant, register, caseId, file }: ScanInput,
): Promise<Result<{ readonly scanId: string; readonly durable: boolean }, AttachScanRefusal>> {
  const actor = actorFor(ctx, 'applicant.edit');
  if (!actor.ok) return actor;
  const mediaType = scanMediaTypeOf(file.name, file.bytes);
  if (!mediaType.ok) return mediaType;
  const keys = await scanKeys(ctx);
  if (!keys.ok) return keys;

  const cipher = await encryptBytes(keys.value.recipients, file.bytes);
  const hash = bytesToHex(sha256(cipher));
  const scanId = ctx.ids.newId();
  const at = ctx.clock.now();
  const taken = { on: civilDateOf(at, ctx.zone()), at, personId: actor.value.personId };
  const ofCase = { applicantId: applicant.id, caseEntity: register, caseId, kind: applicant.identityKind };
  const checks = await ctx.db.rows('identityCheck').where('applicantId').equals(applicant.id).toArray();
  const isChecked = checks.some((check) => !check.void && check.caseId === caseId);
  const written = await commit(ctx, {
    command: 'identity.attachScan',
    user: actor.value.personId,
    ops: withoutNull([
      keys.value.setting,
      // "Identitas diverifikasi" outlives the scan, so it must stand before it.
      isChecked
        ? null
        : createOp('identityCheck', ctx.ids.newId(), {
            ...ofCase,
            lastDigits: lastDigits(applicant.identityNumber),
            validUntil: applicant.identityValidUntil,
            ...taken,
          }),
      createOp('identityScan', scanId, { ...ofCase, hash, bytes: cipher.length, mediaType: mediaType.value, ...taken }),
    ]),
  });
  if (!written.ok) return written;
  const stored = await ctx.platform.vault.put(cipher, SEALED_NAME, SEALED_TYPE);
  if (stored.ok) return ok({ scanId, durable: written.value.durable });
  const gone = await commit(ctx, {
    command: 'identity.scanNotStored',
    user: actor.value.personId,
    ops: [scanEventOp(ctx, scanId, 'eraseOrdered', { cause: 'notStored' }), scanEventOp(ctx, scanId, 'erased', { cause: 'notStored' })],
  });
  return gone.ok ? err({ code: 'scanNotStored', cause: stored.error.code }) : gone;
}

/** The name of the file that was chosen goes nowhere: it often bears the number. */
const SEALED_NAME = 'identitas.age';
const SEALED_TYPE = 'application/age';
