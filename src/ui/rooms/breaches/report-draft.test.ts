import { describe, expect, test } from 'vitest'
import { sv } from '../../../i18n/incidents/sv'
import type { Administration, Board, Stored } from '../../../storage/repository'
import { blank } from '../../../storage/testing/blank'
import { boardOfChoice, choiceOf, faultsOf, mailAbout, personalNumbersIn } from './report-draft'

const board: Stored<Board> = {
  id: 1,
  etag: '1',
  entity: blank('boards', { key: 'skola', name: 'Skolnämnden', kind: 'ordinary' }),
}
const administration: Stored<Administration> = {
  id: 2,
  etag: '1',
  entity: { key: 'a', name: 'Skola', boards: [1], departments: '' },
}
const now = '2026-08-28T10:20:00Z'
const whole = { whatHappened: 'Ett brev', seenAt: now, event: 'wrongRecipient', reachAt: '0123' } as const

describe('INC-1 a report', () => {
  test('needs what happened, when, which kind, whom it concerns and where to be reached, all said at once', () => {
    expect([...faultsOf({}, undefined, now)]).toEqual(['whatHappened', 'seenAt', 'event', 'destination', 'reachAt'])
    expect(faultsOf(whole, { administration, board }, now).size).toBe(0)
    expect([...faultsOf({ ...whole, seenAt: '2026-08-28T10:20:01Z' }, { administration, board }, now)]).toEqual([
      'seenLater',
    ])
  })

  test('is never kept from being sent by what it says; personal numbers are only pointed out', () => {
    const report = { ...whole, whatHappened: 'Mejl om 121212-1212' }
    expect(faultsOf(report, { administration, board }, now).size).toBe(0)
    expect(personalNumbersIn(report.whatHappened)).toBe('121212-1212')
    expect(personalNumbersIn('Mejl')).toBeUndefined()
    expect(personalNumbersIn(undefined)).toBeUndefined()
  })

  test('a board is read back out of the choice, whatever the administration is called', () => {
    expect(boardOfChoice(choiceOf('Bygg/miljö', 'byggnad'))).toBe('byggnad')
    expect(boardOfChoice('unknown')).toBeUndefined()
  })
})

test.each(['report', 'supplement'] as const)(
  'INC-11 the mail about a %s says where to read, and nothing of what happened',
  kind => {
    const { subject, text } = mailAbout(kind, sv, {
      board: 'Skolnämnden',
      when: 'i dag',
      link: 'https://app.example/#/i/1',
    })
    expect(subject).not.toBe('')
    expect(text).toContain('Skolnämnden')
    expect(text).toContain('https://app.example/#/i/1')
  },
)
