/** Packs: which known ones are reused, how new ones are filled, and how one is written under the hash of its own bytes. */
import type { Pack } from '#shared/schema/backup.ts';
import { encryptTo } from './age.ts';
import { type FileJob, hashFile, writeNew } from './files.ts';
import { packPath, unfinishedPackPath } from './names.ts';
import type { Bytes } from './streams.ts';
import { TAR_END_BYTES, tarBytes, tarOf } from './tar.ts';

/** A file on its way into a pack. `sha256` is what it must be. */
export interface PackMember {
  /** Name inside the tar. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  read(): Bytes;
}

/** Fills packs in order up to `limit` bytes of tar; a larger file gets one alone. */
export function fillPacks(members: readonly PackMember[], limit: number): readonly (readonly PackMember[])[] {
  const packs: PackMember[][] = [];
  let room = 0;
  for (const member of members) {
    const need = tarBytes(member.bytes);
    if (need > room) {
      packs.push([]);
      room = limit - TAR_END_BYTES;
    }
    packs.at(-1)?.push(member);
    room -= need;
  }
  return packs;
}

/** Size of a pack's tar; age adds 16 bytes for each 64 KiB and a header of some 500. */
export const packBytes = (members: readonly PackMember[]): number =>
  members.reduce((total, member) => total + tarBytes(member.bytes), TAR_END_BYTES);

/** Known packs that hold something needed and still read as they were written. One that does not is written anew. */
export async function reusablePacks(job: FileJob, known: readonly Pack[], isNeeded: (sha256: string) => boolean): Promise<readonly Pack[]> {
  const good: Pack[] = [];
  const held = new Set<string>();
  for (const pack of known) {
    const brings = pack.contents.filter((content) => isNeeded(content.sha256) && !held.has(content.sha256));
    if (brings.length === 0) continue;
    const found = await hashFile(job, packPath(pack.sha256));
    if (found?.sha256 !== pack.sha256 || found.bytes !== pack.bytes) continue;
    good.push(pack);
    for (const content of brings) held.add(content.sha256);
  }
  return good;
}

/** Writes a pack. Its contents are listed with the hash that was read, which may differ from what it should have been. */
export async function writePack(
  job: FileJob,
  members: readonly PackMember[],
  kind: Pack['kind'],
  recipients: readonly string[],
  place: { readonly set: string; readonly number: number },
): Promise<Pack> {
  const contents: Pack['contents'] = [];
  const files = members.map((member) => ({
    ...member,
    content: hashed(job, member, (sha256) => contents.push({ name: member.name, bytes: member.bytes, sha256 })),
  }));
  const path = unfinishedPackPath(place.set, place.number);
  const written = await writeNew(job, path, encryptTo(recipients, tarOf(files)));
  await job.tree.move(path, packPath(written.sha256));
  return { sha256: written.sha256, bytes: written.bytes, kind, contents };
}

async function* hashed(job: FileJob, member: PackMember, done: (sha256: string) => void): Bytes {
  const hasher = job.ctx.newHasher();
  for await (const bytes of member.read()) {
    hasher.update(bytes);
    yield bytes;
  }
  done(hasher.digest());
}
