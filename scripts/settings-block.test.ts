import { expect, test } from 'vitest'
import { parseSettings, type Settings } from '../src/config/settings.ts'
import { stampSettings } from './settings-block.ts'

const page = '<head><script type="application/json" id="settings">{}</script></head><script src="x"></script>'
const settings: Settings = {
  siteUrl: "https://kommunen.example/sites/$&$1-</script><script>alert('x')</script>",
  breachSiteUrl: 'https://kommunen.example/sites/b',
  graphUrl: 'https://graph.example/v1.0',
  auth: {
    kind: 'development',
    clientId: 'local',
    tokenUrl: 'https://kommunen.example/token',
    peopleUrl: 'https://kommunen.example/people',
  },
  hostOrigins: [],
}

const blockOf = (html: string) => /id="settings">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''

test('the app reads the settings that were stamped, whatever they hold', () => {
  const stamped = stampSettings(page, settings)
  expect(parseSettings(blockOf(stamped))).toEqual(settings)
  expect(stamped.match(/<script/g)).toHaveLength(2)
})

test('a page stamped before takes the new settings', () => {
  const other = { ...settings, graphUrl: 'https://other.example/v1.0' }
  expect(parseSettings(blockOf(stampSettings(stampSettings(page, settings), other)))).toEqual(other)
})

test('a page without the block is refused', () => {
  expect(() => stampSettings('<head></head>', settings)).toThrow('no data block')
})
