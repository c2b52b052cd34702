import type { NewSite, SharePoint } from '../tenant.ts'
import { unsupported } from './unsupported.ts'

/** Until the lists' side is there: sites are remembered, everything else is refused by name. */
export function createSharePoint(_parts: unknown): SharePoint {
  const sites: NewSite[] = []
  return {
    sites: () => [...sites],
    createSite: site => {
      sites.push(site)
    },
    handle: async (request, caller) =>
      caller ? unsupported(`${request.method} ${new URL(request.url).pathname}`) : new Response(null, { status: 401 }),
  }
}
