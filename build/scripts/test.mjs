// `npm test`: everything, from a fresh clone. Installs what is missing, checks, builds, runs all tests, and ends with one line:
//
//   N passed, N failed, N skipped
//
// Each check counts as one test. Electron tests get the runtime in DALUANG_ELECTRON; without it they are skipped and
// counted. Chromium comes in DALUANG_CHROMIUM. `npm test -- unit e2e` runs only the named steps.

import { findElectron, missingDisplay, missingLibraries } from './lib/electron-runtime.mjs';
import { ensureInstalled, isBuilt, projectEnvironment } from './lib/project.mjs';
import { summary, table } from './lib/report.mjs';
import { checkSteps, runSteps, testStep } from './lib/steps.mjs';
import { electronLibraries, installPackages, prepareTools, which } from './lib/test-tools.mjs';

ensureInstalled();
const { chromium, shell, missing } = prepareTools();
if (missing.length > 0) console.log(`missing programs: ${missing.join(', ')}`);

const electron = electronForTests();
const environment = projectEnvironment({
  ...(chromium ? { DALUANG_CHROMIUM: chromium } : {}),
  ...(electron ? { DALUANG_ELECTRON: electron } : {}),
});
// What the caller's environment says must not outlive the search: a stale path would fail instead of skip.
if (!electron) delete environment.DALUANG_ELECTRON;
console.log(
  `Node ${process.versions.node} to start with; Chromium: ${chromium ?? 'none'}; Electron: ${electron ?? 'none, its tests are skipped'}`,
);

/** Electron needs a display; on Linux without one it gets a virtual one for the time of the step. */
const withDisplay = (/** @type {import('./lib/steps.mjs').Step} */ step) =>
  electron && missingDisplay() && which('xvfb-run') ? { ...step, line: `xvfb-run -a ${step.line}` } : step;

const steps = [
  ...checkSteps,
  testStep('unit'),
  { ...testStep('architecture'), name: 'architecture-tests' },
  testStep('integration'),
  ...(isBuilt() ? [] : [{ name: 'build', line: 'node build/scripts/build.mjs' }]),
  withDisplay(testStep('e2e')),
];
/** Journeys through every screen: the longest part by far, so they run when they are asked for. */
const journeys = withDisplay({ ...testStep('journeys'), ...(shell ? { env: { DALUANG_CHROMIUM: shell } } : {}) });
const known = [...steps, journeys];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}; there are ${known.map((step) => step.name).join(', ')}`);
  process.exit(2);
}
const chosen =
  wanted.length > 0
    ? known.filter(({ name }) => wanted.includes(name) || (name === 'build' && (wanted.includes('e2e') || wanted.includes('journeys'))))
    : steps;

const results = await runSteps(chosen, environment);
console.log(table(results));
const { line, status } = summary(results);
console.log(line);
process.exitCode = status;

function electronForTests() {
  const found = findElectron({ forTests: true });
  if (!found) return null;
  if (missingLibraries(found).length > 0) installPackages(electronLibraries);
  const lacking = missingLibraries(found);
  if (lacking.length > 0) console.log(`Electron lacks ${lacking.join(', ')}`);
  return lacking.length > 0 ? null : found;
}
