import { expect, test } from 'vitest'
import { blankAgreement } from '../../../storage/agreement-terms'
import type { Agreement, Stored } from '../../../storage/repository'
import { agreementRows, searched } from './agreement-rows'

const today = '2026-06-01'
let id = 0
function stored(name: string, terms: Partial<Agreement>): Stored<Agreement> {
  id += 1
  return { id, etag: '1', entity: { ...blankAgreement, key: name, name, start: '2020-01-01', ...terms } }
}

test('AGR-2 agreements stand by their day to decide: contradictions first, then those without one, the ended last', () => {
  const rows = agreementRows(
    [
      stored('ended', { end: '2025-12-31', notice: { months: 3 } }),
      stored('open', {}),
      stored('later', { end: '2028-12-31', renewalKind: 'tacit', renewalEach: { years: 1 }, notice: { months: 3 } }),
      stored('sooner', { end: '2026-12-31', notice: { months: 3 } }),
      stored('contradicting', { end: '2019-12-31' }),
    ],
    [],
    today,
  )
  expect(rows.map(({ name }) => name)).toEqual(['contradicting', 'sooner', 'later', 'open', 'ended'])
  expect(rows[0]?.dates).toBeUndefined()
})

test('every word of a search is found somewhere in the row, whatever its case', () => {
  const rows = agreementRows([stored('Raindance', { supplier: 'CGI Sverige AB' }), stored('Kivra', {})], [], today)
  expect(searched(rows, 'cgi rain').map(({ name }) => name)).toEqual(['Raindance'])
  expect(searched(rows, ' ')).toHaveLength(2)
})
