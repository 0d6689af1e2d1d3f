/** `verify`: a backup set, all sets of a drive, or a journal folder: what is there, what is missing, what is damaged. */
import { parseArgs } from 'node:util';
import type { Result } from '#shared/lib/result.ts';
import type { BackupError } from '#shared/schema/backup.ts';
import { type FoundSet, findIn } from '../services/backup/find-sets.ts';
import { inspectJournal } from '../services/backup/inspect-journal.ts';
import { inspectSet, type OpenedContent, type SetInspection } from '../services/backup/inspect-set.ts';
import { backupErrorText, complain, identitiesIn, type SayBackup, sayBackup } from './backup-arguments.ts';
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
    io.out(say('usage.verify'));
    return 0;
  }
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) return complain(io, json, 'option.folder', say('option.folder'));
  const identities = values.identity === undefined ? null : await identitiesIn(values.identity);
  if (values.identity !== undefined && !identities) {
    return complain(io, json, 'identity.unreadable', say('identity.unreadable', { file: values.identity }));
  }
  const found = await findIn(folder);
  switch (found.kind) {
    case 'missing':
    case 'nothing':
      return complain(io, json, `folder.${found.kind}`, say(`folder.${found.kind}`, { folder }));
    case 'journal':
      return verifyJournal(found.folder, found.segments, io, say, json);
    case 'sets':
      return verifySets(found.sets, identities, { io, say, json, one: found.one, folder });
  }
}

const readArguments = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      identity: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

async function verifyJournal(folder: string, segments: readonly string[], io: CliIo, say: SayBackup, json: boolean): Promise<number> {
  const journal = await inspectJournal(folder, segments);
  const good = journal.faults.length === 0;
  if (json) {
    io.out(JSON.stringify({ kind: 'journal', good, folder, ...journal }));
    return good ? 0 : 1;
  }
  const figures = { files: segments.length, entries: journal.entries, seq: journal.head.seq, faults: journal.faults.length };
  io.out(say(good ? 'journal.good' : 'journal.faulty', figures));
  for (const fault of journal.faults) io.out(say(`fault.${fault.code}`, { file: fault.file, line: fault.line }));
  return good ? 0 : 1;
}

interface Telling {
  readonly io: CliIo;
  readonly say: SayBackup;
  readonly json: boolean;
  /** One set was asked for: then an unfinished one is a failure, not a leftover. */
  readonly one: boolean;
  readonly folder: string;
}

async function verifySets(sets: readonly FoundSet[], identities: readonly string[] | null, telling: Telling): Promise<number> {
  const { io, say, json, folder } = telling;
  const reports = [];
  for (const set of sets) {
    const inspection = await inspectSet(set, identities);
    reports.push({ set, inspection });
    if (!json) for (const line of linesOf(inspection, say)) io.out(line);
  }
  const good =
    reports.some(({ inspection }) => inspection.check.state === 'finished') &&
    reports.every(({ inspection }) => isGood(inspection) || (!telling.one && inspection.check.state === 'unfinished'));
  if (json) io.out(JSON.stringify({ kind: 'backup', good, sets: reports.map(({ set, inspection }) => jsonOf(set, inspection)) }));
  else if (!reports.some(({ inspection }) => inspection.check.state === 'finished')) io.err(say('set.none', { folder }));
  return good ? 0 : 1;
}

const isGood = ({ check, content }: SetInspection): boolean =>
  check.state === 'finished' && check.newerFormat === null && (content?.ok ?? true) && missingFiles(check, content) === 0;

/** Files that rows name and the set does not hold: the set is whole, the office's data was not. */
const missingFiles = (check: SetInspection['check'], content: SetInspection['content']): number =>
  content?.ok ? content.value.missingFiles : (check.finished?.missingFiles ?? 0);

function linesOf({ check, content }: SetInspection, say: SayBackup): readonly string[] {
  const { name } = check;
  const head =
    check.newerFormat === null
      ? say(`set.${check.state}`, { name, files: check.checked.files, bytes: check.checked.bytes })
      : say('set.newerFormat', { name, version: check.newerFormat });
  const lost = missingFiles(check, content);
  const named =
    check.state === 'unfinished'
      ? []
      : [...check.missing.map((file) => say('file.missing', { file })), ...check.damaged.map((file) => say('file.damaged', { file }))];
  return [
    head,
    ...named,
    ...check.unlisted.map((file) => say('file.unlisted', { file })),
    ...(lost > 0 ? [say('vault.missing', { count: lost })] : []),
    ...contentLines(content, say),
  ];
}

function contentLines(content: Result<OpenedContent, BackupError> | null, say: SayBackup): readonly string[] {
  if (!content) return [];
  return [content.ok ? say('set.content', { ...content.value }) : `  ${backupErrorText(say, content.error)}`];
}

const jsonOf = (set: FoundSet, { check, content }: SetInspection) => ({
  name: check.name,
  agency: set.agency,
  state: check.state,
  madeAt: check.madeAt,
  missing: check.missing,
  damaged: check.damaged,
  unlisted: check.unlisted,
  newerFormat: check.newerFormat,
  checked: check.checked,
  rows: check.finished?.rows ?? null,
  missingFiles: missingFiles(check, content),
  content: content && (content.ok ? content.value : { error: content.error }),
});
