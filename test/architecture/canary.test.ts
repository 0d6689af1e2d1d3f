// The gate must bite: every rule of the import directions is shown one import that breaks it, in a small tree of its own, and
// must name it. A checker that sees nothing (dependency-cruiser with a TypeScript it does not know) fails here.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cruise, cruise, importRules } from './cruise.ts';

type BadImport = { readonly rule: string; readonly from: string; readonly to: string; readonly type?: true };

const badImports: readonly BadImport[] = [
  { rule: 'shared-lib', from: 'shared/lib/a.ts', to: 'shared/schema/entry.ts', type: true },
  { rule: 'shared-data', from: 'shared/data/a.ts', to: 'shared/domain/rule.ts' },
  { rule: 'shared-schema', from: 'shared/schema/a.ts', to: 'shared/domain/rule.ts' },
  { rule: 'shared-domain', from: 'shared/domain/a.ts', to: 'shared/log/change-set.ts', type: true },
  { rule: 'shared-log', from: 'shared/log/a.ts', to: 'shared/domain/rule.ts' },
  { rule: 'shared-sync', from: 'shared/sync/a.ts', to: 'shared/i18n/text.ts' },
  { rule: 'shared-sync-domain-types', from: 'shared/sync/b.ts', to: 'shared/domain/rule.ts' },
  { rule: 'shared-exchange', from: 'shared/exchange/a.ts', to: 'shared/log/apply.ts' },
  { rule: 'shared-backup', from: 'shared/backup/a.ts', to: 'shared/sync/merge.ts' },
  { rule: 'shared-ipc', from: 'shared/ipc/a.ts', to: 'shared/log/change-set.ts' },
  { rule: 'shared-i18n', from: 'shared/i18n/a.ts', to: 'shared/schema/entry.ts' },
  { rule: 'renderer-ui', from: 'renderer/ui/a.tsx', to: 'shared/schema/entry.ts', type: true },
  { rule: 'renderer-platform', from: 'renderer/platform/a.ts', to: 'renderer/db/database.ts' },
  { rule: 'renderer-db', from: 'renderer/db/a.ts', to: 'renderer/commands/register.ts' },
  { rule: 'renderer-pdf', from: 'renderer/pdf/a.ts', to: 'renderer/db/database.ts' },
  { rule: 'renderer-texts', from: 'renderer/texts/a.ts', to: 'renderer/state/session.ts' },
  { rule: 'renderer-search', from: 'renderer/search/a.ts', to: 'renderer/platform/clock.ts' },
  { rule: 'renderer-workers', from: 'renderer/workers/a.ts', to: 'renderer/state/session.ts' },
  { rule: 'renderer-state', from: 'renderer/state/a.ts', to: 'renderer/features/records/a.tsx' },
  { rule: 'renderer-cases', from: 'renderer/cases/a.ts', to: 'renderer/features/records/a.tsx' },
  { rule: 'renderer-commands', from: 'renderer/commands/a.ts', to: 'renderer/state/session.ts' },
  { rule: 'renderer-sync', from: 'renderer/sync/a.ts', to: 'renderer/commands/register.ts' },
  { rule: 'renderer-features', from: 'renderer/features/records/a.tsx', to: 'renderer/sync/engine.ts' },
  { rule: 'renderer-features-apart', from: 'renderer/features/records/b.tsx', to: 'renderer/features/search/page.tsx' },
  { rule: 'renderer-app', from: 'renderer/app/a.ts', to: 'electron/services/vault.ts' },
  { rule: 'electron-preload', from: 'electron/preload/a.ts', to: 'shared/lib/leaf.ts' },
  { rule: 'electron-services', from: 'electron/services/a.ts', to: 'electron/ipc/files.ts' },
  { rule: 'electron-ipc', from: 'electron/ipc/a.ts', to: 'electron/main/window.ts' },
  { rule: 'electron-cli', from: 'electron/cli/a.ts', to: 'electron/ipc/files.ts' },
  { rule: 'electron-main', from: 'electron/main/a.ts', to: 'electron/cli/tool.ts' },
  { rule: 'server-store', from: 'server/store/a.ts', to: 'server/sync/push.ts' },
  { rule: 'server-sync-jobs', from: 'server/jobs/a.ts', to: 'server/http/routes.ts' },
  { rule: 'server-http', from: 'server/http/a.ts', to: 'server/store/rows.ts' },
  { rule: 'server-app', from: 'server/app/a.ts', to: 'renderer/db/database.ts' },
  { rule: 'nobody-imports-test-or-build', from: 'renderer/app/b.ts', to: 'test/support/builder.ts' },
  { rule: 'no-cycles', from: 'shared/domain/circle-a.ts', to: 'shared/domain/circle-b.ts' },
  { rule: 'not-resolvable', from: 'renderer/app/c.ts', to: 'renderer/app/nowhere.ts' },
];

describe('the import rules', () => {
  const base = mkdtempSync(join(tmpdir(), 'daluang-canary-'));
  let seen: Cruise;

  beforeAll(() => {
    write('package.json', JSON.stringify({ type: 'module', imports: { '#*': './*' } }));
    for (const { to } of badImports) if (!to.endsWith('nowhere.ts')) write(to, 'export const it = 1;\nexport type It = number;\n');
    for (const { from, to, type } of badImports)
      write(from, type ? `export type { It } from '#${to}';\n` : `export { it } from '#${to}';\n`);
    write('shared/domain/circle-b.ts', "import type { It } from './circle-a.ts';\nexport const it: It = 1;\n");
    write('shared/domain/circle-a.ts', "import { it } from './circle-b.ts';\nexport type It = number;\nexport const copy = it;\n");
    seen = cruise(base, ['shared', 'renderer', 'electron', 'server', 'test']);
  });

  afterAll(() => rmSync(base, { recursive: true }));

  it.each(badImports)('$rule refuses $from -> $to', ({ rule, from }) => {
    expect(seen.violations.filter((violation) => violation.from === from).map((violation) => violation.rule)).toContain(rule);
  });

  it('has a bad import for each of its rules', () => {
    const rules = importRules().map(({ name }) => name);

    expect(badImports.map(({ rule }) => rule).sort()).toEqual(rules.sort());
  });

  function write(path: string, text: string): void {
    mkdirSync(join(base, dirname(path)), { recursive: true });
    writeFileSync(join(base, path), text);
  }
});
