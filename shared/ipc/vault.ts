import { z } from 'zod';
import { fileRefusals } from '#shared/lib/accepted-file.ts';
import { count, sha256Hex } from '#shared/schema/values.ts';
import { bytes, fileName, fileRef, method, noError } from './method.ts';

const vaultFile = z.object({ hash: sha256Hex, bytes: count, name: z.string(), mediaType: z.string(), known: z.boolean() });
const vaultError = z.object({
  code: z.enum(['tooLarge', 'diskFull', 'unreadable', 'missing', 'damaged', ...fileRefusals]),
  name: z.string().exactOptional(),
});
const taken = z.union([z.object({ ok: z.literal(true), value: vaultFile }), z.object({ ok: z.literal(false), error: vaultError })]);

export const vault = {
  /** One outcome per file, in order. */
  take: method(z.tuple([z.array(fileRef).max(1000)]), z.array(taken).readonly(), noError),
  put: method(z.tuple([bytes, fileName, z.string().max(100)]), vaultFile, vaultError),
  read: method(z.tuple([sha256Hex]), bytes, vaultError),
  check: method(z.tuple([sha256Hex]), z.enum(['whole', 'damaged', 'missing']), noError),
  has: method(z.tuple([sha256Hex]), z.boolean(), noError),
};
