import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestTenant, type TestTenant } from '../test-support/tenant-client.ts'
import { createFaults } from './fault-rules.ts'

let tenant: TestTenant
beforeAll(async () => {
  tenant = await startTestTenant()
})
afterAll(() => tenant.close())
afterEach(() => tenant.send('DELETE', '/local/faults'))

const mail = {
  message: {
    subject: 'S',
    body: { contentType: 'Text', content: 'C' },
    toRecipients: [{ emailAddress: { address: 'a@x.example' } }],
  },
}
async function sendMail() {
  const token = await tenant.token('anna@kommun.example', 'Mail.Send')
  return fetch(`${tenant.graphUrl}/me/sendMail`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(mail),
  })
}
const mails = async () => {
  const { body } = await tenant.json('/local/mail')
  return Array.isArray(body) ? body.length : -1
}

test('cut before: nothing was done', async () => {
  await tenant.send('POST', '/local/faults', { kind: 'cutBefore', pathIncludes: '/sendMail', times: 1 })
  const before = await mails()
  await expect(sendMail()).rejects.toThrow()
  expect(await mails()).toBe(before)
  expect((await sendMail()).status).toBe(202)
})

test('cut after: it was done, and nobody heard', async () => {
  await tenant.send('POST', '/local/faults', { kind: 'cutAfter', method: 'post', pathIncludes: '/sendMail', times: 1 })
  const before = await mails()
  await expect(sendMail()).rejects.toThrow()
  expect(await mails()).toBe(before + 1)
  const { body } = await tenant.json('/local/requests')
  expect(Array.isArray(body) ? body.at(-1) : body).toMatchObject({
    status: 202,
    faults: ['cutAfter'],
    person: 'anna@kommun.example',
  })
})

test('cut during: the head and half of the body arrive', async () => {
  await tenant.send('POST', '/local/faults', { kind: 'cutDuring', pathIncludes: '/nothing' })
  const heard = await new Promise<string>((resolve, reject) => {
    const socket = connect(tenant.port, '127.0.0.1')
    let text = ''
    socket.on('data', chunk => {
      text += chunk.toString()
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
    socket.write(`GET /nothing HTTP/1.1\r\nHost: localhost:${tenant.port}\r\n\r\n`)
  })
  const [head = '', body = ''] = heard.split('\r\n\r\n')
  const whole = Number(head.match(/content-length: (\d+)/i)?.[1])
  expect(head).toMatch(/^HTTP\/1\.1 501 /)
  expect(body).toHaveLength(Math.floor(whole / 2))
  expect(whole).toBeGreaterThan(10)
  const reading = fetch(`${tenant.url}/nothing`).then(answer => answer.text())
  await expect(reading).rejects.toThrow()
})

test('an empty answer is cut in its head', async () => {
  await tenant.send('POST', '/local/faults', { kind: 'cutDuring', pathIncludes: '/sendMail', times: 1 })
  await expect(sendMail()).rejects.toThrow()
})

test('429 with Retry-After, twice, then through', async () => {
  await tenant.send('POST', '/local/faults', {
    kind: 'status',
    status: 429,
    retryAfter: 3,
    pathIncludes: '/sendMail',
    times: 2,
  })
  const before = await mails()
  const answers = [await sendMail(), await sendMail(), await sendMail()]
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 202])
  expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['3', '3', null])
  expect(await mails()).toBe(before + 1)
})

test('latency waits and then lets through', async () => {
  await tenant.send('POST', '/local/faults', { kind: 'latency', ms: 150, pathIncludes: '/sendMail' })
  const start = performance.now()
  expect((await sendMail()).status).toBe(202)
  expect(performance.now() - start).toBeGreaterThan(145)
})

test('a rule without a kind it knows is refused', async () => {
  expect((await tenant.send('POST', '/local/faults', { kind: 'explode' })).status).toBe(400)
  expect((await tenant.send('POST', '/local/faults', { kind: 'cutAfter', status: 500 })).status).toBe(400)
})

