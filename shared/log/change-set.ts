/**
 * The change set: one command of one person in one stream (architecture.md 1). Every later version reads this format.
 *
 * Guarantees: the hash covers the header and the digest of each op, so that an op's body can be erased (UU 27/2022
 * Art. 43) while the chain of the device stays valid. Says nothing about the order of devices: `at` and `on` are for showing.
 */
import { z } from 'zod';
import { type EntityName, isEntityName } from '#shared/schema/entities.ts';
import { dateText, instantText, type JsonValue, jsonValue, sha256Hex } from '#shared/schema/values.ts';
import { canonicalJson } from './canonical.ts';
import { sha256Salted, sha256Text } from './hash.ts';

export const CHANGE_SET_VERSION = 1;

const entityName = z.string().refine(isEntityName) as unknown as z.ZodType<EntityName>;
const values = z.record(z.string(), jsonValue);

const createOp = z.strictObject({ kind: z.literal('create'), entity: entityName, id: z.string(), row: values });
const patchOp = z.strictObject({
  kind: z.literal('patch'),
  entity: entityName,
  id: z.string(),
  set: values,
  /** Field -> change set that wrote the value which the person saw. */
  base: z.record(z.string(), z.string()),
});

export const opSchema = z.discriminatedUnion('kind', [createOp, patchOp]);
export type CreateOp = z.infer<typeof createOp>;
export type PatchOp = z.infer<typeof patchOp>;
export type Op = CreateOp | PatchOp;

const liveOp = z.strictObject({
  op: opSchema,
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
});
const erasedOp = z.strictObject({ digest: sha256Hex, erasedBy: z.string() });

/** An op in the log: its body, or after erasure only its digest and the change set that ordered the erasure. */
export const loggedOpSchema = z.union([liveOp, erasedOp]);
export type LoggedOp = { readonly op: Op; readonly salt?: string | undefined } | z.infer<typeof erasedOp>;

/** A stream is a scope of visibility; a change set belongs to exactly one (sync.md 1.4). */
export const streamSchema = z.string().regex(/^(umum|layanan|terbatas|admin|unit:.+)$/);

export const changeHeaderSchema = z.strictObject({
  v: z.literal(CHANGE_SET_VERSION),
  schemaV: z.number().int().positive(),
  id: z.string(),
  device: z.string(),
  incarnation: z.string(),
  user: z.string().nullable(),
  command: z.string(),
  at: instantText,
  on: dateText,
  stream: streamSchema,
  group: z.string().nullable(),
  undoes: z.string().nullable(),
  reason: z.string().nullable(),
  prev: sha256Hex.nullable(),
});
export type ChangeHeader = z.infer<typeof changeHeaderSchema>;

export const changeSetSchema = changeHeaderSchema.extend({ ops: z.array(loggedOpSchema), hash: sha256Hex });
export interface ChangeSet extends ChangeHeader {
  readonly ops: readonly LoggedOp[];
  readonly hash: string;
}

/** Digest of an op's body, with its salt where the entity holds personal data. */
export function opDigest(logged: LoggedOp): string {
  if ('digest' in logged) return logged.digest;
  return textDigest(canonicalJson(logged.op), logged.salt);
}

/** The same digest where the op's canonical text is known already. */
export const textDigest = (text: string, salt: string | undefined): string =>
  salt === undefined ? sha256Text(text) : sha256Salted(salt, text);

/** Hash of a header and the digests of its ops: what the next change set of the device names as `prev`. */
export function changeHash(header: ChangeHeader, digests: readonly string[]): string {
  return sha256Text(canonicalJson({ ...headerOf(header), ops: digests }));
}

/** Closes a change set over digests computed beforehand. Synchronous: it runs inside the transaction. */
export function sealChangeSet(header: ChangeHeader, ops: readonly LoggedOp[], digests: readonly string[]): ChangeSet {
  return { ...headerOf(header), ops, hash: changeHash(header, digests) };
}

/** Whether a change set is what its hash says. */
export const isIntact = (change: ChangeSet): boolean => changeHash(change, change.ops.map(opDigest)) === change.hash;

/** The same change set without the body of the named ops; its hash is unchanged. */
export function eraseOps(change: ChangeSet, erase: (op: Op) => boolean, erasedBy: string): ChangeSet {
  const ops = change.ops.map((logged) => ('op' in logged && erase(logged.op) ? { digest: opDigest(logged), erasedBy } : logged));
  return { ...change, ops };
}

/** The ops of a change set that still have a body. */
export const liveOps = (change: ChangeSet): readonly Op[] => change.ops.flatMap((logged) => ('op' in logged ? [logged.op] : []));

function headerOf(header: ChangeHeader): ChangeHeader {
  const { v, schemaV, id, device, incarnation, user, command, at, on, stream, group, undoes, reason, prev } = header;
  return { v, schemaV, id, device, incarnation, user, command, at, on, stream, group, undoes, reason, prev };
}

export type OpValues = Readonly<Record<string, JsonValue>>;
