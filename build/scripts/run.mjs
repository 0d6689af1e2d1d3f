// `node build/scripts/run.mjs PROGRAM.ts ...`: runs a TypeScript program of ours on the project's own Node, from a fresh
// clone too. Silent unless something must be installed first.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, projectNode, runProgram } from './lib/project.mjs';

const [program, ...args] = process.argv.slice(2);
if (!program) {
  console.error('usage: node build/scripts/run.mjs PROGRAM [ARGUMENT ...]');
  process.exit(2);
}
ensureInstalled();

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Already the right Node: no second process between the pipe and the program.
  process.argv.splice(1, 2, resolve(program));
  await import(pathToFileURL(resolve(program)).href);
} else {
  process.exitCode = await runProgram(projectNode(), [program, ...args]);
}
