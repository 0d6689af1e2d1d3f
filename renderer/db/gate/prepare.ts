/** Before the transaction: parse every op against its entity, canonicalise, salt. Pure but for the salts. */
import { err, ok, type Result } from '#shared/lib/result.ts';
import { canonicalJson, normalise } from '#shared/log/canonical.ts';
import { type LoggedOp, type Op, textDigest } from '#shared/log/change-set.ts';
import { createSchema, entities, fieldSchema } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { isPatchable } from '#shared/sync/policies.ts';
import { sha256Many } from '../../platform/sha256-many.ts';
import type { InvalidField } from './request.ts';

/** The ops with their values as the schemas leave them (trimmed, NFC), or every field that does not fit. */
export function parseOps(ops: readonly Op[]): Result<readonly Op[], readonly InvalidField[]> {
  const faults: InvalidField[] = [];
  const parsed = ops.map((op) => {
    const result = op.kind === 'create' ? parseCreate(op) : parsePatch(op);
    if (result.ok) return result.value;
    faults.push(...result.error);
    return op;
  });
  return faults.length > 0 ? err(faults) : ok(parsed);
}

/** An op as the log takes it, with its canonical text and the digest of it. */
export interface SealedOp {
  readonly logged: LoggedOp;
  readonly text: string;
  readonly digest: string;
}

/** One op, at once. */
export function sealOp(op: Op, newSalt: () => string): SealedOp {
  const { logged, text } = textOf(op, newSalt);
  return { logged, text, digest: textDigest(text, logged.salt) };
}

/** From here on the compiled digest, which is waited for once, is worth it. */
const MANY = 50;

/** The ops of a command in order, each put into text. */
export async function sealOps(ops: readonly Op[], newSalt: () => string): Promise<ReadonlyMap<Op, SealedOp>> {
  if (ops.length < MANY) return new Map(ops.map((op) => [op, sealOp(op, newSalt)]));
  const texts = ops.map((op) => textOf(op, newSalt));
  const digests = await sha256Many(texts.map(({ text, logged }) => ({ text, salt: logged.salt })));
  return new Map(texts.map((sealed, place) => [sealed.logged.op, { ...sealed, digest: digests[place] ?? '' }]));
}

interface OpText {
  readonly logged: { readonly op: Op; readonly salt?: string };
  readonly text: string;
}

/** The salt that an entity with personal data needs, and the canonical text. */
const textOf = (op: Op, newSalt: () => string): OpText => ({
  logged: entities[op.entity].personal ? { op, salt: newSalt() } : { op },
  text: canonicalJson(op),
});

type CreateOp = Extract<Op, { kind: 'create' }>;
type PatchOp = Extract<Op, { kind: 'patch' }>;

function parseCreate(op: CreateOp): Result<Op, readonly InvalidField[]> {
  const result = createSchema(op.entity).safeParse(op.row);
  if (result.success) return ok({ ...op, row: normalise(result.data as CreateOp['row']) });
  return err(
    result.error.issues.map((issue) => {
      const field = issue.code === 'unrecognized_keys' ? issue.keys.join(',') : String(issue.path[0] ?? '');
      const problem = issue.code === 'unrecognized_keys' ? 'unknown' : field in op.row ? 'value' : 'missing';
      return { entity: op.entity, id: op.id, field, problem };
    }),
  );
}

function parsePatch(op: PatchOp): Result<Op, readonly InvalidField[]> {
  const faults: InvalidField[] = [];
  const set: Record<string, JsonValue> = {};
  const fault = (field: string, problem: InvalidField['problem']) => faults.push({ entity: op.entity, id: op.id, field, problem });
  for (const [field, value] of Object.entries(op.set)) {
    const schema = fieldSchema(op.entity, field);
    if (!schema) fault(field, 'unknown');
    else if (!isPatchable(op.entity, field)) fault(field, 'notPatchable');
    else if (op.base[field] === undefined) fault(field, 'noBase');
    else {
      const result = schema.safeParse(value);
      if (result.success) set[field] = normalise(result.data as JsonValue);
      else fault(field, 'value');
    }
  }
  return faults.length > 0 ? err(faults) : ok({ ...op, set });
}
