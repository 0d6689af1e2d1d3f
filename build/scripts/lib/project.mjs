// What start, test and check share before anything is installed: no package may be imported here, and Node 20 must be able
// to run it. Answers: where the project lies, whether node_modules matches the lockfile, whether out/ matches the source.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const windows = process.platform === 'win32';
const bin = join(root, 'node_modules', '.bin');

/**
 * The environment in which the project's own binaries (Node 24 among them) come before those of the machine.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnvironment(extra = {}) {
  const path = process.env.PATH ?? process.env.Path ?? '';
  return { ...process.env, PATH: path.startsWith(bin) ? path : bin + delimiter + path, ...extra };
}

/** The Node that package.json pins; the one of the machine is only good enough to start with. */
export const projectNode = () => join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/**
 * Runs a command line to its end and answers its exit status; `capture` also keeps what it printed.
 * @param {string} line
 * @param {{ env?: NodeJS.ProcessEnv, capture?: boolean }} [options]
 * @returns {Promise<{ status: number, output: string }>}
 */
export function runLine(line, { env = projectEnvironment(), capture = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(line, { cwd: root, env, shell: true, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status, signal) => resolve({ status: status ?? (signal ? 1 : 0), output }));
  });
}

/**
 * Runs a program with arguments as they are, sharing the terminal, and answers its exit status.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runProgram(program, args, env = projectEnvironment()) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: process.cwd(), env, stdio: 'inherit' });
    // Ctrl+C reaches the child through the terminal; we only stay to pass on how it ended.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** Reads a JSON file of the project. @param {string} path */
export const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** True where node_modules holds exactly the versions of the lockfile: by content, because times say little after a clone. */
export function isInstalled() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json')) || !existsSync(projectNode())) return false;
  const wanted = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || present[path]?.version === entry.version);
}

/** `npm ci` where needed; its words go to stderr, so that a tool's own output stays clean. */
export function ensureInstalled() {
  if (isInstalled()) return;
  refuseLinkedPackages();
  process.stderr.write('daluang: memasang paket npm (npm ci) / installing npm packages ...\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, shell: windows, stdio: ['inherit', 2, 2] });
  if (status !== 0 || !isInstalled()) {
    process.stderr.write('daluang: npm ci failed; see its words above.\n');
    process.exit(1);
  }
}

/** `npm ci` empties node_modules before it fills it: through a link it would empty the packages of another project. */
function refuseLinkedPackages() {
  const folder = join(root, 'node_modules');
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  process.stderr.write('daluang: node_modules is a link and does not match package-lock.json; remove the link and start again.\n');
  process.exit(1);
}

const sourceRoots = ['shared', 'renderer', 'electron', 'server', 'build/config', 'package-lock.json'];

/** Fingerprint of everything that `npm run build` reads: path, size and time of each file. */
export function sourceFingerprint() {
  const hash = createHash('sha256');
  /** @param {string} path */
  const visit = (path) => {
    const stat = statSync(join(root, path));
    if (stat.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) if (name !== 'node_modules') visit(`${path}/${name}`);
    } else if (!/\.test\.tsx?$|\.md$/.test(path)) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const path of sourceRoots) if (existsSync(join(root, path))) visit(path);
  return hash.digest('hex');
}

/** True where out/ was built from the source as it is now. */
export function isBuilt() {
  try {
    return readJson('out/build.json').fingerprint === sourceFingerprint();
  } catch {
    // No stamp, or one cut short by a stopped build: both mean "build again".
    return false;
  }
}
