/**
 * `npm run differential -- --cases 1000000 --seed 1`: the product's deadlines against a calendar that was written apart from it. Exit status 1
 * where a single date differs; what differs is printed with its seed.
 */
import { parseArgs } from 'node:util';
import { compareCalendars } from './compare.ts';

const { values } = parseArgs({ options: { cases: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1' } } });
const began = performance.now();
const { cases, dates, differences } = compareCalendars(Number(values.cases), Number(values.seed));
for (const difference of differences) process.stdout.write(`${JSON.stringify(difference)}\n`);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
process.stdout.write(
  `${cases} cases, ${dates} due dates, ${differences.length === 0 ? 'no difference' : 'DIFFERENCES above'}, ${seconds} s\n`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
