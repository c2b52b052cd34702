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
}
