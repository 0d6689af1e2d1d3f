/** The watched folder of a scanner, of this PC: what lies ready in it is in the vault already, and leaves the folder only when told. */
import { z } from 'zod';
import { fileRefusals } from '#shared/lib/accepted-file.ts';
import { count, sha256Hex } from '#shared/schema/values.ts';
import { codes, method, noError } from './method.ts';

/** What becomes of a scan in the folder once it is safe: moved to the subfolder "sudah-diambil", or deleted. */
const after = z.enum(['move', 'delete']);

const state = z.object({
  /** Null where no folder is watched. */
  folder: z.string().nullable(),
  after,
  /** False where it does not answer: a network share, a drive that was pulled. */
  reachable: z.boolean(),
  /** Files that are still being written, or not yet seen the same twice. */
  growing: count,
  /** Left where they are, with the reason. */
  refused: z
    .array(z.object({ name: z.string(), code: z.enum(['tooLarge', 'unreadable', 'diskFull', 'damaged', ...fileRefusals]) }))
    .readonly(),
  /** Taken, but the folder does not let them be moved or deleted. */
  held: z.array(z.string()).readonly(),
  /** Folders in it, which are not looked into; the one of scans that were taken is not among them. */
  subfolders: z.array(z.string()).readonly(),
});
export type ScannerState = z.infer<typeof state>;

const source = z.strictObject({ name: z.string().min(1).max(255), hash: sha256Hex, modifiedMs: z.number() });
export type ScanSource = z.infer<typeof source>;

const ready = z.object({ ...source.shape, bytes: count, mediaType: z.string() });
export type ReadyScan = z.infer<typeof ready>;

export const scanner = {
  state: method(z.tuple([]), state, noError),
  /** Asks the person for a folder; the same state as before where the dialog was closed. */
  choose: method(z.tuple([]), state, codes('ownFolder')),
  setAfter: method(z.tuple([after]), state, noError),
  stop: method(z.tuple([]), state, noError),
  /** Looks into the folder once. */
  look: method(z.tuple([]), z.object({ state, ready: z.array(ready).readonly() }), noError),
  /** The scan is written down: its source may go, if the vault holds it whole and the source is still the same. */
  release: method(z.tuple([source]), z.enum(['moved', 'deleted', 'changed', 'damaged', 'held']), noError),
};
