import * as v from 'valibot'
import type { Database } from '../store/database.ts'
import { openShelf } from './shelf.ts'

const httpUrl = v.pipe(
  v.string(),
  v.check(text => /^https?:\/\//.test(text), 'must be an http(s) address'),
)
const named = (name: string, id: string) =>
  v.optional(v.strictObject({ id: v.optional(v.string(), id), name: v.string() }), { id, name })

export const tabSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  /** May hold the manifest's placeholders, e.g. `{locale}`. */
  contentUrl: httpUrl,
  scope: v.picklist(['personal', 'channel']),
  /** What the tab sees as `page.id`; its name where left out. */
  entityId: v.exactOptional(v.string()),
})

export const LOCALES = ['sv', 'nb', 'nn', 'da', 'en'] as const
export const THEMES = ['default', 'dark', 'contrast'] as const

/** What the host page shows and tells the tab. */
export const hostSettingsSchema = v.strictObject({
  /** The app's id in the manifest: `/l/entity/{appId}/…` links open its tabs. */
  appId: v.optional(v.string(), '00000000-0000-0000-0000-000000000000'),
  tabs: v.optional(v.array(tabSchema), []),
  /** Principal name of the person signed in at first; the directory's first where left out. */
  person: v.exactOptional(v.string()),
  locale: v.optional(v.picklist(LOCALES), 'en'),
  theme: v.optional(v.picklist(THEMES), 'default'),
  team: named('Team', '5b1a0f0e-0c52-4e4c-9c5e-7465616d0000'),
  channel: named('General', '19:local@thread.tacv2'),
})
export type HostSettings = v.InferOutput<typeof hostSettingsSchema>
export type Tab = HostSettings['tabs'][number]

export interface Host {
  settings(): HostSettings
  put(settings: HostSettings): void
}

export function openHost(database: Database): Host {
  const shelf = openShelf(database, 'host', hostSettingsSchema)
  return {
    settings: () => shelf.get('host') ?? v.parse(hostSettingsSchema, {}),
    put: settings => shelf.put('host', settings),
  }
}
