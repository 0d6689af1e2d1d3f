/**
 * What stands in a backup set and what the window hears of one (backup.md). Every later version reads the first three:
 * they carry `v`, unknown keys are kept by readers, and test/fixtures/backups holds a set of each version.
 */
import { z } from 'zod';
import { count, id, instantText, sha256Hex } from './values.ts';

export const BACKUP_VERSION = 1;

/** An age recipient: public, may stand anywhere. */
export const recipientText = z.string().regex(/^age1[0-9a-z]{50,}$/);

/** Rows of a table, and the sum modulo 2^256 of SHA-256(canonical row), independent of order. */
export const tableFigures = z.object({ rows: count, hash: sha256Hex });
export type TableFigures = Readonly<z.infer<typeof tableFigures>>;

const recipients = z.object({ recovery: recipientText, office: recipientText });
export type Recipients = Readonly<z.infer<typeof recipients>>;

/** repo.json, beside packs/ and sets/: plain. */
export const repoSchema = z.object({
  format: z.literal('daluang-backup'),
  v: z.number().int().positive(),
  agency: z.object({ id, name: z.string() }),
  recipients,
  /** SHA-256 of office-key.age: the office's identity, encrypted to the recovery key. */
  officeKeySha256: sha256Hex,
});
export type Repo = z.infer<typeof repoSchema>;

const content = z.object({ name: z.string(), bytes: count, sha256: sha256Hex });

/** A pack and the files inside its tar, in order. */
export const packSchema = z.object({
  sha256: sha256Hex,
  bytes: count,
  /** `identity`: papers with an expiry of their own, never in one pack with others. */
  kind: z.enum(['files', 'journal', 'identity']),
  contents: z.array(content),
});
export type Pack = z.infer<typeof packSchema>;

const erasure = z.object({ changeId: id, op: count, digest: sha256Hex, erasedBy: z.string() });
/** The body of an op that was erased: applied again after a restore of an older set. */
export type Erasure = Readonly<z.infer<typeof erasure>>;

const head = z.object({ seq: count, link: sha256Hex });
/** `end` is the head of the chain after the segment's last entry. */
const segment = z.object({ name: z.string(), bytes: count, sha256: sha256Hex, pack: sha256Hex.nullable(), end: head });
export type PackedSegment = Readonly<z.infer<typeof segment>>;

/** data/index.json.age: what the set holds, as it stood at the cut. */
export const indexSchema = z.object({
  format: z.literal('daluang-backup-index'),
  v: z.number().int().positive(),
  set: z.string(),
  madeAt: instantText,
  program: z.string(),
  office: z.object({ id, name: z.string() }),
  deskCode: z.string(),
  schemaV: z.number().int().positive(),
  dbId: z.string(),
  cut: head,
  recipients,
  tables: z.record(z.string(), tableFigures),
  /** `late`: rows read again at the cut; they replace the same rows of the other parts. */
  records: z.array(z.object({ path: z.string(), lines: count, late: z.boolean() })),
  /** In the order of the chain; `pack` is null for the segment in data/journal-open.jl.age. */
  journal: z.array(segment),
  packs: z.array(packSchema),
  /** Files that a row names. A pack may hold more: those of earlier sets, or of another desk. */
  files: z.array(sha256Hex),
  /** Files that a row names and that the vault did not have, or no longer had as they were. */
  missingFiles: z.array(sha256Hex),
  erasures: z.array(erasure),
});
export type SetIndex = z.infer<typeof indexSchema>;

/** SELESAI.json, written last: a set without a valid one does not count. */
export const finishedSchema = z.object({
  format: z.literal('daluang-backup-set'),
  v: z.number().int().positive(),
  set: z.string(),
  finishedAt: instantText,
  manifestSha256: sha256Hex,
  tagmanifestSha256: sha256Hex,
  files: z.array(content),
  packs: z.object({ count, bytes: count }),
  bytes: count,
  rows: count,
  vaultFiles: count,
  missingFiles: count,
  /** SHA-256 of this object's canonical JSON without `seal`. */
  seal: sha256Hex,
});
export type Finished = z.infer<typeof finishedSchema>;

