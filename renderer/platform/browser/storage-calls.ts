/** What the window asks of the storage worker. The worker has it all to itself: access handles exist in workers only. */
import type { Result } from '#shared/lib/result.ts';
import type { JournalEntryText } from '#shared/log/journal.ts';
import type { JournalHead, JournalItem } from '#shared/log/journal-format.ts';
import type { KeeperError, KeeperState } from '#shared/log/journal-keeper.ts';
import type { VaultError, VaultFile } from '../platform.ts';

export interface StorageCalls {
  journalState(): Promise<Result<KeeperState, KeeperError>>;
  journalBegin(dbId: string, storeName: string, dataVersion: number): Promise<Result<JournalHead, KeeperError>>;
  journalNote(storeName: string, dataVersion: number): Promise<Result<null, KeeperError>>;
  journalAppend(items: readonly JournalItem[]): Promise<Result<JournalHead, KeeperError>>;
  journalClockBack(): Promise<Result<{ readonly lastSeenAt: string; readonly now: string } | null, KeeperError>>;
  journalReadAfter(seq: number): Promise<Result<readonly JournalEntryText[], KeeperError>>;
  journalLinkAt(seq: number): Promise<Result<string | null, KeeperError>>;
  vaultTake(file: File): Promise<Result<VaultFile, VaultError>>;
  vaultPut(bytes: Uint8Array, name: string, mediaType: string): Promise<Result<VaultFile, VaultError>>;
  vaultRead(hash: string): Promise<Result<Uint8Array, VaultError>>;
  vaultCheck(hash: string): Promise<'whole' | 'damaged' | 'missing'>;
  vaultEraseSealed(hash: string): Promise<Result<'erased' | 'missing', { readonly code: 'notSealed' | 'failed' }>>;
  vaultHas(hash: string): Promise<boolean>;
  secretGet(name: string): Promise<string | null>;
  secretSet(name: string, value: string): Promise<void>;
}

export type StorageCall = { readonly id: number; readonly call: keyof StorageCalls; readonly args: readonly unknown[] };
export type StorageAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly fault: { readonly name: string; readonly message: string } };
