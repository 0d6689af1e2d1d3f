// The steps of `check` and `test`: each is an npm script, run with the project's binaries in front and without npm's own
// start-up. A check counts as one test; a group of tests counts what Vitest reports.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment, readJson, root, runLine } from './project.mjs';
import { countReport } from './report.mjs';

/**
 * @typedef {{ name: string, line: string, report?: string, env?: NodeJS.ProcessEnv }} Step
 * @typedef {{ name: string, seconds: number, passed: number, failed: number, skipped: number }} StepResult
 */

/** @param {string} name of an npm script @returns {Step} */
const scriptStep = (name) => ({ name: name.replace('check:', ''), line: readJson('package.json').scripts[name] });

export const checkSteps = ['check:format', 'check:types', 'check:lint', 'check:eslint', 'check:architecture', 'check:dead-code'].map(
  scriptStep,
);

/** One project of build/config/vitest.config.ts. @param {string} project @returns {Step} */
export function testStep(project) {
  const report = join('out', 'reports', `${project}.json`);
  const reporters = `--reporter=dot --reporter=json --outputFile.json=${report}`;
  return { name: project, line: `vitest run --config build/config/vitest.config.ts --project ${project} ${reporters}`, report };
}

/**
 * Runs steps one after the other: each uses both cores by itself. What a step says is shown only where it fails.
 * @param {Step[]} steps
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<StepResult[]>}
 */
export async function runSteps(steps, env = projectEnvironment()) {
  // The steps run alone, so a group of tests may use every core.
  const alone = { DALUANG_TEST_WORKERS: '100%', ...env };
  const plain = process.stdout.isTTY ? alone : { ...alone, NO_COLOR: '1', FORCE_COLOR: undefined };
  const results = [];
  for (const step of steps) {
    process.stdout.write(`${step.name} ... `);
    if (step.report) {
      mkdirSync(join(root, 'out', 'reports'), { recursive: true });
      rmSync(join(root, step.report), { force: true });
    }
    const began = performance.now();
    const { status, output } = await runLine(step.line, { env: { ...plain, ...step.env }, capture: true });
    const seconds = (performance.now() - began) / 1000;
    const counts = step.report
      ? countReport(join(root, step.report), status)
      : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
    console.log(`${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
    if (counts.failed > 0 || counts.notes?.length)
      console.log([...(counts.failed > 0 ? [output.trimEnd()] : []), ...(counts.notes ?? [])].join('\n'));
    results.push({ name: step.name, seconds, passed: counts.passed, failed: counts.failed, skipped: counts.skipped });
  }
  return results;
}
