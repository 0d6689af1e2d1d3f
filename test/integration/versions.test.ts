/** Figures that must be known where their source cannot be read. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DATABASE_VERSION } from '#renderer/db/versions/index.ts';
import { APP_VERSION } from '#shared/lib/app-version.ts';
import { DATA_VERSION } from '#shared/schema/data-version.ts';

it('the browser edition bears the version of the package', () => {
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8')) as { version: string };

  expect(APP_VERSION).toBe(manifest.version);
});

it('the main process knows the version of the database that the window writes', () => {
  expect(DATA_VERSION).toBe(DATABASE_VERSION);
});
