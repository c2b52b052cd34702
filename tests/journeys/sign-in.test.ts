/**
 * Signing in for real: the built app in a plain browser, msal-browser, and the tenant over TLS, with no development sign-in
 * anywhere. What only Entra itself can show stands in docs/unverified.md.
 */
import { rmSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientId, localSettings } from '../../demo/local-tenant.ts'
import { systemManager } from '../../demo/people.ts'
import { startAppServer } from '../../scripts/app-server.ts'
import { ensureBuilt } from '../../scripts/build-app.ts'
import type { RunningServer } from '../../scripts/listen.ts'
import { localApi } from '../../scripts/local-api.ts'
import { prepareDirectory } from '../../scripts/prepare.ts'
import { makeCertificate, type RunningTenant, startTenant } from '../../src/tenant/server.ts'
import { launchBrowser } from '../support/browser.ts'
import { seededDatabase } from '../support/seeded-template.ts'
import { visit } from '../support/visit.ts'

const TENANT_ID = '6f0c1a52-3f3e-4d0e-9a54-6c6f63616c00'
let tenant: RunningTenant
let app: RunningServer
let browser: Browser
let databasePath: string
let removeCertificate: () => Promise<void>
const told: string[] = []

beforeAll(async () => {
  await ensureBuilt()
  databasePath = await seededDatabase('http://127.0.0.1:5300')
  // Over plain http first, where the controls can be asked without a certificate; then the same tenant at the same port over TLS.
  const plain = await startTenant({ databasePath })
  const url = plain.url.replace('http:', 'https:')
  const settings = {
    ...localSettings(url),
    auth: { kind: 'entra', clientId, authority: `${url}/${TENANT_ID}` } as const,
  }
  app = await startAppServer({ port: 0, settings })
  await prepareDirectory(plain.url, app.url)
  await localApi(plain.url).local('GET', 'people')
  await plain.close()
  const certificate = await makeCertificate()
  removeCertificate = certificate.remove
  tenant = await startTenant({ databasePath, port: plain.port, certificate, tell: line => told.push(line) })
  browser = await launchBrowser({ storage: 'allowed' })
})
afterAll(async () => {
  await browser?.close()
  await app?.close()
  await tenant?.close()
  await removeCertificate?.()
  for (const suffix of ['', '-wal', '-shm']) rmSync(databasePath + suffix, { force: true })
})

test('a person signs in on the directory’s page, comes back to where they were going, and stays signed in', async () => {
  const { page, leave } = await visit(browser, `${app.url}/#/register`, { ignoreHTTPSErrors: true })
  await page.getByRole('button', { name: systemManager.displayName }).click()
  await page.getByRole('row').nth(1).waitFor()
  expect(new URL(page.url()).hash).toBe('#/register')
  expect(page.url()).not.toContain('code=')

  await page.reload()
  await page.getByRole('row').nth(1).waitFor()
  expect(new URL(page.url()).origin).toBe(app.url)
  await leave()
})

test('a second window is let in by the session, without being asked who it is', async () => {
  const { page, leave } = await visit(browser, `${app.url}/#/`, { ignoreHTTPSErrors: true })
  await page.getByRole('button', { name: systemManager.displayName }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  const second = await page.context().newPage()
  await second.goto(`${app.url}/#/register`)
  await second.getByRole('row').nth(1).waitFor()
  await leave()
})

test('the tenant lacked nothing', () => {
  expect(told).toEqual([])
})
