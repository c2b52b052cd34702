import type { Database } from '../store/database'
import type { Clock, Directory, Meter } from '../tenant'

/** What every room of the lists' side is given. */
export interface Env {
  db: Database
  directory: Directory
  clock: Clock
  meter?: Meter
}

export const now = (env: Env): number => Math.floor(env.clock().getTime() / 1000) * 1000

/** A row of `sites`. */
export interface Site {
  id: string
  web_id: string
  path: string
  title: string
  description: string
  owner_upn: string
  owner_id: number
  language: number
  time_zone: string
  created: number
  owners: number
  members: number
  visitors: number
  /** Where the assignments of this web lie; absent: the site's own. */
  scope?: string
  /** A web below the site's root web: the path of the one above. */
  parent?: string
  /** Of a web below: the root web's path. */
  root?: string
  /** Properties that are kept and change nothing, as JSON. */
  props: string
}
