import type { Route } from '../routes/table'

/** The contract as it stands in the README. */
export function contractTable(routes: Route[]): string {
  const rows = routes.map(route => `| ${route.verb} | \`${route.path}\` | ${route.source} | ${route.known} |`)
  return ['| verb | endpoint | source | shape |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
