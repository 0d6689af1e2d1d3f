/** Writes a sample office as a set, as the packer does. The keys are fixed, so that a golden set opens for ever. */

import { nodeHasher } from '#electron/services/backup/disk-tree.ts';
import type { JobContext } from '#shared/backup/job.ts';
import { type Limits, STANDARD_LIMITS } from '#shared/backup/limits.ts';
import { bytesFrom } from '#shared/backup/streams.ts';
import type { Tree } from '#shared/backup/tree.ts';
import { type WrittenSet, writeSet } from '#shared/backup/write-set.ts';
import type { SourceEnd } from '#shared/schema/backup.ts';
import { type SampleOffice, sourceOf } from './sample-log.ts';

/** Keys of tests alone. Nothing else is ever encrypted to them. */
export const testKeys = {
  recovery: {
    identity: 'AGE-SECRET-KEY-1NEN0CRNZF37SE8RRQXHC563XLCWXWVRX0G53L0W4REGWPG309Y3QM6N9FL',
    recipient: 'age16ll64usjm0wm47u35j5qhfp9s64jkjmppdlgmlnhx9zsqsa2auaq6jfpcy',
  },
  office: {
    identity: 'AGE-SECRET-KEY-108WK69ZG5G6UEYJRYKSWWJ3M2JNXRS7PG84R97QGNAGYC8ZWFDGSWRQJ6F',
    recipient: 'age1k6lnjurktpt087w9unz4rvajv49mpg5t39vdcwck2mgnealwf55qs4xcyl',
  },
} as const;

export const testRecipients = { recovery: testKeys.recovery.recipient, office: testKeys.office.recipient };

export const quietJob = (signal: { readonly aborted: boolean } = { aborted: false }): JobContext => ({
  newHasher: nodeHasher,
  signal,
  onProgress: () => {},
});

export interface SampleWriting {
  readonly madeAt?: string;
  readonly limits?: Partial<Limits>;
  readonly end?: Partial<SourceEnd>;
  readonly lines?: readonly string[];
  readonly ctx?: JobContext;
  /** Journal files as they lie on the disk; those of the office where not given. */
  readonly segments?: ReadonlyMap<string, Uint8Array>;
  readonly vault?: ReadonlyMap<string, Uint8Array>;
  readonly keys?: { readonly recovery: string; readonly office: string; readonly officeIdentity: string };
}

export function writeSample(medium: Tree, office: SampleOffice, options: SampleWriting = {}): Promise<WrittenSet> {
  const source = sourceOf(office);
  const lines = options.lines ?? source.lines;
  const segments = options.segments ?? office.segments;
  const vault = options.vault ?? office.files;
  const { recovery, office: officeRecipient } = options.keys ?? testRecipients;
  const encoder = new TextEncoder();
  return writeSet(options.ctx ?? quietJob(), {
    medium,
    head: source.head,
    rows: bytesFrom(lines.map((line) => encoder.encode(`${line}\n`))),
    end: async () => ({ ...source.end, ...options.end }),
    journal: {
      segments: async () => [...segments].map(([name, bytes]) => ({ name, read: () => bytesFrom([bytes]) })),
      bytes: async () => [...segments.values()].reduce((total, bytes) => total + bytes.length, 0),
      entries: async function* () {
        yield office.items;
      },
      dbId: office.dbId,
      month: '2026-03',
    },
    vault: {
      bytes: async (sha256) => vault.get(sha256)?.length ?? null,
      read: (sha256) => bytesFrom([vault.get(sha256) ?? new Uint8Array()]),
    },
    keys: { recipients: { recovery, office: officeRecipient }, officeIdentity: options.keys?.officeIdentity ?? testKeys.office.identity },
    madeAt: options.madeAt ?? '2026-03-02T07:30:00.000Z',
    now: () => '2026-03-02T07:31:00.000Z',
    program: 'Daluang 0.1.0',
    limits: { ...STANDARD_LIMITS, ...options.limits },
  });
}
