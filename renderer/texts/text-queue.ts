/**
 * Reads the files of the vault for search, one after the other, in the background. First every file says what it says by itself; then the
 * letters of scans are read from their pictures. What is read is kept part by part, so that it goes on where it was interrupted. The
 * newest file comes first: it is the one that somebody will look for.
 */
import type { DaluangDb, FileText } from '#renderer/db/database.ts';
import type { VaultStore } from '#renderer/platform/platform.ts';
import { MOST_CHARACTERS, TEXT_VERSION, type TextPart } from '#shared/domain/texts/page-text.ts';
import { type PendingFile, pendingTexts } from '../db/queries/file-texts.ts';
import type { PartMessage, TextReader } from './text-reader.ts';

export interface QueueState {
  readonly paused: boolean;
  /** Files still to be read, the present one among them. */
  readonly waiting: number;
  readonly now: { readonly name: string; readonly done: number; readonly total: number; readonly pictures: boolean } | null;
}

export interface QueueTools {
  readonly db: DaluangDb;
  readonly vault: Pick<VaultStore, 'read'>;
  readonly reader: TextReader;
  readonly now: () => string;
  /** Resolves when nobody is typing. */
  readonly quiet: () => Promise<void>;
  readonly onState: (state: QueueState) => void;
  readonly onFault: (cause: unknown) => void;
}

export interface TextQueue {
  /** Files may have come: looks for those without a text. Resolves when everything is read, or paused. */
  look(): Promise<void>;
  pause(): void;
  resume(): void;
}

/** Parts kept in memory before they are written: a crash costs these pages. */
const KEPT_EVERY = 5;

export function createTextQueue(tools: QueueTools): TextQueue {
  const { db, vault, reader } = tools;
  let [plain, scans]: [PendingFile[], PendingFile[]] = [[], []];
  /** Not to be had in this session: missing, or damaged on the disk. The fixity check tells of them. */
  const skipped = new Set<string>();
  let [seenId, counted] = ['', 0];
  let paused = false;
  let lookAgain = false;
  let running: Promise<void> | null = null;
  let now: QueueState['now'] = null;

  const tell = () => tools.onState({ paused, waiting: plain.length + scans.length, now });

  async function run(): Promise<void> {
    do {
      lookAgain = false;
      await findFiles();
      for (let file = next(); file && !paused; file = next()) await readFile(file.file, file.pictures);
    } while (lookAgain && !paused);
    now = null;
    reader.stop();
    tell();
  }

  async function findFiles(): Promise<void> {
    const total = await db.rows('recordSoftcopy').count();
    let found = await pendingTexts(db, seenId, tools.quiet);
    // Rows with older ids came too (from another PC, out of a set): everything is looked through once more.
    if (seenId !== '' && counted + found.looked < total) found = await pendingTexts(db, '', tools.quiet);
    seenId = found.newestId ?? seenId;
    counted = total;
    const known = new Set([...plain, ...scans].map(({ hash }) => hash));
    const fresh = found.files.filter(({ hash }) => !known.has(hash) && !skipped.has(hash));
    plain = [...fresh.filter(({ begun }) => !begun), ...plain];
    scans = [...fresh.filter(({ begun }) => begun), ...scans];
    tell();
  }

  const next = () => {
    const file = plain[0] ?? scans[0];
    return file && { file, pictures: plain.length === 0 };
  };
  const drop = (file: PendingFile) => {
    plain = plain.filter((one) => one !== file);
    scans = scans.filter((one) => one !== file);
  };

  async function readFile(file: PendingFile, pictures: boolean): Promise<void> {
    await tools.quiet();
    const bytes = await vault.read(file.hash);
    if (!bytes.ok) {
      skipped.add(file.hash);
      return drop(file);
    }
    const before = await db.fileText.get(file.hash);
    const parts: (TextPart | null)[] = before?.version === TEXT_VERSION ? [...before.parts] : [];
    let pages = before?.pages ?? null;
    let unkept = 0;
    const keep = (state: FileText['state'], why: FileText['why'] = null) =>
      keepText(db, { hash: file.hash, version: TEXT_VERSION, state, why, pages, parts: [...parts], readAt: tools.now() });
    const onPart = async (message: PartMessage) => {
      if (message.kind === 'opened') {
        pages = message.pages;
        while (parts.length < message.parts) parts.push(null);
        if (message.thumb) await db.fileThumb.put({ hash: file.hash, ...message.thumb });
      } else if (message.kind === 'part') {
        parts[message.index] = message.part && cut(message.part, MOST_CHARACTERS / Math.max(1, parts.length));
        unkept += message.part ? 1 : 0;
        if (pictures && unkept >= KEPT_EVERY) {
          await keep('partial');
          unkept = 0;
        }
      }
      now = { name: file.name, done: parts.filter((part) => part !== null).length, total: parts.length, pictures };
      tell();
      if (pictures) await tools.quiet();
    };
    const end = await reader.run({ kind: 'read', mediaType: file.mediaType, bytes: bytes.value, known: parts, pictures }, onPart);
    // Stopped by a pause: what was read is kept, the file stays first in its line.
    if (end.kind === 'stopped') return void (await keep('partial'));
    drop(file);
    if (end.kind === 'unreadable') return void (await keep('unreadable', end.why));
    if (end.kind === 'died') return void (await keep('unreadable', 'failed'));
    const whole = parts.every((part) => part !== null);
    await keep(whole ? 'done' : 'partial');
    if (!whole && !pictures) scans.push(file);
  }

  return {
    look() {
      lookAgain = true;
      running ??= run()
        .catch(tools.onFault)
        .then(() => {
          running = null;
          // Somebody looked while the last run was ending.
          return lookAgain && !paused ? this.look() : undefined;
        });
      return running;
    },
    pause() {
      paused = true;
      reader.stop();
      tell();
    },
    resume() {
      paused = false;
      tell();
      this.look().catch(tools.onFault);
    },
  };
}

/** Written with the place after the last: the search index follows these places. */
async function keepText(db: DaluangDb, text: Omit<FileText, 'place'>): Promise<void> {
  await db.transaction('rw', db.fileText, async () => {
    const last = await db.fileText.orderBy('place').last();
    await db.fileText.put({ ...text, place: (last?.place ?? 0) + 1 });
  });
}

const cut = (part: TextPart, most: number): TextPart => (part.text.length <= most ? part : { ...part, text: part.text.slice(0, most) });
