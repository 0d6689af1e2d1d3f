// Run after every `npm install PACKAGE`: names the optional packages of other platforms in package-lock.json. npm leaves out those that
// it could not load on the machine of the moment, and `npm ci` then refuses the lockfile as incomplete (npm/cli#4828).
// test/architecture/lockfile.test.ts fails where this was forgotten. Needs nothing installed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingOptional } from './lib/lockfile.mjs';
import { root } from './lib/project.mjs';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingOptional(lock.packages);
for (const { path: place, entry } of missing) lock.packages[place] = entry;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1)));
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} packages of other platforms added`);
