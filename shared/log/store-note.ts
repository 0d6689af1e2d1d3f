/**
 * What the program notes beside the journal about the database in use. It is kept in two files written in turn, each with its
 * checksum, so that one whole note is always there. It helps to start; nothing in it is the only copy of anything but the
 * name of the database.
 */
import { z } from 'zod';
import { instantText, sha256Hex } from '#shared/schema/values.ts';
import { bytesToUtf8, utf8ToBytes } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { crc32c } from './crc32c.ts';

const head = z.object({ seq: z.number().int().nonnegative(), link: sha256Hex });

const storeNoteSchema = z.object({
  v: z.literal(1),
  /** Grows with every note; the higher one of the two files counts. */
  serial: z.number().int().positive(),
  dbId: z.string().nullable(),
  /** Name of the IndexedDB database. */
  storeName: z.string(),
  /** Schema version of the program that last wrote. */
  dataVersion: z.number().int().nonnegative(),
  appVersion: z.string(),
  /** Major version of Chromium; null in the browser edition, whose browser is not ours. */
  chromium: z.number().int().nullable(),
  /** The latest instant at which the program was at work. */
  lastSeenAt: instantText,
  head,
  checked: z.object({ file: z.string(), bytes: z.number().int(), lines: z.number().int(), head }).nullable(),
});
export type StoreNote = z.infer<typeof storeNoteSchema>;

export function encodeStoreNote(note: StoreNote): Uint8Array {
  const text = canonicalJson(note);
  return utf8ToBytes(`{"crc32c":"${crc32c(utf8ToBytes(text))}","note":${text}}\n`);
}

/** The note in a file's bytes; null where it is damaged or of no version that this program knows. */
export function decodeStoreNote(bytes: Uint8Array): StoreNote | null {
  const match = /^\{"crc32c":"([0-9a-f]{8})","note":(.*)\}\n$/s.exec(bytesToUtf8(bytes));
  const [, checksum, text] = match ?? [];
  if (checksum === undefined || text === undefined || crc32c(utf8ToBytes(text)) !== checksum) return null;
  const parsed = storeNoteSchema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
}

/** The newer whole note of the two. */
export function newerNote(a: StoreNote | null, b: StoreNote | null): StoreNote | null {
  if (!a || !b) return a ?? b;
  return a.serial >= b.serial ? a : b;
}
