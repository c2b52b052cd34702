/**
 * Imports that must be found, one or more a rule, and imports that must pass: a rule that finds nothing anywhere is worth
 * nothing. Written into a tree of their own when the test runs.
 */
export interface Planted {
  rule: string
  /** The file with the import. */
  from: string
  /** Its text. */
  text: string
}

export const wrong: Planted[] = [
  ...[
    ['core', 'src/core', '../storage/repository.ts'],
    ['config', 'src/config', '../core/index.ts'],
    ['i18n', 'src/i18n', '../ui/shared/table.ts'],
    ['repository', 'src/storage', './sharepoint/client.ts'],
    ['lists', 'src/storage/lists', '../sharepoint/client.ts'],
    ['sharepoint', 'src/storage/sharepoint', '../provision/plan.ts'],
    ['provision', 'src/storage/provision', '../sharepoint/client.ts'],
    ['wire', 'src/wire', '../host/teams.ts'],
    ['graph', 'src/graph', '../storage/repository.ts'],
    ['host', 'src/host', '../i18n/messages.ts'],
    ['reminders', 'src/reminders', '../ui/shared/table.ts'],
    ['ui-shared', 'src/ui/shared', '../rooms/register/register.ts'],
    ['ui-room', 'src/ui/rooms/register', '../../../storage/lists/systems.ts'],
    ['ui-app', 'src/ui/app', '../../reminders/main.ts'],
    ['tenant', 'src/tenant', '../core/index.ts'],
    ['demo', 'demo', '../src/ui/shared/table.ts'],
    ['ui-room', 'src/ui/rooms/forums', '../../../storage/sharepoint/client.ts'],
  ].flatMap(([room = '', folder = '', to = '']) => [
    { rule: `room-${room}`, from: `${folder}/a.ts`, text: `import '${to}'` },
    ...(to.includes('lists/')
      ? []
      : [{ rule: `room-${room}-tests`, from: `${folder}/a.test.ts`, text: `import '${to}'` }]),
  ]),
  {
    rule: 'room-core',
    from: 'src/core/b.ts',
    text: "import type { R } from '../storage/repository.ts'\nexport type A = R",
  },
  { rule: 'room-core', from: 'src/core/c.ts', text: "export const load = () => import('../storage/repository.ts')" },
  { rule: 'room-core', from: 'src/core/e.ts', text: "export * from '../storage/repository'" },
  ...[
    ['pnp-sp', 'src/storage/provision/b.ts', '@pnp/sp/webs'],
    ['pnp-graph', 'src/storage/sharepoint/b.ts', '@pnp/graph'],
    ['pnp', 'src/storage/b.ts', '@pnp/queryable'],
    ['teams-js', 'src/ui/app/b.ts', '@microsoft/teams-js'],
    ['msal', 'src/ui/app/e.ts', '@azure/msal-browser'],
    ['screen', 'src/storage/c.ts', 'react'],
    ['screen', 'src/core/f.tsx', '@fluentui/react-components'],
    ['tenant-packages', 'src/host/b.ts', 'hono'],
  ].map(([home = '', from = '', to = '']) => ({ rule: `home-${home}`, from, text: `import '${to}'` })),
  { rule: 'core-without-packages', from: 'src/core/g.ts', text: "import 'valibot'" },
  { rule: 'core-without-packages', from: 'src/core/h.ts', text: "import type {} from 'node:fs'" },
  {
    rule: 'i18n-types-of-core',
    from: 'src/i18n/b.ts',
    text: "import { one } from '../core/index.ts'\nexport const two = one",
  },
  { rule: 'room-to-room', from: 'src/ui/rooms/forums/b.ts', text: "import type {} from '../register/register.ts'" },
  { rule: 'to-tenant', from: 'tests/contract/a.ts', text: "import '../../src/tenant/store.ts'" },
  { rule: 'who-starts-the-tenant', from: 'src/ui/app/c.ts', text: "import '../../tenant/server.ts'" },
  { rule: 'who-starts-the-tenant', from: 'scripts/a.ts', text: "import '../src/tenant/server.ts'" },
  { rule: 'src-to-outside', from: 'src/ui/app/d.ts', text: "import '../../../demo/people.ts'" },
  { rule: 'src-to-outside', from: 'src/storage/d.ts', text: "import '../../tests/support/world.ts'" },
  { rule: 'node-in-the-browser', from: 'src/storage/e.ts', text: "import 'node:fs'" },
  { rule: 'development-package-shipped', from: 'src/ui/shared/b.ts', text: "import 'fast-check'" },
  { rule: 'cycle', from: 'src/core/i.ts', text: "import './j.ts'" },
  { rule: 'unresolved', from: 'src/core/k.ts', text: "import './gone.ts'" },
  { rule: 'unreachable', from: 'src/core/dead.ts', text: 'export const dead = true' },
]

