import { spawn } from 'node:child_process'
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCertificate } from '../local/certificate.ts'
import { type RunningTenant, startTenant } from '../server.ts'

const ANNA = 'anna@kommun.example'
const PUBLIC = '0b3f7a9e-0000-4000-8000-0000000000b1'
const RUNNER = '0b3f7a9e-0000-4000-8000-0000000000b2'
const SECRET = 'only-for-this-test'
let tenant: RunningTenant
let trusted: Awaited<ReturnType<typeof makeCertificate>>
let told: Record<string, unknown>
const lines: string[] = []

const CLIENT = fileURLToPath(new URL('fixture/msal-node-client.ts', import.meta.url))

function run(script: readonly string[], input: unknown): Promise<string> {
  const child = spawn(process.execPath, script, {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: trusted.path, INPUT: JSON.stringify(input) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  return new Promise((resolve, reject) =>
    child.once('close', code => (code === 0 ? resolve(out) : reject(new Error(said)))),
  )
}

/** The controls speak TLS too here, so they are asked from such a process as well. */
const PREPARE = `const { url, posts } = JSON.parse(process.env.INPUT)
for (const [path, body] of posts) {
  const answer = await fetch(url + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(path + ' ' + await answer.text())
}`

beforeAll(async () => {
  trusted = await makeCertificate()
  tenant = await startTenant({ certificate: trusted, tell: line => lines.push(line) })
  const own = await generate([{ name: 'commonName', value: 'runner' }], { algorithm: 'sha256' })
  const site = (path: string) => ({ path, title: path, ownerPrincipalName: ANNA, language: 1033, timeZone: 'UTC' })
  const posts = [
    ['/local/people', { userPrincipalName: ANNA, displayName: 'Anna Ek' }],
    ['/local/apps', { clientId: PUBLIC, displayName: 'Program', redirectUris: ['http://localhost'] }],
    [
      '/local/apps',
      {
        clientId: RUNNER,
        displayName: 'Runner',
        redirectUris: [],
        roles: { sharepoint: ['Sites.Selected'], graph: ['User.Read.All'] },
        secrets: [SECRET],
        certificates: [own.cert],
      },
    ],
    ['/local/sites', site('/sites/granted')],
    ['/local/sites', site('/sites/other')],
    ['/local/grants', { site: '/sites/granted', clientId: RUNNER, role: 'write' }],
  ]
  await run(['--input-type=module', '-e', PREPARE], { url: tenant.url, posts })
  const input = {
    url: tenant.url,
    authority: `${tenant.url}/6f0c1a52-3f3e-4d0e-9a54-6c6f63616c00`,
    person: ANNA,
    publicClient: PUBLIC,
    runner: RUNNER,
    thumbprint: new X509Certificate(own.cert).fingerprint256.replaceAll(':', '').toLowerCase(),
    privateKey: createPrivateKey(own.private).export({ type: 'pkcs8', format: 'pem' }),
    secret: SECRET,
  }
  told = JSON.parse(await run(['--import', 'tsx', CLIENT], input))
}, 60_000)
afterAll(async () => {
  await tenant?.close()
  await trusted?.remove()
})

test('msal-node signs a person in by code with PKCE, and the token opens SharePoint', () => {
  expect(told.byCode).toBe(200)
  expect(told.account).toMatchObject({
    username: ANNA,
    name: 'Anna Ek',
    homeAccountId: expect.stringMatching(/^[\w-]{36}\.[\w-]{36}$/),
  })
})

test('a code with the wrong verifier, or used before, is refused', () => {
  expect(told.wrong).toContain('AADSTS50148')
  expect(told.twice).toContain('AADSTS54005')
})

test('it keeps the token, renews it, and gets one for Graph without asking again', () => {
  expect(told).toMatchObject({ cached: true, renewed: { fromCache: false, status: 200 }, graph: 200 })
})

test('it signs in by device code', () => {
  expect(told.byDevice).toBe(200)
})

test('an app with a certificate opens the site it was granted and no other', () => {
  expect(told.runner).toEqual({ granted: 200, other: 403, users: 200 })
})

test('an app with a secret gets a token that SharePoint refuses, and a guessed secret none', () => {
  expect(told.bySecret).toBe(401)
  expect(told.refusedSecret).toContain('AADSTS7000215')
})

test('nothing it asked for was lacking', () => {
  expect(lines).toEqual([])
})
