/** `bag`: checks bags made by anyone (`verify`), makes bags of chosen files (`create`). */
import { parseArgs } from 'node:util';
import type { BagFinding } from '#shared/exchange/bag/findings.ts';
import { cliBag } from '#shared/i18n/messages/cli-bag.ts';
import { APP_VERSION } from '#shared/lib/app-version.ts';
import { dateFromParts } from '#shared/lib/calendar-date.ts';
import { createBag } from '../services/bag/create-bag.ts';
import { verifyBag } from '../services/bag/verify-bag.ts';
import { complain } from './backup-arguments.ts';
import type { CliIo } from './io.ts';
import { languageOf } from './say.ts';

type SayBag = (key: keyof typeof cliBag.id, values?: Readonly<Record<string, string | number>>) => string;

const sayBag =
  (argv: readonly string[]): SayBag =>
  (key, values = {}) =>
    cliBag[languageOf(argv)][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')).trim();

export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const say = sayBag(argv);
  const json = argv.includes('--json');
  let args: ReturnType<typeof readArguments>;
  try {
    args = readArguments(argv);
  } catch (cause) {
    return complain(io, json, 'option.wrong', say('option.wrong', { detail: cause instanceof Error ? cause.message : '' }));
  }
  const { values } = args;
  const [action, ...paths] = args.positionals;
  if (values.help) {
    io.out(say('usage'));
    return 0;
  }
  if (action === 'create') return create(paths, values, io, say, json);
  if (action !== 'verify') return complain(io, json, 'option.wrong', say('usage'));
  const [folder] = paths;
  if (folder === undefined || paths.length > 1) return complain(io, json, 'option.verify', say('option.verify'));
  return verify(folder, io, say, json);
}

type Values = ReturnType<typeof readArguments>['values'];

const readArguments = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      organization: { type: 'string' },
      identifier: { type: 'string' },
      description: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

async function verify(folder: string, io: CliIo, say: SayBag, json: boolean): Promise<number> {
  const { errors, warnings } = await verifyBag(folder);
  const valid = errors.length === 0;
  const told = (finding: BagFinding) => ({ code: finding.code, path: finding.path, message: sentence(finding, say) });
  if (json) {
    io.out(JSON.stringify({ valid, errors: errors.map(told), warnings: warnings.map(told) }));
    return valid ? 0 : 1;
  }
  io.out(say(valid ? 'verify.valid' : 'verify.invalid', { folder, count: errors.length }));
  for (const finding of errors) io.err(say('verify.error', { message: sentence(finding, say) }));
  for (const finding of warnings) io.err(say('verify.warning', { message: sentence(finding, say) }));
  return valid ? 0 : 1;
}

async function create(sources: readonly string[], values: Values, io: CliIo, say: SayBag, json: boolean): Promise<number> {
  const { to, organization, identifier, description } = values;
  if (to === undefined || sources.length === 0) return complain(io, json, 'option.create', say('option.create'));
  const made = await createBag({
    to,
    sources,
    on: today(),
    program: `Daluang ${APP_VERSION}`,
    ...(organization === undefined ? {} : { organization }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(description === undefined ? {} : { description }),
  });
  if (!made.ok) {
    const { code, path, detail } = made.error;
    return complain(io, json, `create.${code}`, say(`create.${code}`, { path: shown(path), detail: shown(detail ?? '') }));
  }
  if (json) io.out(JSON.stringify({ folder: to, ...made.value }));
  else io.out(say('create.done', { folder: to, ...made.value }));
  return 0;
}

/** The date on the wall of this machine. */
function today(): string {
  const now = new Date();
  return dateFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Control characters of a file name would move the cursor of a terminal. */
const shown = (text: string): string => text.replace(/\p{Cc}/gu, '\uFFFD');

const sentence = ({ code, path, line, detail }: BagFinding, say: SayBag): string =>
  say(code, { path: shown(path), at: line === undefined ? '' : `:${line}`, detail: shown(detail ?? '') });
