// `npm start [-- --demo]`: from a fresh clone to the running program: installs, builds, opens the desktop app. Where there is no
// display or no Electron it says so and serves the browser edition instead.

import { join } from 'node:path';
import { findElectron, missingDisplay, missingLibraries } from './lib/electron-runtime.mjs';
import { ensureInstalled, isBuilt, projectEnvironment, projectNode, root, runLine, runProgram } from './lib/project.mjs';

/** An Electron that ends with an error sooner than this never showed its window. */
const startLimitMs = 10_000;
const args = process.argv.slice(2);

ensureInstalled();
if (!isBuilt()) {
  say('membangun / building ...');
  const { status } = await runLine('node build/scripts/build.mjs');
  if (status !== 0) process.exit(status);
}

const reason = await openDesktop();
if (reason) {
  say(`aplikasi desktop tidak dapat dibuka / the desktop app cannot open here: ${reason}`);
  say('menyajikan edisi peramban / serving the browser edition instead');
  process.exitCode = await runProgram(projectNode(), [join(root, 'server', 'app', 'main.ts'), ...args.filter((arg) => arg === '--demo')]);
}

/** Runs the desktop app to its end; answers why it could not, or null. @returns {Promise<string | null>} */
async function openDesktop() {
  const noDisplay = missingDisplay();
  if (noDisplay) return noDisplay;
  const electron = findElectron({ forTests: false });
  if (!electron) return 'no Electron binary';
  const lacking = missingLibraries(electron);
  if (lacking.length > 0) return `system libraries are missing: ${lacking.join(', ')}`;

  // Chromium refuses to run its sandbox as root.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const began = performance.now();
  const status = await runProgram(electron, [...asRoot, root, ...args], projectEnvironment());
  if (status !== 0 && performance.now() - began < startLimitMs) return `Electron ended with status ${status}`;
  process.exitCode = status;
  return null;
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`daluang: ${line}\n`);
}
