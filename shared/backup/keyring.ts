/**
 * The two keys (architecture.md 3, Keys). The recovery key's private half exists only on the printed sheet: it is returned
 * once and not kept. The office key's private half lies in the shell's secret store.
 */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type BackupError, type BackupKeys, backupKeysSchema, type Recipients } from '#shared/schema/backup.ts';
import { newKeyPair, readIdentities, recipientOf } from './age.ts';
import { parseJson } from './files.ts';

export interface KeySafe {
  get(name: string): Promise<string | null>;
  /** False where nothing can be kept. */
  set(name: string, value: string): Promise<boolean>;
}

// No name that the window can ask its secret store for: private halves stay in the shell.
const PUBLIC = 'backup:keys';
const OFFICE = 'backup:office';

const NO_KEYS: BackupKeys = { recovery: null, office: null, sheetPrintedAt: null };

export interface UsableKeys {
  readonly recipients: Recipients;
  readonly officeIdentity: string;
}

export interface Keyring {
  keys(): Promise<BackupKeys>;
  make(): Promise<Result<{ readonly recoverySecret: string; readonly keys: BackupKeys }, BackupError>>;
  confirmSheet(at: string): Promise<BackupKeys>;
  /** For writing: refused until the sheet is printed. */
  usable(): Promise<Result<UsableKeys, BackupError>>;
  /** For reading: the typed recovery key first, the office key of this PC after it. */
  identities(secret: string | null): Promise<Result<readonly string[], BackupError>>;
  /** Takes over the keys of a restored office, so that its sheet stays the right one. */
  adopt(keys: UsableKeys, sheetPrintedAt: string): Promise<Result<BackupKeys, BackupError>>;
}

export function createKeyring(safe: KeySafe): Keyring {
  const keys = async (): Promise<BackupKeys> => {
    const text = await safe.get(PUBLIC);
    const parsed = text === null ? null : backupKeysSchema.safeParse(parseJson(text));
    return parsed?.success ? parsed.data : NO_KEYS;
  };
  const keep = async (next: BackupKeys, officeIdentity: string): Promise<boolean> =>
    (await safe.set(OFFICE, officeIdentity)) && (await safe.set(PUBLIC, JSON.stringify(next)));

  return {
    keys,
    async make() {
      // Keys whose sheet was never printed have encrypted nothing: their secret is lost, so new ones are made.
      if ((await keys()).sheetPrintedAt !== null) return err({ code: 'keysExist' });
      const [recovery, office] = [await newKeyPair(), await newKeyPair()];
      const made: BackupKeys = { recovery: recovery.recipient, office: office.recipient, sheetPrintedAt: null };
      if (!(await keep(made, office.identity))) return err({ code: 'keysNotKept' });
      return ok({ recoverySecret: recovery.identity, keys: made });
    },
    async confirmSheet(at) {
      const known = await keys();
      if (known.recovery === null || known.sheetPrintedAt !== null) return known;
      const confirmed: BackupKeys = { ...known, sheetPrintedAt: at };
      await safe.set(PUBLIC, JSON.stringify(confirmed));
      return keys();
    },
    async usable() {
      const { recovery, office, sheetPrintedAt } = await keys();
      const officeIdentity = await safe.get(OFFICE);
      if (recovery === null || office === null || officeIdentity === null) return err({ code: 'noKeys' });
      if (sheetPrintedAt === null) return err({ code: 'sheetNotPrinted' });
      return ok({ recipients: { recovery, office }, officeIdentity });
    },
    async identities(secret) {
      const office = await safe.get(OFFICE);
      const typed = secret === null ? [] : readIdentities(secret);
      if (secret !== null && typed.length === 0) return err({ code: 'wrongKey' });
      for (const identity of typed) if ((await recipientOf(identity)) === null) return err({ code: 'wrongKey' });
      const all = office === null ? typed : [...typed, office];
      return all.length === 0 ? err({ code: 'noKeys' }) : ok(all);
    },
    async adopt(restored, sheetPrintedAt) {
      const adopted: BackupKeys = { ...restored.recipients, sheetPrintedAt };
      return (await keep(adopted, restored.officeIdentity)) ? ok(adopted) : err({ code: 'keysNotKept' });
    },
  };
}