export const backupTargetSchema = z.object({
  /** Opaque; valid until the program ends. */
  handle: z.string(),
  label: z.string(),
  /** Drive letter or folder, for people. */
  place: z.string(),
  kind: z.enum(['removable', 'folder', 'download']),
  fileSystem: z.string().nullable(),
  freeBytes: z.number().nullable(),
  totalBytes: z.number().nullable(),
  writable: z.boolean(),
});
export type BackupTarget = Readonly<z.infer<typeof backupTargetSchema>>;

export const backupKeysSchema = z.object({
  /** Public recipients (age1...). Null until the first use. */
  recovery: recipientText.nullable(),
  office: recipientText.nullable(),
  /** When the recovery sheet was confirmed as printed. */
  sheetPrintedAt: z.string().nullable(),
});
export type BackupKeys = Readonly<z.infer<typeof backupKeysSchema>>;

export const backupProgressSchema = z.object({
  step: z.enum(['reading', 'writing', 'readingBack', 'closing', 'opening', 'restoring', 'comparing']),
  done: z.number(),
  total: z.number(),
  unit: z.enum(['rows', 'bytes', 'files']),
});
export type BackupProgress = Readonly<z.infer<typeof backupProgressSchema>>;

export const backupErrorSchema = z.union([
  z.object({
    code: z.enum([
      'driveGone',
      'driveFull',
      'readOnly',
      'cancelled',
      'wrongKey',
      'noKeys',
      'keysExist',
      'keysNotKept',
      'sheetNotPrinted',
      'noSet',
      'journalFailing',
    ]),
  }),
  z.object({ code: z.enum(['damaged', 'missing']), files: z.array(z.string()).readonly() }),
  z.object({ code: z.literal('newerFormat'), version: z.number() }),
  z.object({ code: z.literal('writeFailed'), file: z.string() }),
]);
export type BackupError = Readonly<z.infer<typeof backupErrorSchema>>;

/** What the window is told of a set that was opened for a restore or a rehearsal. */
export const openedIndexSchema = z.object({
  set: z.string(),
  madeAt: z.string(),
  office: z.object({ id, name: z.string() }),
  deskCode: z.string(),
  schemaV: z.number(),
  dbId: z.string(),
  cutSeq: count,
  cutLink: sha256Hex,
  tables: z.record(z.string(), tableFigures),
  /** Every erasure known on the medium: applied before first use. */
  erasures: z.array(erasure).readonly(),
  /** Files in the set. */
  files: count,
  missingFiles: z.array(sha256Hex).readonly(),
});
export type OpenedIndex = Readonly<z.infer<typeof openedIndexSchema>>;

export const setSummarySchema = z.object({
  handle: z.string(),
  name: z.string(),
  place: z.string(),
  madeAt: z.string(),
  /** `finished` has a valid SELESAI.json. */
  state: z.enum(['finished', 'unfinished', 'damaged']),
  bytes: z.number(),
  /** Null where the keys of this PC do not open the index. */
  tables: z.record(z.string(), tableFigures).nullable(),
  files: z.number(),
  /** Files that rows name and the vault did not have. */
  missingFiles: z.number(),
  manifestHash: z.string().nullable(),
  /** Whose set it is, and the recovery key that opens it (its public half), as repo.json says plainly; null where it was not read. */
  office: z.string().nullable(),
  recoveryKey: recipientText.nullable(),
});
export type SetSummary = Readonly<z.infer<typeof setSummarySchema>>;

/** What the packer must know of the rows before it can close a set. */
export const sourceEndSchema = z.object({
  cutSeq: count,
  cutLink: sha256Hex,
  tables: z.record(z.string(), tableFigures),
  /** SHA-256 of every vault file that a row names and that is not erased. */
  files: z.array(sha256Hex).readonly(),
  /** Those of them that are ciphertexts of identity papers: each goes into a pack of its own. */
  identityFiles: z.array(sha256Hex).readonly(),
  /** Ciphertexts of identity papers that were erased: their packs are removed from the medium. */
  erasedFiles: z.array(sha256Hex).readonly(),
  /** Lines of NDJSON of the rows read again at the cut. */
  late: z.array(z.string()).readonly(),
});
export type SourceEnd = Readonly<z.infer<typeof sourceEndSchema>>;

export const sourceHeadSchema = z.object({
  officeId: id,
  officeName: z.string(),
  deskCode: z.string(),
  schemaV: z.number().int().positive(),
  dbId: z.string(),
});
export type SourceHead = Readonly<z.infer<typeof sourceHeadSchema>>;
