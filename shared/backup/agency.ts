/** The folder of an office on a medium: found again by its tag, made with repo.json and the wrapped office key. */

import { bytesToUtf8, utf8ToBytes } from '#shared/log/bytes.ts';
import { BACKUP_VERSION, type Recipients, type Repo, repoSchema } from '#shared/schema/backup.ts';
import { decryptBytes, encryptBytes, readIdentities } from './age.ts';
import { type FileJob, parseJson, readSmall, readText, writeNew, writeText } from './files.ts';
import { JobStop } from './job.ts';
import { agencyFolder, agencyTag, OFFICE_KEY_FILE, PACKS_FOLDER, REPO_FILE, ROOT_FOLDER, SETS_FOLDER } from './names.ts';
import { bytesFrom } from './streams.ts';
import { subtree, type Tree } from './tree.ts';

export interface Agency {
  /** Path of the folder on the medium. */
  readonly path: string;
  readonly repo: Repo;
}

/** Every agency folder with a repo.json that reads. */
export async function listAgencies(medium: Tree): Promise<readonly Agency[]> {
  const found: Agency[] = [];
  for (const entry of await medium.list(ROOT_FOLDER)) {
    if (entry.kind !== 'folder') continue;
    const path = `${ROOT_FOLDER}/${entry.name}`;
    const repo = await readRepo(subtree(medium, path));
    if (repo) found.push({ path, repo });
  }
  return found;
}

export async function readRepo(agency: Tree): Promise<Repo | null> {
  const text = await readText(agency, REPO_FILE);
  const parsed = text === null ? null : repoSchema.safeParse(parseJson(text));
  return parsed?.success ? parsed.data : null;
}

export interface AgencyKeys {
  readonly recipients: Recipients;
  readonly officeIdentity: string;
}

/**
 * The folder to write to: the one with these keys, or a new one. Written once and never changed: other keys get another
 * folder, and so does an office whose repo.json was cut off by a pulled drive.
 */
export async function openAgency(job: FileJob, office: { readonly id: string; readonly name: string }, keys: AgencyKeys): Promise<Agency> {
  const tag = agencyTag(office.id, keys.recipients);
  const isOurs = (folder: string) => new RegExp(`-${tag}(-\\d+)?$`).test(folder);
  const known = (await listAgencies(job.tree)).find((agency) => isOurs(agency.path) && agency.repo.v <= BACKUP_VERSION);
  if (known) return known;
  const taken = (await job.tree.list(ROOT_FOLDER)).filter((entry) => isOurs(entry.name)).length;
  const path = `${ROOT_FOLDER}/${agencyFolder(office.name, tag, taken + 1)}`;
  const folder = subtree(job.tree, path);
  await folder.makeFolder(PACKS_FOLDER);
  await folder.makeFolder(SETS_FOLDER);
  const inside: FileJob = { ...job, tree: folder };
  const wrapped = await encryptBytes([keys.recipients.recovery], utf8ToBytes(`${keys.officeIdentity}\n`));
  const officeKey = await writeNew(inside, OFFICE_KEY_FILE, bytesFrom([wrapped]));
  const repo: Repo = {
    format: 'daluang-backup',
    v: BACKUP_VERSION,
    agency: office,
    recipients: keys.recipients,
    officeKeySha256: officeKey.sha256,
  };
  await writeText(inside, REPO_FILE, `${JSON.stringify(repo, null, 2)}\n`);
  await folder.syncFolder('');
  return { path, repo };
}

/** The keys of the office out of its folder. The office key is wrapped to the recovery key, so it comes back only to who typed that one. */
export async function restoredKeys(agency: Tree, identities: readonly string[]): Promise<AgencyKeys> {
  const repo = await readRepo(agency);
  const wrapped = await readSmall(agency, OFFICE_KEY_FILE);
  if (!repo || !wrapped) throw new JobStop({ code: 'missing', files: [repo ? OFFICE_KEY_FILE : REPO_FILE] });
  const officeIdentity = readIdentities(bytesToUtf8(await decryptBytes(identities, wrapped)))[0];
  if (!officeIdentity) throw new JobStop({ code: 'damaged', files: [OFFICE_KEY_FILE] });
  return { recipients: repo.recipients, officeIdentity };
}
