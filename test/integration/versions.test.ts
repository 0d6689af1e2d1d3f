/** Figures that must be known where their source cannot be read, and what a version of the data consists of. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DATABASE_VERSION, databaseVersions } from '#renderer/db/versions/index.ts';
import { APP_VERSION } from '#shared/lib/app-version.ts';
import { DATA_VERSION } from '#shared/schema/data-version.ts';
import { entities, SCHEMA_VERSION } from '#shared/schema/entities.ts';
import type { Fields } from '#shared/schema/field.ts';

it('the browser edition bears the version of the package', () => {
  const manifest = JSON.parse(readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8')) as { version: string };

  expect(APP_VERSION).toBe(manifest.version);
});

it('the main process knows the version of the database that the window writes', () => {
  expect(DATA_VERSION).toBe(DATABASE_VERSION);
});

/** A line for each field. Once a version is shipped its file stays as it is: a change raises the version, which writes a file of its own. */
it('the fields that are stored change only with SCHEMA_VERSION', async () => {
  const lines = Object.values(entities).flatMap(({ name, fields }) =>
    Object.entries<Fields[string]>(fields).map(
      ([field, { policy, schema }]) => `${name}.${field} ${policy}${schema.safeParse(undefined).success ? ' optional' : ''}`,
    ),
  );

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../fixtures/schema/fields-v${SCHEMA_VERSION}.txt`);
});

it('the tables and their indexes change only with a new version of the database', async () => {
  const tables = Object.entries(Object.assign({}, ...databaseVersions.map(({ stores }) => stores)) as Readonly<Record<string, string>>);
  const lines = tables.map(([table, indexes]) => `${table}: ${indexes}`);

  await expect(`${lines.toSorted().join('\n')}\n`).toMatchFileSnapshot(`../fixtures/schema/stores-v${DATABASE_VERSION}.txt`);
});
