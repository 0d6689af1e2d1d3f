// Runs dependency-cruiser as `npm run check:architecture` does and answers what it saw.

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const config = join(root, 'build/config/dependency-cruiser.cjs');
const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

export type Violation = { readonly rule: string; readonly from: string; readonly to: string };
export type Cruise = { readonly modules: readonly string[]; readonly violations: readonly Violation[] };

export type ImportRule = { readonly name: string; readonly from: { readonly path?: string } };

/** The rules as configured; CommonJS, because that is what the tool reads without a loader. */
export function importRules(): readonly ImportRule[] {
  const configuration = createRequire(import.meta.url)(config) as { forbidden: ImportRule[] };
  return configuration.forbidden;
}

type Output = {
  modules: { source: string }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
};

/** What lies in `folders` of `base`, and which rules it breaks. */
export function cruise(base: string, folders: readonly string[]): Cruise {
  const json = execFileSync(process.execPath, [program, '--config', config, '--output-type', 'json', ...folders], {
    cwd: base,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  // The program's own output in its documented form; a change of it fails every test here.
  const { modules, summary } = JSON.parse(json) as Output;
  return {
    modules: modules.map((module) => module.source),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
