import { expect, test } from 'vitest'
import { clockStops } from './clock-stops.ts'

const monday = '2026-11-23T08:00:00Z'
const tuesday = '2026-11-24T08:00:00Z'
const wednesday = '2026-11-25T08:00:00Z'

test('INC-7 a notification stops the clocks of the boards that it names, and no other', () => {
  const steps = {
    notifications: [
      { boardIds: ['a', 'b'], at: tuesday },
      { boardIds: ['b'], at: monday },
    ],
  }
  expect(clockStops('a', steps)).toStrictEqual({ notifiedAt: tuesday })
  expect(clockStops('b', steps)).toStrictEqual({ notifiedAt: monday })
  expect(clockStops('c', steps)).toStrictEqual({})
})

test('INC-7 "not notifiable" stops another board\'s clock only once that board agrees', () => {
  const notNotifiable = [{ byBoardId: 'owner', at: monday }]
  expect(clockStops('owner', { notNotifiable })).toStrictEqual({ closedAsNotNotifiableAt: monday })
  expect(clockStops('a', { notNotifiable })).toStrictEqual({})
  expect(clockStops('a', { notNotifiable, agreements: [{ boardId: 'b', at: tuesday }] })).toStrictEqual({})
  expect(clockStops('a', { notNotifiable, agreements: [{ boardId: 'a', at: tuesday }] })).toStrictEqual({
    closedAsNotNotifiableAt: tuesday,
  })
})

test('INC-7 an agreement to nothing stops nothing, and one given ahead counts from the finding', () => {
  expect(clockStops('a', { agreements: [{ boardId: 'a', at: monday }] })).toStrictEqual({})
  const steps = { notNotifiable: [{ byBoardId: 'owner', at: wednesday }], agreements: [{ boardId: 'a', at: monday }] }
  expect(clockStops('a', steps)).toStrictEqual({ closedAsNotNotifiableAt: wednesday })
})

test("INC-7 a board that finds so by itself needs nobody's agreement", () => {
  const notNotifiable = [
    { byBoardId: 'owner', at: monday },
    { byBoardId: 'a', at: tuesday },
  ]
  expect(clockStops('a', { notNotifiable })).toStrictEqual({ closedAsNotNotifiableAt: tuesday })
})
