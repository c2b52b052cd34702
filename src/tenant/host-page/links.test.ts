import { expect, test } from 'vitest'
import type { Tab } from '../local/host-settings.ts'
import { contentAddress } from './context.ts'
import { deepLinkTo, readDeepLink, tabFor } from './deep-link.ts'
import { asQuery, readState } from './page-state.ts'

const HOST = 'http://localhost:8080'
const APP = '0b3f7a9e-0000-4000-8000-00000000000f'
const tab = (name: string, scope: Tab['scope'], entityId?: string): Tab => ({
  name,
  scope,
  contentUrl: 'http://127.0.0.1:5173/',
  ...(entityId ? { entityId } : {}),
})
const tabs = [tab('A', 'personal', 'same'), tab('B', 'channel', 'same'), tab('C', 'channel')]

test.each([
  [`https://teams.microsoft.com/l/entity/${APP}/same`, { entityId: 'same', subPageId: '' }],
  [
    `${HOST}/l/entity/${APP}/a%20b?context=%7B%22subEntityId%22%3A%22x%2F1%22%7D`,
    { entityId: 'a b', subPageId: 'x/1' },
  ],
  [`${HOST}/l/entity/${APP}/same?context={"channelId":"19:c"}`, { channelId: '19:c' }],
  [`${HOST}/l/entity/${APP}/same?context=rubbish`, { entityId: 'same', subPageId: '' }],
])('%s is a link', (address, link) => {
  expect(readDeepLink(address, HOST)).toMatchObject({ appId: APP, ...link })
})

test.each([`https://evil.example/l/entity/${APP}/same`, `${HOST}/l/chat/0/0`, 'l/entity/a/b', ''])(
  '%s is none',
  address => {
    expect(readDeepLink(address, HOST)).toBeUndefined()
  },
)

test('a link made is the link read', () => {
  const link = { appId: APP, entityId: 'å/b', subPageId: 'item?4&5', channelId: '19:c@thread.tacv2' }
  expect(readDeepLink(deepLinkTo(link, HOST, 'Label'), HOST)).toEqual(link)
})

test('a link with a channel means the tab there, one without means the personal one', () => {
  const to = (entityId: string, channelId?: string) =>
    tabFor({ appId: APP.toUpperCase(), entityId, subPageId: '', ...(channelId ? { channelId } : {}) }, APP, tabs)?.name
  expect([to('same'), to('same', '19:c'), to('C'), to('nothing')]).toEqual(['A', 'B', 'C', undefined])
  expect(tabFor({ appId: 'another', entityId: 'same', subPageId: '' }, APP, tabs)).toBeUndefined()
})

test('placeholders of the manifest are filled, old names and new', () => {
  const context = { locale: 'sv-se', subEntityId: 'a/b', theme: 'dark', loginHint: 'å@x.example' }
  const url = 'https://x.example/{locale}?s={page.subPageId}&t={app.theme}&u={loginHint}&g={groupId}'
  expect(contentAddress(url, context)).toBe('https://x.example/sv-se?s=a%2Fb&t=dark&u=%C3%A5%40x.example&g=')
})

test("the address wins over the settings, and what isn't a choice is left out", () => {
  const settings = {
    appId: APP,
    tabs,
    person: 'B@x.example',
    locale: 'da',
    theme: 'dark',
    team: { id: 't', name: 'T' },
    channel: { id: 'c', name: 'C' },
  } as const
  const people = [{ userPrincipalName: 'a@x.example' }, { userPrincipalName: 'b@x.example' }]
  const choices = { themes: ['default', 'dark'], locales: ['sv', 'da'] } as const
  const read = (query: string) =>
    readState(new URLSearchParams(query), { ...settings, tabs }, people, {
      themes: [...choices.themes],
      locales: [...choices.locales],
    })
  expect(read('')).toEqual({ person: 'b@x.example', theme: 'dark', locale: 'da', tab: 'A', subPageId: '' })
  const state = { person: 'a@x.example', theme: 'default', locale: 'sv', tab: 'C', subPageId: 'x/1' } as const
  expect(read(asQuery(state))).toEqual(state)
  expect(read('person=ghost@x.example&theme=pink&locale=fr&tab=Z')).toEqual(read(''))
})
