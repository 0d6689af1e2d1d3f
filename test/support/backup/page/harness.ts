import type { SetSummary, SourceEnd, SourceHead } from '#renderer/platform/backup-port.ts';
import type { Platform } from '#renderer/platform/platform.ts';

/** An office as it can be handed to the page: everything is JSON. */
export interface OfficeData {
  readonly head: SourceHead;
  readonly lines: readonly string[];
  readonly end: SourceEnd;
  readonly items: readonly { readonly seq: number; readonly mark: string; readonly json: string }[];
  /** Texts of the vault's files. */
  readonly files: readonly string[];
}

export interface BackupHarness {
  readonly platform: Platform;
  write(office: OfficeData): Promise<{ readonly secret: string; readonly set: SetSummary; readonly steps: readonly string[] }>;
  open(secret: string | null): Promise<{
    readonly rows: readonly string[];
    readonly entries: readonly string[];
    readonly files: unknown;
    readonly adopted: unknown;
  }>;
}

declare global {
  interface Window {
    backupHarness: BackupHarness;
  }
}
