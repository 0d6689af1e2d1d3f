/**
 * Small secrets of this installation (the private half of the office key, tokens): under the operating system's key store where it
 * has one, else in a file that only this account can read. Which of the two is said openly: the window shows it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { oneAtATime } from '#shared/lib/one-at-a-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { diskFault, isMissing } from '../disk/disk-fault.ts';
import { makeFolder, replaceFile } from '../disk/durable.ts';

/** The system's key store. */
export interface SystemCipher {
  encrypt(text: string): Promise<Uint8Array>;
  decrypt(bytes: Uint8Array): Promise<string>;
}

const fileSchema = z.object({
  v: z.literal(1),
  secrets: z.record(z.string(), z.object({ protection: z.enum(['system', 'file']), value: z.base64() })),
});
type SecretFile = z.infer<typeof fileSchema>;

export class SecretStore {
  readonly protection: 'system' | 'file';
  readonly #folder: string;
  readonly #cipher: SystemCipher | null;
  readonly #inTurn = oneAtATime();

  constructor(dataFolder: string, cipher: SystemCipher | null) {
    this.#folder = dataFolder;
    this.#cipher = cipher;
    this.protection = cipher ? 'system' : 'file';
  }

  /** Null where there is none, or none that this system can still open (a new profile of the operating system). */
  get(name: string): Promise<string | null> {
    return this.#inTurn(async () => {
      const secret = (await this.#read()).secrets[name];
      if (!secret) return null;
      const bytes = Buffer.from(secret.value, 'base64');
      if (secret.protection === 'file') return bytes.toString('utf8');
      return this.#cipher ? this.#opened(this.#cipher, bytes) : null;
    });
  }

  set(name: string, value: string): Promise<Result<null, { readonly code: 'unavailable' }>> {
    return this.#inTurn(async () => {
      try {
        const bytes = this.#cipher ? await this.#cipher.encrypt(value) : Buffer.from(value, 'utf8');
        const file = await this.#read();
        const secret = { protection: this.protection, value: Buffer.from(bytes).toString('base64') };
        const next: SecretFile = { v: 1, secrets: { ...file.secrets, [name]: secret } };
        await makeFolder(this.#folder);
        await replaceFile(this.#path, Buffer.from(`${JSON.stringify(next, null, 2)}\n`));
        return ok(null);
      } catch (cause) {
        if (diskFault(cause) === null) throw cause;
        return err({ code: 'unavailable' });
      }
    });
  }

  get #path(): string {
    return join(this.#folder, 'secrets.json');
  }

  async #opened(cipher: SystemCipher, bytes: Uint8Array): Promise<string | null> {
    try {
      return await cipher.decrypt(bytes);
    } catch {
      // The key store gives no code for a lost key; whatever it says, the secret cannot be had.
      return null;
    }
  }

  async #read(): Promise<SecretFile> {
    try {
      return fileSchema.parse(JSON.parse(await readFile(this.#path, 'utf8')));
    } catch (cause) {
      if (isMissing(cause)) return { v: 1, secrets: {} };
      throw cause;
    }
  }
}
