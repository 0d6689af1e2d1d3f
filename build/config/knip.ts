// Dead code: files that nothing reaches, packages that nothing uses, exports that nobody imports. An export used only by its own
// test counts as used; what only tests reach as a whole file is found by the production run (`knip --production`).

import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'renderer/app/entry.tsx!',
    'renderer/{workers/*,**/*.worker}.ts!',
    'electron/main/main.ts!',
    'electron/preload/preload.ts!',
    'electron/services/**/*-process.ts!',
    'electron/cli/main.ts!',
    'server/app/main.ts!',
    'build/scripts/*.{mjs,ts}',
    'build/config/*.{ts,cjs}',
    'test/bench/main.ts',
    'test/differential/main.ts',
    'test/pictures/main.ts',
    // Pages that a test builds and opens in a browser, and the maker of a golden set.
    'test/harness/*.ts',
    'test/support/**/page/*.ts',
    'test/support/platform-page/page.ts',
    'test/support/backup/write-golden-set.ts',
    '{shared,renderer,electron,server,build,test}/**/*.test.{ts,tsx}',
  ],
  project: ['{shared,renderer,electron,server,build,test}/**/*.{ts,tsx,mjs,cjs,js}!', '!test/**!', '!build/**!', '!**/*.test.{ts,tsx}!'],
  // Exported for a reader's sake: the types of what a file exports belong to it.
  ignoreExportsUsedInFile: true,
  // The vocabulary that screens are written in: complete in itself, whether or not today's screens need each word.
  // `local` is one of the five merge policies, though no entity of today needs it.
  ignoreIssues: { 'shared/{lib,i18n}/**': ['exports'], 'renderer/ui/**': ['exports'], 'shared/schema/field.ts': ['exports'] },
  // Read as a file and put into the page under test; what PouchDB asks of Node, in a browser (a peer of the search benchmark).
  ignoreDependencies: ['axe-core', 'events'],
  includeEntryExports: false,
  // An exported type describes what a file gives; nobody has to name it. Binaries are programs of the system (qpdf, age): no
  // package.json can list them; build/scripts/lib/test-tools.mjs installs what tests need.
  rules: { types: 'off', binaries: 'off' },
  vite: false,
  vitest: { config: ['build/config/vitest.config.ts'] },
  eslint: { config: ['eslint.config.js'] },
};

export default config;
