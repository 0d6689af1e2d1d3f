import { z } from 'zod';
import { count, sha256Hex } from '#shared/schema/values.ts';
import { codes, method } from './method.ts';

const head = z.object({ seq: count, link: sha256Hex });
const failure = codes('diskFull', 'readOnly', 'unavailable', 'chainMismatch');

const fault = z.discriminatedUnion('code', [
  z.object({ code: z.literal('torn'), file: z.string(), line: count, bytes: count }),
  z.object({ code: z.enum(['checksum', 'unreadable', 'notIntact', 'chain', 'order']), file: z.string(), line: count }),
]);

const state = z.object({
  dbId: z.string().nullable(),
  head,
  notedSeq: count,
  storeName: z.string(),
  dataVersion: count,
  faults: z.array(fault).readonly(),
  place: z.string().nullable(),
});

const storeName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/);
const item = z.strictObject({ seq: count.positive(), mark: z.string().min(1), json: z.string().min(2) });
const entry = z.object({ seq: count, json: z.string(), link: sha256Hex });

export const journal = {
  state: method(z.tuple([]), state, failure),
  begin: method(z.tuple([z.string().min(1).max(64), storeName, count]), head, failure),
  note: method(z.tuple([storeName, count]), z.null(), failure),
  append: method(z.tuple([z.array(item).max(10_000)]), head, failure),
  /** About 1 MiB of entries after a sequence number; none at the end. */
  readAfter: method(z.tuple([count]), z.array(entry).readonly(), failure),
  linkAt: method(z.tuple([count]), sha256Hex.nullable(), failure),
};
