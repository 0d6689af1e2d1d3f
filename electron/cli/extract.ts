/** `extract`: plain JSON lines and files from a set, without the program. */
import { parseArgs } from 'node:util';
import { glanceAtSet } from '#shared/backup/check-set.ts';
import { diskTree } from '../services/backup/disk-tree.ts';
import { extractSet } from '../services/backup/extract-set.ts';
import { type FoundSet, findIn } from '../services/backup/find-sets.ts';
import { backupErrorText, complain, identitiesIn, sayBackup } from './backup-arguments.ts';
import type { CliIo } from './io.ts';

export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const say = sayBackup(argv);
  const json = argv.includes('--json');
  let args: ReturnType<typeof readArguments>;
  try {
    args = readArguments(argv);
  } catch (cause) {
    return complain(io, json, 'option.wrong', say('option.wrong', { detail: cause instanceof Error ? cause.message : '' }));
  }
  const { values, positionals } = args;
  if (values.help) {
    io.out(say('usage.extract'));
    return 0;
  }
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) return complain(io, json, 'option.folder', say('option.folder'));
  if (values.identity === undefined || values.to === undefined) return complain(io, json, 'option.extract', say('option.extract'));
  const identities = await identitiesIn(values.identity);
  if (!identities) return complain(io, json, 'identity.unreadable', say('identity.unreadable', { file: values.identity }));
  const found = await findIn(folder);
  if (found.kind === 'missing') return complain(io, json, 'folder.missing', say('folder.missing', { folder }));
  if (found.kind !== 'sets') return complain(io, json, 'folder.nothing', say('folder.nothing', { folder }));
  const set = await newestFinished(found.sets);
  if (!set) return complain(io, json, 'set.none', say('set.none', { folder }));

  const extracted = await extractSet(set, identities, values.to);
  if (!extracted.ok) {
    const { error } = extracted;
    const message = error.code === 'notEmpty' ? say('folder.notEmpty', { folder: values.to }) : backupErrorText(say, error);
    if (json) io.out(JSON.stringify({ error: { ...error, message } }));
    else io.err(message);
    return 1;
  }
  if (json) io.out(JSON.stringify(extracted.value));
  else io.out(say('extract.done', { ...extracted.value, folder: values.to }));
  return 0;
}

const readArguments = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      identity: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

async function newestFinished(sets: readonly FoundSet[]): Promise<FoundSet | null> {
  if (sets.length === 1) return sets[0] ?? null;
  for (const set of sets) if ((await glanceAtSet(diskTree(set.agency), set.name)).state === 'finished') return set;
  return null;
}