/** Everything the wrong ones point at, and imports that are right. */
export const right: Omit<Planted, 'rule'>[] = [
  {
    from: 'src/core/index.ts',
    text: "export const one = 1\nexport type One = 1\nexport * from './time/local-date.ts'",
  },
  { from: 'src/core/j.ts', text: "import './i.ts'" },
  { from: 'src/core/time/local-date.ts', text: 'export const day = 1' },
  { from: 'src/storage/repository.ts', text: "import '../core/index.ts'\nexport type R = 1" },
  { from: 'src/storage/lists/systems.ts', text: "import type { One } from '../../core'\nexport type S = One" },
  { from: 'src/storage/sharepoint/client.ts', text: "import '@pnp/sp/webs'\nimport '../lists/systems.ts'" },
  { from: 'src/storage/provision/plan.ts', text: "import '../lists/systems.ts'" },
  { from: 'src/graph/people.ts', text: "import '@pnp/graph'" },
  { from: 'src/host/teams.ts', text: "import '@microsoft/teams-js'" },
  // Types of each other are no cycle; a language is loaded when it is asked for.
  {
    from: 'src/i18n/messages.ts',
    text: "export type M = 1\nexport const load = () => [import('./messages/sv.ts'), import('./messages/nb.ts')]",
  },
  {
    from: 'src/i18n/messages/sv.ts',
    text: "import type { M } from '../messages.ts'\nimport type { One } from '../../core/index.ts'\nexport const sv: M & One = 1",
  },
  { from: 'src/i18n/messages/nb.ts', text: "import { type One } from '../../core/index.ts'\nexport const nb: One = 1" },
  {
    from: 'src/reminders/main.ts',
    text: "import 'node:fs'\nimport '../graph/people.ts'\nimport '../storage/provision/plan.ts'",
  },
  { from: 'src/tenant/server.ts', text: "import 'hono'\nimport './store.ts'" },
  { from: 'src/tenant/store.ts', text: "import 'libsql'\nimport 'node:fs'" },
  { from: 'src/ui/shared/table.ts', text: "import 'react'\nimport '../../storage/repository.ts'" },
  { from: 'src/ui/rooms/register/register.ts', text: "import '../../shared/table.ts'\nimport './row.ts'" },
  { from: 'src/ui/rooms/register/row.ts', text: "import '@fluentui/react-components'" },
  {
    from: 'src/ui/app/main.tsx',
    text: "import '../rooms/register/register.ts'\nimport '../../host/teams.ts'\nimport '../../storage/sharepoint/client.ts'\nimport '../../i18n/messages.ts'",
  },
  // A room's tests may fill a list to have something to show.
  { from: 'src/ui/rooms/register/row.test.ts', text: "import '../../../storage/lists/systems.ts'\nimport 'vitest'" },
  { from: 'demo/people.ts', text: "import '../src/core/index.ts'" },
  { from: 'scripts/start.ts', text: "import '../src/tenant/server.ts'\nimport '../demo/people.ts'" },
  { from: 'tests/support/world.ts', text: "import '../../src/tenant/server.ts'" },
]
