import type { Host } from '../../host/host'

/** A deep link from the host opens at its record, unless the address already names one. */
export function openingPath(host: Host): void {
  if (host.path && !location.hash)
    history.replaceState(null, '', `#${host.path.startsWith('/') ? '' : '/'}${host.path}`)
}

/** The app's own address at a path of the app, without what belongs to this visit alone. */
export function linkThrough(where: { origin: string; pathname: string }): (path: string) => string {
  return path => `${where.origin}${where.pathname}#${path}`
}
