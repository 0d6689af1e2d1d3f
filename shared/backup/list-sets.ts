/** The sets on a medium, newest first, as a list shows them: a glance at each, no payload read. */
import type { SetSummary } from '#shared/schema/backup.ts';
import { type Agency, listAgencies } from './agency.ts';
import { glanceAtSet, type SetCheck } from './check-set.ts';
import { SETS_FOLDER } from './names.ts';
import { indexIfOpens, setNames } from './set-index.ts';
import { subtree, type Tree } from './tree.ts';
import type { WrittenSet } from './write-set.ts';

export interface SetPlace {
  readonly agency: string;
  readonly name: string;
}

export type SetFacts = Omit<SetSummary, 'handle' | 'place'>;

export interface ListedSet {
  readonly place: SetPlace;
  readonly agency: Agency;
  readonly facts: SetFacts;
}

export async function listSets(medium: Tree, identities: readonly string[]): Promise<readonly ListedSet[]> {
  const sets: ListedSet[] = [];
  for (const agency of await listAgencies(medium)) {
    const folder = subtree(medium, agency.path);
    for (const name of await setNames(folder)) {
      const glance = await glanceAtSet(folder, name);
      const opens = glance.state === 'finished' && identities.length > 0;
      const index = opens ? await indexIfOpens(subtree(folder, `${SETS_FOLDER}/${name}`), identities) : null;
      sets.push({
        place: { agency: agency.path, name },
        agency,
        facts: { ...factsOf(name, glance), ...ownerOf(agency), tables: index?.tables ?? null },
      });
    }
  }
  return sets.sort((a, b) => (a.place.name < b.place.name ? 1 : -1));
}

const ownerOf = ({ repo }: Agency) => ({ office: repo.agency.name, recoveryKey: repo.recipients.recovery });

/** What a set says of itself; figures of its tables are known only to who opens its index. */
export function factsOf(name: string, glance: Pick<SetCheck, 'state' | 'finished' | 'madeAt'>): SetFacts {
  const { finished } = glance;
  return {
    name,
    madeAt: glance.madeAt,
    state: glance.state,
    bytes: finished?.bytes ?? 0,
    tables: null,
    files: finished?.vaultFiles ?? 0,
    missingFiles: finished?.missingFiles ?? 0,
    manifestHash: finished?.manifestSha256 ?? null,
    office: null,
    recoveryKey: null,
  };
}

/** The same of a set that was just written and read back. */
export const writtenFacts = ({ name, index, bytes, manifestSha256 }: WrittenSet): SetFacts => ({
  name,
  madeAt: index.madeAt,
  state: 'finished',
  bytes,
  tables: index.tables,
  files: index.files.length - index.missingFiles.length,
  missingFiles: index.missingFiles.length,
  manifestHash: manifestSha256,
  office: index.office.name,
  recoveryKey: index.recipients.recovery,
});
