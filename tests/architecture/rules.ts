/**
 * What may import what, as rules for dependency-cruiser. Paths are matched from the repository's root, so that the same rules
 * read the planted tree (planted.ts).
 */
import type { IForbiddenRuleType } from 'dependency-cruiser'

/** Tests beside their code, and what is there only for them. */
const tests = '(\\.test\\.tsx?$|/(test-support|testing|fixture)/|^src/i18n/same-on-purpose\\.ts$)'
const core = '^src/core/'
const config = '^src/config/'
const i18n = '^src/i18n/'
/** The files right in `storage/`: the repository and the like, without a word of SharePoint. */
const repository = '^src/storage/[^/]+$'
const lists = '^src/storage/lists/'
const graph = '^src/graph/'
const host = '^src/host/'
/** How a request is sent and what its failure is called: for SharePoint and Graph alike. */
const wire = '^src/wire/'

/** Of our own modules; a room may always import itself. */
const rooms: { name: string; path: string; mayImport: string[]; testsMayImport?: string[] }[] = [
  { name: 'core', path: core, mayImport: [] },
  { name: 'config', path: config, mayImport: [] },
  { name: 'i18n', path: i18n, mayImport: [core] },
  { name: 'repository', path: repository, mayImport: [core, lists] },
  { name: 'lists', path: lists, mayImport: [core, repository] },
  { name: 'wire', path: wire, mayImport: [core, repository] },
  {
    name: 'sharepoint',
    path: '^src/storage/sharepoint/',
    mayImport: [core, lists, repository, wire, '^src/storage/provision/(site-port|schema-parts)\\.ts$'],
  },
  {
    name: 'provision',
    path: '^src/storage/provision/',
    mayImport: [core, lists, repository],
  },
  { name: 'graph', path: graph, mayImport: [core, config, wire] },
  { name: 'host', path: host, mayImport: [core, config] },
  { name: 'reminders', path: '^src/reminders/', mayImport: [core, config, i18n, graph, wire, '^src/storage/'] },
  { name: 'ui-shared', path: '^src/ui/shared/', mayImport: [core, i18n, repository] },
  {
    name: 'ui-room',
    path: '^src/ui/rooms/',
    mayImport: ['^src/ui/rooms/', core, i18n, repository, '^src/ui/shared/'],
    testsMayImport: [lists],
  },
  {
    name: 'ui-app',
    path: '^src/ui/app/',
    mayImport: ['^src/ui/', core, config, i18n, graph, host, wire, '^src/storage/'],
  },
  { name: 'tenant', path: '^src/tenant/', mayImport: [] },
  { name: 'demo', path: '^demo/', mayImport: [core, config, '^src/storage/'] },
]

const madeForTests = ['^tests/support/', '^src/storage/testing/']

/** Tests may take what is made for tests besides. */
const onlyTheRoomsItMay = rooms.flatMap(({ name, path, mayImport, testsMayImport = [] }): IForbiddenRuleType[] => {
  const allowed = [path, ...mayImport]
  const ours = '^(src|demo|scripts|tests)/'
  return [
    { name: `room-${name}`, severity: 'error', from: { path, pathNot: tests }, to: { path: ours, pathNot: allowed } },
    {
      name: `room-${name}-tests`,
      severity: 'error',
      from: { path: `(?=${path})(?=.*${tests})` },
      to: { path: ours, pathNot: [...allowed, ...testsMayImport, ...madeForTests] },
    },
  ]
})

/** Packages with one home each; who else needs one asks that room. */
const homes: { name: string; packages: string; home: string[] }[] = [
  { name: 'pnp-sp', packages: '@pnp/sp', home: ['^src/storage/sharepoint/'] },
  { name: 'pnp-graph', packages: '@pnp/graph', home: [graph] },
  { name: 'pnp', packages: '@pnp/', home: ['^src/storage/sharepoint/', graph, wire] },
  { name: 'teams-js', packages: '@microsoft/teams-js', home: [host] },
  { name: 'msal', packages: '@azure/msal-(browser|common)', home: [host] },
  { name: 'msal-node', packages: '@azure/msal-node', home: ['^src/reminders/', '^scripts/provision/'] },
  { name: 'screen', packages: '(react|react-dom|wouter|@fluentui|@tanstack|@griffel)/', home: ['^src/ui/'] },
  { name: 'tenant-packages', packages: '(hono|libsql|jose|selfsigned|@hono)/', home: ['^src/tenant/', '^scripts/'] },
]

const packagesAtHome = homes.map(
  ({ name, packages, home }): IForbiddenRuleType => ({
    name: `home-${name}`,
    severity: 'error',
    from: { path: '^(src|demo|scripts)/', pathNot: [...home, tests] },
    to: { path: `node_modules/${packages}` },
  }),
)

/** Where the code runs on Node and not in a browser. */
const onNode = ['^src/tenant/', '^src/reminders/', '^(scripts|tests)/', '^vite', tests]

const entries = [
  '^src/ui/app/main\\.tsx$',
  '^src/(tenant|reminders)/main\\.ts$',
  '^src/core/index\\.ts$',
  '^src/host/redirect\\.ts$',
  '^src/tenant/host-page/client\\.ts$',
  '^src/tenant/local/point-node-here\\.cjs$', // other programs are started with it, by its address
  '^(scripts|tests)/',
]

export const forbidden: IForbiddenRuleType[] = [
  ...onlyTheRoomsItMay,
  ...packagesAtHome,
  {
    name: 'core-without-packages',
    comment: 'core/time alone may use the recurrence library',
    severity: 'error',
    from: { path: core, pathNot: tests },
    to: { dependencyTypesNot: ['local'], pathNot: 'node_modules/ical[.]js/' },
  },
  {
    name: 'recurrence-in-time-alone',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/core/time/', tests] },
    to: { path: 'node_modules/ical[.]js/' },
  },
  {
    name: 'i18n-types-of-core',
    comment: 'i18n words what core finds; it runs none of it',
    severity: 'error',
    from: { path: i18n, pathNot: tests },
    to: { path: core, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'room-to-room',
    comment: 'a room of the screen never imports another',
    severity: 'error',
    from: { path: '^src/ui/rooms/([^/]+)/' },
    to: { path: '^src/ui/rooms/', pathNot: '^src/ui/rooms/$1/' },
  },
  {
    name: 'to-tenant',
    comment: 'nothing of ours imports the tenant; what starts it uses its one door, and speaks HTTP after that',
    severity: 'error',
    from: { pathNot: '^src/tenant/' },
    to: { path: '^src/tenant/', pathNot: '^src/tenant/server\\.ts$' },
  },
  {
    name: 'who-starts-the-tenant',
    severity: 'error',
    from: { pathNot: ['^src/tenant/', '^scripts/start\\.ts$', '^tests/'] },
    to: { path: '^src/tenant/' },
  },
  {
    name: 'src-to-outside',
    comment: 'what is shipped stands on nothing that only a checkout has',
    severity: 'error',
    from: { path: '^src/', pathNot: tests },
    to: { path: '^(demo|scripts|tests)/' },
  },
  {
    name: 'node-in-the-browser',
    severity: 'error',
    from: { path: '^(src|demo)/', pathNot: onNode },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'development-package-shipped',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/tenant/', tests] },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'cycle',
    comment:
      'of modules that load each other; types may refer both ways, and what is loaded when asked for may look back',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
  },
  { name: 'unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'unreachable',
    comment: 'no entry point leads here: dead, or not yet wired',
    severity: 'error',
    from: { path: entries },
    to: { path: '^(src|demo)/', pathNot: [...entries, tests], reachable: false },
  },
]
