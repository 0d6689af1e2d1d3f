/** Texts of files as they were read on this PC, and the files that still wait for it. */
import { TEXT_VERSION } from '#shared/domain/texts/page-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb, FileText } from '../database.ts';

export interface PendingFile {
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  /** What it says by itself was read; only pictures wait. */
  readonly begun: boolean;
}

export interface PendingTexts {
  /** Newest first, each hash once. */
  readonly files: readonly PendingFile[];
  readonly newestId: string | null;
  /** How many softcopies were looked at. */
  readonly looked: number;
}

const CHUNK = 200;

/** Files of softcopies that came after one (ids grow with time), as far as they have no text. `pause` lets others go first. */
export async function pendingTexts(db: DaluangDb, afterId: string, pause: () => Promise<void>): Promise<PendingTexts> {
  const files = new Map<string, PendingFile>();
  let newestId: string | null = null;
  let looked = 0;
  let below: string | null = null;
  for (;;) {
    const rows: readonly Row<'recordSoftcopy'>[] = await softcopiesBetween(db, afterId, below).reverse().limit(CHUNK).toArray();
    newestId ??= rows[0]?.id ?? null;
    looked += rows.length;
    const live = rows.filter((row) => !row.void && !files.has(row.hash));
    const texts = await db.fileText.bulkGet(live.map(({ hash }) => hash));
    for (const [at, { hash, name, mediaType }] of live.entries()) {
      const text = texts[at];
      const current = text?.version === TEXT_VERSION ? text : undefined;
      if (!current || current.state === 'partial') files.set(hash, { hash, name, mediaType, begun: current !== undefined });
    }
    below = rows.at(-1)?.id ?? null;
    if (rows.length < CHUNK || below === null) return { files: [...files.values()], newestId, looked };
    await pause();
  }
}

const softcopiesBetween = (db: DaluangDb, afterId: string, below: string | null) =>
  below === null
    ? db.rows('recordSoftcopy').where('id').above(afterId)
    : db.rows('recordSoftcopy').where('id').between(afterId, below, false, false);

export interface UnreadableFile {
  readonly hash: string;
  readonly why: NonNullable<FileText['why']>;
  readonly name: string;
  readonly recordId: string;
}

export interface TextFigures {
  readonly read: number;
  /** What could be read of them is read; their pictures wait. */
  readonly partial: number;
  readonly unreadable: readonly UnreadableFile[];
}

/** How much was read, and what could not be. */
export async function textFigures(db: DaluangDb): Promise<TextFigures> {
  const states = db.fileText.where('state');
  const [read, partial, failed] = await Promise.all([
    states.equals('done').count(),
    db.fileText.where('state').equals('partial').count(),
    db.fileText.where('state').equals('unreadable').toArray(),
  ]);
  const ties = await db
    .rows('recordSoftcopy')
    .where('hash')
    .anyOf(failed.map(({ hash }) => hash))
    .toArray();
  const unreadable = failed.flatMap(({ hash, why }) => {
    const tie = ties.find((one) => one.hash === hash && !one.void);
    return tie ? [{ hash, why: why ?? 'failed', name: tie.name, recordId: tie.recordId }] : [];
  });
  return { read, partial, unreadable };
}

export const textsOf = async (db: DaluangDb, hashes: readonly string[]): Promise<ReadonlyMap<string, FileText>> =>
  new Map((await db.fileText.bulkGet([...hashes])).flatMap((text) => (text ? [[text.hash, text] as const] : [])));
