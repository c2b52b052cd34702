/** Makes a local tenant into the demo municipality's. Safe to run again: what is there stays, what lacks is added. */
import { appRegistration, hostPage, sites } from '../demo/local-tenant.ts'
import { people } from '../demo/people.ts'

/** @throws Error naming the step that the tenant refused, and its answer */
export async function prepare(tenantUrl: string, appUrl: string): Promise<void> {
  await prepareDirectory(tenantUrl, appUrl)
  // ── SEAM: provision both sites from the list declarations (src/storage/provision), then seed them (demo/seed.ts) ──
}

/** People, app, sites and host page: what a municipality has before it ever hears of this app, and nothing of ours. */
export async function prepareDirectory(tenantUrl: string, appUrl: string): Promise<void> {
  const local = (method: string, path: string, body?: unknown) => call(method, `${tenantUrl}/local/${path}`, body)
  await local('POST', 'people', people)
  await local('POST', 'apps', appRegistration(appUrl))
  const present = JSON.stringify(await local('GET', 'sites'))
  for (const site of sites) {
    if (!present.includes(JSON.stringify(site.path))) await local('POST', 'sites', site)
  }
  await local('PUT', 'host', hostPage(appUrl))
}

async function call(method: string, url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${url} was answered ${response.status}: ${text}`)
  return text === '' ? undefined : JSON.parse(text)
}
