/** Entry of the command line for IT staff: picks the command and turns its outcome into an exit status. */
import { createInterface } from 'node:readline';
import type { CliCommand, CliIo } from './io.ts';
import { languageOf, sayIn } from './say.ts';

/** Loaded only when called, so that `deadlines` doesn't pay for cryptography. */
const commands: Readonly<Record<string, () => Promise<CliCommand>>> = {
  deadlines: () => import('./deadlines.ts'),
  verify: () => import('./verify.ts'),
  extract: () => import('./extract.ts'),
  bag: () => import('./bag.ts'),
  import: () => import('./import.ts'),
};

const io: CliIo = {
  lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

async function main(argv: readonly string[]): Promise<number> {
  const say = sayIn(languageOf(argv));
  const [name, ...rest] = argv;
  const usage = [
    say('usage'),
    '',
    `  ${say('command.deadlines')}`,
    `  ${say('command.verify')}`,
    `  ${say('command.extract')}`,
    `  ${say('command.bag')}`,
    `  ${say('command.import')}`,
    '',
    say('usage.common'),
  ];
  if (name === undefined || name === '--help' || name === '-h') {
    for (const line of usage) io.out(line);
    return name === undefined ? 1 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const error = { code: 'command.unknown', message: say('command.unknown', { name }) };
    if (argv.includes('--json')) io.out(JSON.stringify({ error }));
    else for (const line of [error.message, ...usage]) io.err(line);
    return 1;
  }
  return (await command()).run(rest, io);
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
