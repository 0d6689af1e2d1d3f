/**
 * Backups of the browser edition: the same packer over the browser's files. A set goes into a chosen folder, or into the origin's
 * own files and from there as one tar into the downloads.
 */
import { checkSet } from '#shared/backup/check-set.ts';
import { asResult, type JobContext, JobStop, portableHasher } from '#shared/backup/job.ts';
import { createKeyring } from '#shared/backup/keyring.ts';
import { STANDARD_LIMITS } from '#shared/backup/limits.ts';
import { factsOf, listSets, type SetFacts, writtenFacts } from '#shared/backup/list-sets.ts';
import { openSet } from '#shared/backup/open-set.ts';
import { subtree, type Tree } from '#shared/backup/tree.ts';
import { writeSet } from '#shared/backup/write-set.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { BackupPort, BackupProgress, BackupSource, BackupTarget, SetSummary } from '../backup-port.ts';
import type { Platform } from '../platform.ts';
import { chooseFolder, ownFolder } from './browser-folders.ts';
import { downloadSet } from './set-download.ts';
import { stagedData } from './staged-data.ts';
import { vaultInput } from './vault-input.ts';

interface KnownTarget {
  readonly target: BackupTarget;
  readonly tree: Tree;
}
interface KnownSet {
  readonly target: string;
  readonly agency: string;
  readonly name: string;
}

const DOWNLOADS = 'unduhan';

export function createBrowserBackup(platform: Omit<Platform, 'backup'>): BackupPort {
  const { ids, clock, vault, info } = platform;
  const own = (name: string) => ownFolder(`daluang${info.demo ? '-demo' : ''}-${name}`, platform.freeBytes);
  const keyring = createKeyring({
    get: (name) => platform.secrets.get(name),
    set: async (name, value) => (await platform.secrets.set(name, value)).ok,
  });
  const folders = new Map<string, KnownTarget>();
  const sets = new Map<string, KnownSet>();

  const treeOf = async (target: string): Promise<Tree | null> =>
    target === DOWNLOADS ? own('cadangan') : (folders.get(target)?.tree ?? null);
  const summary = (target: string, agency: string, facts: SetFacts): SetSummary => {
    const handle = `${target}/${agency}/${facts.name}`;
    sets.set(handle, { target, agency, name: facts.name });
    return { ...facts, handle, place: folders.get(target)?.target.place ?? '' };
  };
  const find = async (handle: string) => {
    const set = sets.get(handle);
    const tree = set ? await treeOf(set.target) : null;
    return set && tree ? { ...set, tree, folder: subtree(tree, set.agency) } : null;
  };

  return {
    keys: () => keyring.keys(),
    makeKeys: () => keyring.make(),
    confirmSheet: () => keyring.confirmSheet(clock.now()),
    async targets() {
      const downloads: BackupTarget = {
        ...PLAIN_TARGET,
        handle: DOWNLOADS,
        label: '',
        place: '',
        kind: 'download',
        freeBytes: await platform.freeBytes(),
      };
      return [...[...folders.values()].map(({ target }) => target), downloads];
    },
    async chooseFolder() {
      const chosen = await chooseFolder(async () => subtree(await own('masuk'), ids.newId()));
      if (!chosen) return null;
      const target: BackupTarget = { ...PLAIN_TARGET, handle: ids.newId(), label: chosen.name, place: chosen.name, kind: 'folder' };
      folders.set(target.handle, { target, tree: chosen.tree });
      return target;
    },
    async sets(target) {
      const tree = await treeOf(target);
      const identities = await keyring.identities(null);
      const listed = tree ? await listSets(tree, identities.ok ? identities.value : []) : [];
      return listed.map(({ place, facts }) => summary(target, place.agency, facts));
    },
    async write(target, source, onProgress, signal) {
      const medium = await treeOf(target);
      if (!medium) return err({ code: 'driveGone' });
      const keys = await keyring.usable();
      if (!keys.ok) return keys;
      const written = await asResult(async () => {
        const set = await writeSet(jobOf(onProgress, signal), {
          medium,
          head: source.head,
          rows: source.rows(),
          end: () => source.end(),
          journal: journalOf(source, clock.now()),
          vault: vaultInput(vault),
          keys: keys.value,
          madeAt: clock.now(),
          now: () => clock.now(),
          program: `Daluang ${info.version}`,
          limits: STANDARD_LIMITS,
        });
        if (target === DOWNLOADS) await downloadSet(medium, set.agency, set.name);
        return set;
      });
      return written.ok ? ok(summary(target, written.value.agency, writtenFacts(written.value))) : written;
    },
    async verify(handle, onProgress, signal) {
      const set = await find(handle);
      if (!set) return err({ code: 'noSet' });
      return asResult(async () => {
        const check = await checkSet(jobOf(onProgress, signal), set.folder, set.name);
        if (check.newerFormat !== null) throw new JobStop({ code: 'newerFormat', version: check.newerFormat });
        if (check.state === 'unfinished') throw new JobStop({ code: 'noSet' });
        if (check.missing.length > 0) throw new JobStop({ code: 'missing', files: check.missing });
        if (check.damaged.length > 0) throw new JobStop({ code: 'damaged', files: check.damaged });
        return summary(set.target, set.agency, factsOf(set.name, check));
      });
    },
    async open(handle, secret, onProgress, signal) {
      const set = await find(handle);
      if (!set) return err({ code: 'noSet' });
      const identities = await keyring.identities(secret);
      if (!identities.ok) return identities;
      const stagingRoot = await own('pulih');
      const name = ids.newId();
      const staging = subtree(stagingRoot, name);
      const discard = () => stagingRoot.remove(name);
      const opened = await asResult(() =>
        openSet(jobOf(onProgress, signal), {
          agency: set.folder,
          set: set.name,
          identities: identities.value,
          staging,
          hasFile: async (sha256) => (await vault.read(sha256)).ok,
        }),
      );
      if (!opened.ok) {
        await discard();
        return opened;
      }
      return ok(
        stagedData({
          staged: opened.value,
          staging,
          agency: set.folder,
          identities: identities.value,
          keyring,
          vault,
          now: () => clock.now(),
          discard,
        }),
      );
    },
  };
}

const PLAIN_TARGET = { fileSystem: null, freeBytes: null, totalBytes: null, writable: true } as const;

const jobOf = (onProgress: (progress: BackupProgress) => void, signal: AbortSignal): JobContext => ({
  newHasher: portableHasher,
  signal,
  onProgress,
});

/** The browser's journal lies in the same profile as the database: a set takes the log's own entries. */
const journalOf = (source: BackupSource, now: string) => ({
  segments: async () => [],
  bytes: async () => 0,
  entries: () => source.entries(),
  dbId: source.head.dbId,
  month: now.slice(0, 7),
});
