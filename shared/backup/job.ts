/** What every job on a set shares: hashing, progress, cancelling, and how faults become results. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { BackupError, BackupProgress } from '#shared/schema/backup.ts';
import { WrongKeyError } from './age.ts';
import { TreeError } from './tree.ts';

export interface Hasher {
  update(bytes: Uint8Array): void;
  /** 64 hexadecimal digits. */
  digest(): string;
}

export interface JobContext {
  /** SHA-256; the runtime's own where it has one. */
  readonly newHasher: () => Hasher;
  readonly signal: { readonly aborted: boolean };
  readonly onProgress: (progress: BackupProgress) => void;
}

/** SHA-256 in plain JavaScript, for a runtime without a faster one. */
export function portableHasher(): Hasher {
  const hash = sha256.create();
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    digest: () => bytesToHex(hash.digest()),
  };
}

/** Carries an expected outcome out of nested streams to the end of the job. */
export class JobStop extends Error {
  override readonly name = 'JobStop';
  readonly error: BackupError;
  constructor(error: BackupError) {
    super(error.code);
    this.error = error;
  }
}

export function stopIfCancelled(ctx: Pick<JobContext, 'signal'>): void {
  if (ctx.signal.aborted) throw new JobStop({ code: 'cancelled' });
}

/** Runs a job to its result. What is no expected outcome goes on as an exception. */
export async function asResult<T>(run: () => Promise<T>): Promise<Result<T, BackupError>> {
  try {
    return ok(await run());
  } catch (cause) {
    const error = backupErrorOf(cause);
    if (error) return err(error);
    throw cause;
  }
}

function backupErrorOf(cause: unknown): BackupError | null {
  if (cause instanceof JobStop) return cause.error;
  if (cause instanceof WrongKeyError) return { code: 'wrongKey' };
  if (!(cause instanceof TreeError)) return null;
  switch (cause.fault) {
    case 'gone':
      return { code: 'driveGone' };
    case 'full':
      return { code: 'driveFull' };
    case 'readOnly':
      return { code: 'readOnly' };
    case 'missing':
      return { code: 'missing', files: [cause.path] };
    case 'exists':
    case 'failed':
      return { code: 'writeFailed', file: cause.path };
  }
}
