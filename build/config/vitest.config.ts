// The four groups of tests. `unit` stands beside the source; the others live in test/ and need more than one module.
// Run one file with: npx vitest run --config build/config/vitest.config.ts path/to/file.test.ts

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const top = ['shared', 'renderer', 'electron', 'server', 'build'];

// No `.js`/`.cjs`: every source file of ours is TypeScript.
// The real browser and the real desktop by themselves: storage, kills, search, shells, sets. Run by every `npm test`.
const core = ['kill', 'search', 'browser-shell', 'browser-backup', 'electron-shell', 'electron-backup'].map(
  (name) => `test/e2e/${name}.test.ts`,
);

const tests = (folder: string) => `${folder}/**/*.test.{ts,tsx}`;

export default defineConfig({
  root,
  test: {
    root,
    // Two cores are the smallest machine that we test on; more workers only fight for memory there.
    // `npm test` runs its steps alone and says 100%. Not Vitest's own VITEST_MAX_WORKERS: it would overrule the two workers of e2e below,
    // and reads "100%" as a hundred.
    maxWorkers: process.env.DALUANG_TEST_WORKERS ?? '50%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: top.map(tests),
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          environment: 'node',
          include: [tests('test/architecture')],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: [tests('test/integration'), tests('test/support')],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: core,
          // Each file has a browser, a port and a data folder of its own; two at a time is what two cores bear.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          retry: 0,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          // Every screen by its journeys: longer than all the rest, so it has its own command: `npm test -- journeys`.
          include: [tests('test/e2e')],
          exclude: core,
          // Each file has a browser, a port and a data folder of its own; two at a time is what two cores bear.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // A machine that others use too stalls now and then; what needed its second try is named in the summary.
          retry: 1,
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
