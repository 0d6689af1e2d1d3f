// `npm ci` on any platform must accept the lockfile: optional packages of other platforms are named in it too.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LockEntry, missingOptional } from '../../build/scripts/lib/lockfile.mjs';
import { root } from './cruise.ts';

describe('package-lock.json', () => {
  it('names every optional package of every platform', () => {
    // The lockfile's documented form.
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockEntry> };

    expect(missingOptional(lock.packages).map(({ path }) => path)).toEqual([]);
  });

  it('would be completed by the platform in the name of a package', () => {
    const packages = { 'node_modules/tool': { version: '1.2.0', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.2.0' } } };

    expect(missingOptional(packages)).toEqual([
      {
        path: 'node_modules/@tool/linux-arm64-musl',
        entry: { version: '1.2.0', cpu: ['arm64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
      },
    ]);
  });
});
