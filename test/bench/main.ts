/**
 * `npm run bench`: every benchmark with its peer in the same run, as a table and as out/bench/bench.json. `-- save search`
 * runs some of them, `-- --rows 1000000` sets the size of the archive (100,000 without it).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { caseBench } from './cases.bench.ts';
import { type Figure, figureTable } from './figures.ts';
import { importBench } from './import.bench.ts';
import { saveBench } from './save.bench.ts';
import { screensBench } from './screens.bench.ts';
import { searchBench } from './search.bench.ts';

const benches: Readonly<Record<string, (rows: number) => Promise<readonly Figure[]>>> = {
  save: () => saveBench(),
  import: (rows) => importBench(rows),
  search: (rows) => searchBench(rows),
  screens: (rows) => screensBench(rows),
  cases: (rows) => caseBench(rows),
};

const { values, positionals } = parseArgs({ options: { rows: { type: 'string', default: '100000' } }, allowPositionals: true });
const chosen = positionals.length > 0 ? positionals : Object.keys(benches);
const results: Record<string, readonly Figure[]> = {};
for (const name of chosen) {
  const bench = benches[name];
  if (!bench) throw new Error(`no benchmark ${name}; there are ${Object.keys(benches).join(', ')}`);
  results[name] = await bench(Number(values.rows));
  process.stdout.write(`\n${name}\n${figureTable(results[name])}\n`);
}
const folder = fileURLToPath(new URL('../../out/bench', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/bench.json`, `${JSON.stringify({ rows: Number(values.rows), results }, null, 2)}\n`);
