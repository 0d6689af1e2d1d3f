// Direction of imports: down only. One rule per folder; the comment says what it may import. Type imports count, because a leak
// upward is a type more often than a value. test/architecture holds the canary that proves that this file still sees something.

/** Every rule forbids what a folder may not import among the project's own folders; packages are a matter of review. */
const own = '^(shared|renderer|electron|server|build|test)/';

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: own, pathNot: allowed },
});

const lib = '^shared/lib/';
const schema = '^shared/schema/';
const domain = '^shared/domain/';
const log = '^shared/log/';
const shared = '^shared/';
const i18n = '^shared/i18n/';
const data = '^shared/data/';
const exchange = '^shared/exchange/';
const platform = '^renderer/platform/';
const db = '^renderer/db/';
const state = '^renderer/state/';

const forbidden = [
  only('shared-lib', '^shared/lib/', [lib], 'shared/lib imports nothing'),
  only('shared-data', '^shared/data/', [data, lib, schema], 'shared/data: official tables; schema, lib'),
  only('shared-schema', '^shared/schema/', [schema, lib], 'shared/schema: lib'),
  only(
    'shared-domain',
    '^shared/domain/',
    [domain, schema, lib, data],
    'shared/domain: schema, lib, data; other topics only without a cycle',
  ),
  only('shared-log', '^shared/log/', [log, schema, lib], 'shared/log: schema, lib'),
  only('shared-sync', '^shared/sync/', ['^shared/sync/', log, schema, lib, domain], 'shared/sync: log, schema, lib, domain (its types)'),
  {
    ...only('shared-sync-domain-types', '^shared/sync/', [], 'shared/sync may know the types of shared/domain, never its rules'),
    to: { path: domain, dependencyTypesNot: ['type-only'] },
  },
  only('shared-backup', '^shared/backup/', ['^shared/backup/', log, schema, lib], 'shared/backup: log, schema, lib'),
  only('shared-exchange', exchange, [exchange, domain, schema, lib], 'shared/exchange: domain, schema, lib'),
  only('shared-ipc', '^shared/ipc/', ['^shared/ipc/', schema, lib], 'shared/ipc: schema, lib'),
  only('shared-i18n', '^shared/i18n/', [i18n, lib], 'shared/i18n: lib'),

  only('renderer-ui', '^renderer/ui/', ['^renderer/ui/', lib, i18n], 'renderer/ui: shared/lib, shared/i18n'),
  only('renderer-platform', '^renderer/platform/', [platform, shared], 'renderer/platform: shared'),
  only('renderer-db', '^renderer/db/', [db, shared, platform], 'renderer/db: shared, platform (its interface)'),
  only('renderer-pdf', '^renderer/pdf/', ['^renderer/pdf/', shared], 'renderer/pdf: shared'),
  only(
    'renderer-texts',
    '^renderer/texts/',
    ['^renderer/texts/', shared, db, platform],
    'renderer/texts: shared, db, platform: what files say, read by a worker of its own',
  ),
  only('renderer-search', '^renderer/search/', ['^renderer/search/', shared, db], 'renderer/search: shared, db'),
  only(
    'renderer-workers',
    '^renderer/workers/',
    ['^renderer/(workers|search|commands)/', shared, db, platform],
    'renderer/workers: shared, db, platform, search, commands: entries of threads',
  ),
  only(
    'renderer-state',
    '^renderer/state/',
    [state, shared, platform, db, '^renderer/(commands|search|texts)/'],
    'renderer/state: shared, platform, db, commands, search, texts: what is open, handed to the features',
  ),
  only(
    'renderer-commands',
    '^renderer/commands/',
    ['^renderer/commands/', shared, db, platform],
    'renderer/commands: shared, db, platform',
  ),
  only('renderer-sync', '^renderer/sync/', ['^renderer/sync/', shared, db, platform, state], 'renderer/sync: shared, db, platform, state'),
  only(
    'renderer-cases',
    '^renderer/cases/',
    ['^renderer/cases/', shared, db, platform, state, '^renderer/(commands|ui|pdf|search)/'],
    'renderer/cases: shared, commands, db, ui, state, pdf, search, platform: what the registers of the desk have in common',
  ),
  only(
    'renderer-features',
    '^renderer/features/',
    [
      shared,
      db,
      platform,
      state,
      '^renderer/(features|cases|commands|ui|pdf|search|texts)/',
      // The one entry of the sync engine; its inside is nobody's business.
      '^renderer/sync/index\\.ts$',
    ],
    'renderer/features: shared, cases, commands, db, ui, state, pdf, search, texts, platform, the one entry of sync',
  ),
  {
    name: 'renderer-features-apart',
    comment: 'a feature never imports another feature: what two need moves down to cases, commands, state or ui',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  },
  only('renderer-app', '^renderer/app/', ['^renderer/', shared], 'renderer/app: anything in renderer, shared'),

  only('electron-preload', '^electron/preload/', ['^electron/preload/', '^shared/ipc/'], 'electron/preload: shared/ipc'),
  only('electron-services', '^electron/services/', ['^electron/services/', shared], 'electron/services: shared'),
  only('electron-ipc', '^electron/ipc/', ['^electron/(ipc|services)/', shared], 'electron/ipc: services, shared'),
  only('electron-cli', '^electron/cli/', ['^electron/(cli|services)/', shared], 'electron/cli: services, shared'),
  only('electron-main', '^electron/main/', ['^electron/(main|ipc|services)/', shared], 'electron/main: ipc, services, shared'),

  only('server-store', '^server/store/', ['^server/store/', shared], 'server/store: shared'),
  only('server-sync-jobs', '^server/(sync|jobs)/', ['^server/(sync|jobs|store)/', shared], 'server/sync, server/jobs: store, shared'),
  only('server-http', '^server/http/', ['^server/(http|sync)/', shared], 'server/http: sync, shared'),
  only('server-app', '^server/app/', ['^server/', shared], 'server/app: anything in server, shared'),

  {
    name: 'nobody-imports-test-or-build',
    comment: 'test and build may import anything; only tests import them',
    severity: 'error',
    from: { path: '^(shared|renderer|electron|server)/', pathNot: '\\.test\\.tsx?$' },
    to: { path: '^(test|build)/' },
  },
  {
    name: 'no-cycles',
    comment: 'a knot of files can only be understood whole',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'not-resolvable',
    comment: 'an import that leads nowhere would also hide from every rule above',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: ['^electron$', '\\?(url|worker|raw|inline)'] },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|dist|node_modules/.*/node_modules)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
    reporterOptions: {
      mermaid: { minify: false },
      archi: { collapsePattern: '^(shared|renderer|electron|server)/[^/]+' },
    },
  },
};
