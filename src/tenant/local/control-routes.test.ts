import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTenant } from '../server.ts'
import { startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTestTenant()
})
afterAll(() => tenant.close())

test('a person posted again is replaced and keeps the id', async () => {
  const first = await tenant.send('POST', '/local/people', {
    userPrincipalName: 'bo@x.example',
    displayName: 'Bo',
    jobTitle: 'Chef',
  })
  expect(first).toMatchObject({ status: 201, body: { mail: 'bo@x.example', accountEnabled: true, userType: 'Member' } })
  const again = await tenant.send('POST', '/local/people', [
    { userPrincipalName: 'BO@x.example', displayName: 'Bo Bo' },
  ])
  const { body: people } = await tenant.json('/local/people')
  expect(again.body).toEqual(
    [
      {
        ...Object(first.body),
        displayName: 'Bo Bo',
        userPrincipalName: 'BO@x.example',
        mail: 'BO@x.example',
        jobTitle: undefined,
      },
    ].map(({ jobTitle: _gone, ...rest }) => rest),
  )
  expect(people).toHaveLength(3)
})

test('every fault in a body is named', async () => {
  const { status, body } = await tenant.send('POST', '/local/people', [
    { userPrincipalName: 'no address', displayName: 'A', colour: 'red' },
  ])
  expect(status).toBe(400)
  expect(JSON.stringify(body)).toMatch(/0\.userPrincipalName.*0\.colour/)
})

test('an id belongs to one person', async () => {
  const id = '0b3f7a9e-0000-4000-8000-0000000000aa'
  expect(
    (await tenant.send('POST', '/local/people', { id, userPrincipalName: 'c@x.example', displayName: 'C' })).status,
  ).toBe(201)
  expect(
    (await tenant.send('POST', '/local/people', { id, userPrincipalName: 'd@x.example', displayName: 'D' })).status,
  ).toBe(409)
})

test('nobody is changed who is not there', async () => {
  expect((await tenant.send('PATCH', '/local/people/ghost@x.example', { displayName: 'G' })).status).toBe(404)
})

test('the clock is set, stopped, moved and let go', async () => {
  const post = async (body: unknown) => (await tenant.send('POST', '/local/clock', body)).body
  expect(await post({ now: '2027-02-28T23:59:59Z', frozen: true })).toEqual({
    now: '2027-02-28T23:59:59.000Z',
    frozen: true,
  })
  expect(await post({ advanceMs: 1000 })).toEqual({ now: '2027-03-01T00:00:00.000Z', frozen: true })
  expect(await post({ now: '2030-01-01T00:00:00Z' })).toMatchObject({
    now: expect.stringMatching(/^2030-01-01T00:00:0/),
    frozen: false,
  })
  expect(await post({ reset: true })).toMatchObject({
    frozen: false,
    now: expect.stringMatching(new RegExp(`^${new Date().getUTCFullYear()}`)),
  })
  expect((await tenant.send('POST', '/local/clock', { now: 'tomorrow' })).status).toBe(400)
})

test('the journal holds the service, not the controls', async () => {
  await tenant.send('DELETE', '/local/requests')
  await tenant.json('/nothing/here?x=1')
  await tenant.json('/local/people')
  expect((await tenant.json('/local/requests')).body).toEqual([
    { at: expect.any(String), method: 'GET', path: '/nothing/here?x=1', status: 501 },
  ])
  expect((await tenant.json('/local/refused')).body).toEqual([
    expect.objectContaining({ path: '/nothing/here?x=1', message: "The local tenant doesn't have GET /nothing/here." }),
  ])
})

test('people, apps, host settings and tokens outlive a restart on the same port', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenant-test-'))
  const databasePath = join(folder, 'tenant.db')
  const first = await startTestTenant({ databasePath })
  const token = await first.token('anna@kommun.example', 'User.Read')
  await first.send('PUT', '/local/host', { locale: 'sv', theme: 'dark' })
  const people = (await first.json('/local/people')).body
  await first.close()

  const second = await startTenant({ databasePath, port: first.port })
  // By the other name: fetch would reuse a connection to the first tenant.
  const get = async (path: string) =>
    (await fetch(`http://127.0.0.1:${second.port}${path}`, { headers: { Authorization: `Bearer ${token}` } })).json()
  expect(await get('/local/people')).toEqual(people)
  expect(await get('/local/host')).toMatchObject({ locale: 'sv', theme: 'dark' })
  expect(await get('/v1.0/me')).toMatchObject({ displayName: 'Anna Ek' })
  await second.close()
  await rm(folder, { recursive: true })
})

test('a taken port is said to be taken', async () => {
  await expect(startTenant({ port: tenant.port })).rejects.toThrow(`Port ${tenant.port} is taken.`)
})
