/** Names inside a backup. All of them are plain ASCII that FAT32 takes, and none needs a long path. */
import { sha256Text } from '#shared/log/hash.ts';
import type { Recipients } from '#shared/schema/backup.ts';

export const ROOT_FOLDER = 'CADANGAN-PPID';
export const REPO_FILE = 'repo.json';
export const OFFICE_KEY_FILE = 'office-key.age';
export const PACKS_FOLDER = 'packs';
export const SETS_FOLDER = 'sets';

export const FINISHED_FILE = 'SELESAI.json';
export const PACKS_FILE = 'packs.txt';
export const INDEX_PATH = 'data/index.json.age';
export const OPEN_JOURNAL_PATH = 'data/journal-open.jl.age';
export const LATE_RECORDS_PATH = 'data/records-late.ndjson.gz.age';
export const recordsPath = (part: number): string => `data/records-${String(part).padStart(4, '0')}.ndjson.gz.age`;

/** Tells the folders of two offices of one name apart, and those of one office under two pairs of keys. */
export const agencyTag = (officeId: string, recipients: Recipients): string =>
  sha256Text(`${officeId}\n${recipients.recovery}\n${recipients.office}`).slice(0, 8);

/** Folder of an agency: `dinas-kominfo-1f3a5b7c`; `-2` and so on where the first one is damaged. */
export function agencyFolder(officeName: string, tag: string, number: number): string {
  const words = officeName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 40)
    .replace(/-+$/, '');
  return `${words || 'kantor'}-${tag}${number === 1 ? '' : `-${number}`}`;
}

/** `<UTC>-<desk>-<n>`: `20261121T073000Z-A-1`. */
export const setName = (madeAt: string, deskCode: string, number: number): string =>
  `${madeAt.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '')}-${deskCode}-${number}`;

const SET_NAME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-([A-Z]{1,2}\d*)-(\d+)$/;

export interface SetNameParts {
  readonly madeAt: string;
  readonly deskCode: string;
  readonly number: number;
}

/** Null where a folder is no set of ours. */
export function readSetName(name: string): SetNameParts | null {
  const match = SET_NAME.exec(name);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, deskCode, number] = match as unknown as string[];
  return { madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`, deskCode: deskCode as string, number: Number(number) };
}

export const packPath = (sha256: string): string => `${PACKS_FOLDER}/${sha256}.tar.age`;
/** Beside a pack that was removed because the paper in it was erased: hash of the pack, hash of the paper. */
export const erasedNotePath = (pack: string, paper: string): string => `${PACKS_FOLDER}/${pack}.${paper}.dihapus`;
export const ERASED_NOTE = /^([0-9a-f]{64})\.([0-9a-f]{64})\.dihapus$/;
/** A pack while it is written. What is left of one has no part in any set. */
export const unfinishedPackPath = (set: string, number: number): string => `${PACKS_FOLDER}/${set}-${number}.baru`;

/** Names inside the tar of a pack. */
export const tarFileName = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
export const tarSegmentName = (segment: string): string => `journal/${segment}`;
export const hashOfTarName = (name: string): string | null => /^files\/[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(name)?.[1] ?? null;
export const segmentOfTarName = (name: string): string | null => /^journal\/([A-Za-z0-9._-]+\.jl)$/.exec(name)?.[1] ?? null;