const cut = { kind: 'cutBefore', pathIncludes: "getByTitle('Åtgärder')", skip: 0, seed: 1 } as const
const asked = { method: 'POST', override: 'MERGE', path: "/_api/web/lists/getByTitle('%C3%85tg%C3%A4rder')/items(1)" }

test('a path fits as sent or decoded; a method is the verb or the header', () => {
  const strikes = (rule: object, request = asked) => {
    const faults = createFaults()
    faults.add([{ ...cut, ...rule }])
    return faults.strike(request).length
  }
  expect(strikes({})).toBe(1)
  expect(strikes({ pathIncludes: '%C3%85tg' })).toBe(1)
  expect(strikes({ method: 'MERGE' })).toBe(1)
  expect(strikes({ method: 'POST' })).toBe(1)
  expect(strikes({ method: 'DELETE' })).toBe(0)
  expect(strikes({}, { ...asked, method: 'OPTIONS' })).toBe(0)
  expect(strikes({ method: 'OPTIONS' }, { ...asked, method: 'OPTIONS' })).toBe(1)
})

test('skip lets some pass, times ends the rule, waits add up with one other', () => {
  const faults = createFaults()
  faults.add([
    { ...cut, kind: 'latency', ms: 1, spread: 0 },
    { ...cut, skip: 1, times: 2 },
    { ...cut, kind: 'status', status: 500 },
  ])
  const kinds = [1, 2, 3, 4].map(() => faults.strike(asked).map(({ kind }) => kind))
  expect(kinds).toEqual([
    ['latency', 'status'],
    ['latency', 'cutBefore'],
    ['latency', 'cutBefore'],
    ['latency', 'status'],
  ])
})

test('chance strikes the same requests again for the same seed, and others for another', () => {
  const pattern = (seed: number) => {
    const faults = createFaults()
    faults.add([{ ...cut, chance: 0.3, seed }])
    return Array.from({ length: 200 }, () => faults.strike(asked).length)
  }
  expect(pattern(7)).toEqual(pattern(7))
  expect(pattern(7)).not.toEqual(pattern(8))
  const share = pattern(7).filter(Boolean).length / 200
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.4)
})

test('the clock steps when the rule strikes, so a token runs out on the way', async () => {
  const token = await tenant.token('anna@kommun.example', 'User.Read')
  const me = () => tenant.json('/v1.0/me', { headers: { Authorization: `Bearer ${token}` } })
  await tenant.send('POST', '/local/faults', {
    kind: 'clockStep',
    ms: 3_601_000,
    pathIncludes: '/me',
    skip: 1,
    times: 1,
  })
  expect([(await me()).status, (await me()).status]).toEqual([200, 401])
  await tenant.send('POST', '/local/clock', { reset: true })
  expect((await me()).status).toBe(200)
})

test('an expired token and an expired digest are told as SharePoint tells them', async () => {
  await tenant.send('POST', '/local/faults', [
    { kind: 'expiredToken', pathIncludes: '/_api/', times: 1 },
    { kind: 'expiredDigest', pathIncludes: '/_api/', times: 1 },
  ])
  const ask = () => tenant.json('/_api/web', { method: 'POST' })
  expect(await ask()).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
  expect(await ask()).toMatchObject({
    status: 403,
    body: { 'odata.error': { code: '-2130575251, Microsoft.SharePoint.SPException' } },
  })
})

test('429 carries the RateLimit headers it is told to', async () => {
  await tenant.send('POST', '/local/faults', {
    kind: 'status',
    status: 429,
    retryAfter: 4,
    rateLimit: { limit: 1250, remaining: 0, reset: 4 },
    pathIncludes: '/sendMail',
  })
  const { headers } = await sendMail()
  expect(['limit', 'remaining', 'reset'].map(name => headers.get(`ratelimit-${name}`))).toEqual(['1250', '0', '4'])
})
