/** The vault files of a set: those that earlier packs hold are reused, the others go into new packs. */
import type { Pack } from '#shared/schema/backup.ts';
import { JobStop } from './job.ts';
import { tarFileName } from './names.ts';
import { fillPacks, type PackMember, packBytes, reusablePacks, writePack } from './packs.ts';
import type { Bytes } from './streams.ts';
import type { SetWriting } from './write-journal.ts';

export interface VaultInput {
  /** Size of a file; null where the vault has none with this hash. */
  bytes(sha256: string): Promise<number | null>;
  read(sha256: string): Bytes;
}

export interface PackedVault {
  readonly packs: readonly Pack[];
  readonly written: readonly Pack[];
  /** Named by a row, but not there or not as it was. */
  readonly missing: readonly string[];
}

/** `need` is told the bytes that new packs will take before the first is written. */
export async function packVault(
  writing: SetWriting,
  vault: VaultInput,
  { files, identityFiles }: { readonly files: readonly string[]; readonly identityFiles: readonly string[] },
  need: (bytes: number) => Promise<void>,
): Promise<PackedVault> {
  const wanted = new Set(files);
  const known = writing.known.packs.filter((pack) => pack.kind !== 'journal');
  const reused = await reusablePacks(writing.readBack, known, (sha256) => wanted.has(sha256));
  const held = new Set(reused.flatMap((pack) => pack.contents.map((content) => content.sha256)));
  const members: PackMember[] = [];
  const missing: string[] = [];
  for (const sha256 of [...wanted].sort()) {
    if (held.has(sha256)) continue;
    const bytes = await vault.bytes(sha256);
    if (bytes === null) missing.push(sha256);
    else members.push({ name: tarFileName(sha256), bytes, sha256, read: () => vault.read(sha256) });
  }
  await need(members.reduce((total, member) => total + member.bytes, 0));
  const written: Pack[] = [];
  const identity = new Set(identityFiles);
  const [papers, others] = [members.filter(({ sha256 }) => identity.has(sha256)), members.filter(({ sha256 }) => !identity.has(sha256))];
  const groups = [
    ...fillPacks(others, writing.limits.packBytes).map((group) => ({ group, kind: 'files' as const })),
    // One each: what is erased can go without taking another's paper along.
    ...papers.map((paper) => ({ group: [paper], kind: 'identity' as const })),
  ];
  for (const [number, { group, kind }] of groups.entries()) {
    // 4 KiB cover age's header; it adds 16 bytes to each 64 KiB.
    const cipherBytes = packBytes(group) * (1 + 16 / 65_536) + 4096;
    const first = group[0];
    if (cipherBytes > writing.limits.fileBytes && first) throw new JobStop({ code: 'writeFailed', file: first.name });
    const pack = await writePack(writing.inAgency, group, kind, writing.recipients, { set: writing.set, number });
    written.push(pack);
    // What the vault gave under a hash may have rotted there: it is kept, and named.
    for (const [at, content] of pack.contents.entries()) {
      const member = group[at];
      if (member && member.sha256 !== content.sha256) missing.push(member.sha256);
    }
  }
  return { packs: [...reused, ...written], written, missing };
}
