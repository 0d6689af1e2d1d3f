// The programs that tests call: a Chromium, the judges of PDFs, codes and age files, a display without a screen. Missing ones are
// installed where we may (apt, as root); elsewhere the reader is told the one line to run.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** Command -> Debian packages that carry it. */
const tools = {
  qpdf: ['qpdf'],
  pdftotext: ['poppler-utils'],
  zbarimg: ['zbar-tools'],
  ZXingReader: ['zxing-cpp-tools'],
  age: ['age'],
  xmllint: ['libxml2-utils'],
  soffice: ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
  'xvfb-run': ['xvfb', 'xauth'],
};
const chromiumCommands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const headlessShell = 'chromium-headless-shell';
const chromiumPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];
export const electronLibraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libcups2'];

const linux = process.platform === 'linux';
const mayInstall = linux && process.getuid?.() === 0 && Boolean(which('apt-get'));

/** @param {string} command @returns {string | null} */
export function which(command) {
  const { stdout, status } = spawnSync(process.platform === 'win32' ? 'where' : 'which', [command], { encoding: 'utf8' });
  return status === 0 ? (stdout.split('\n')[0]?.trim() ?? null) : null;
}

/**
 * Finds or installs everything. A tool that stays missing is named: tests that need it are skipped or fail by themselves.
 * @returns {{ chromium: string | null, shell: string | null, missing: string[] }} `shell`: the Chromium without a window of its own, which
 *   does the same at two thirds of the work; null where the system has none.
 */
export function prepareTools() {
  const lacking = linux ? Object.entries(tools).filter(([command]) => !which(command)) : [];
  const packages = lacking.flatMap(([, names]) => names);
  if (!findChromium()) packages.push('chromium');
  if (mayInstall && !which(headlessShell)) packages.push(headlessShell);
  installPackages(packages);
  const chromium = findChromium() ?? fetchChromium();
  const missing = Object.keys(tools).filter((command) => !which(command));
  return { chromium, shell: which(headlessShell), missing: chromium ? missing : ['chromium', ...missing] };
}

/** @param {string[]} packages */
export function installPackages(packages) {
  if (packages.length === 0 || !linux) return;
  if (!mayInstall) {
    process.stderr.write(`test: missing programs. On Debian or Ubuntu: sudo apt-get install -y ${packages.join(' ')}\n`);
    return;
  }
  process.stderr.write(`test: installing ${packages.join(' ')} ...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', [...args, '-y', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  apt(['update']);
  // One by one where the list fails as a whole: a name that this release does not know must not keep the others away.
  if (!apt(['install', '--no-install-recommends', ...packages]))
    for (const name of packages) apt(['install', '--no-install-recommends', name]);
}

/** The Chromium to test with: DALUANG_CHROMIUM, else the system's. @returns {string | null} */
function findChromium() {
  const named = process.env.DALUANG_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  for (const command of chromiumCommands) {
    const path = which(command);
    // Ubuntu's chromium-browser may be a script that only asks for a snap.
    if (path && spawnSync(path, ['--version'], { encoding: 'utf8' }).status === 0) return path;
  }
  return chromiumPaths.find((path) => existsSync(path)) ?? null;
}

/** Playwright's own Chromium, for machines without a package manager that we may use. @returns {string | null} */
function fetchChromium() {
  process.stderr.write('test: no Chromium here; fetching the one of Playwright ...\n');
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  const run = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 10 * 60_000 });
  if (run.status !== 0) return null;
  const program = "import('playwright-core').then(({ chromium }) => console.log(chromium.executablePath()))";
  const path = spawnSync(process.execPath, ['-e', program], { cwd: root, encoding: 'utf8' }).stdout.trim();
  return existsSync(path) ? path : null;
}
