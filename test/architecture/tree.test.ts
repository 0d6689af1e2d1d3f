// The tree itself: the checker sees all of it, it obeys the rules, and each top folder says what it is.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cruise, importRules, root } from './cruise.ts';

const topFolders = ['shared', 'renderer', 'electron', 'server', 'build', 'test'];

describe('the tree', () => {
  it('is seen whole by the checker and breaks no rule', () => {
    const { modules, violations } = cruise(root, topFolders);

    const unseen = topFolders.flatMap(sourceFiles).filter((file) => !modules.includes(file));
    expect(unseen).toEqual([]);
    expect(modules.length).toBeGreaterThan(100);
    expect(violations).toEqual([]);
  });

  it('has an import rule for every folder of the product', () => {
    const folders = ['shared', 'renderer', 'electron', 'server'].flatMap((top) => [...new Set(sourceFiles(top).map(secondLevel))]);

    // A file at the top of such a folder would belong to no rule at all.
    expect(
      folders.filter((folder) => !importRules().some(({ from }) => from.path !== undefined && matches(from.path, `${folder}/x.ts`))),
    ).toEqual([]);
  });

  it.each(topFolders)('%s says in a README of under 40 lines what it is and what it may import', (folder) => {
    const path = join(root, folder, 'README.md');
    expect(existsSync(path), `${folder}/README.md`).toBe(true);
    const text = readFileSync(path, 'utf8');

    expect(text.split('\n').length).toBeLessThan(40);
    expect(text).toMatch(/may import/i);
    expect(text).toMatch(/good example/i);
  });

  it.each(topFolders)('%s names files in kebab-case', (folder) => {
    const strange = sourceFiles(folder).filter((file) => !/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(file.split('/').at(-1) ?? ''));

    expect(strange).toEqual([]);
  });

  it('shows in each README only examples that exist', () => {
    const missing = topFolders.flatMap((folder) => {
      const text = readFileSync(join(root, folder, 'README.md'), 'utf8');
      const named = [...text.matchAll(/`((?:shared|renderer|electron|server|build|test)\/[\w./-]+\.\w+)`/g)].map((match) => match[1] ?? '');
      return named.filter((path) => !existsSync(join(root, path)));
    });

    expect(missing).toEqual([]);
  });
});

const secondLevel = (path: string): string => path.split('/').slice(0, 2).join('/');

const matches = (pattern: string, path: string): boolean => new RegExp(pattern.replace('([^/]+)', '[^/]+')).test(path);

/** Source files of a top folder as paths from the root, fixtures and declarations aside. */
function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|cjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('test/fixtures/'));
}
