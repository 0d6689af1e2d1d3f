// `npm run check`: what must hold before a commit, in under two minutes: format, types, lint, architecture, dead code,
// unit tests. Each step is the npm script of the same name, so it can be run alone.

import { ensureInstalled } from './lib/project.mjs';
import { summary, table } from './lib/report.mjs';
import { checkSteps, runSteps, testStep } from './lib/steps.mjs';

ensureInstalled();
const results = [...(await runSteps(checkSteps)), ...(await runSteps([testStep('unit')]))];
console.log(table(results));
const { line, status } = summary(results);
console.log(line);
process.exitCode = status;
