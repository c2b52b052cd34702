import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryDrafts } from '../../storage/drafts'
import { RecordEditor } from './record-editor'
import { type OneSystem, oneSystem, place } from './testing/one-system'

const owner = 'maria@kommun.example'
let site: OneSystem
beforeEach(() => {
  vi.useFakeTimers()
  site = oneSystem()
})
afterEach(() => vi.useRealTimers())

const made = (from = site) =>
  new RecordEditor(from.ports, { place, stored: from.stored(), owner, label: 'Diariet', path: '/register/k' })
/** As a screen has it once it stands. */
function open(from = site) {
  const editor = made(from)
  editor.open()
  return editor
}
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const kept = () => site.ports.drafts.of(owner)

describe('typing while a save is under way', () => {
  test('the newer words follow, and nobody is told of a race with themselves', async () => {
    const editor = open()
    const seen = new Set<string>()
    editor.watch(() => void seen.add(editor.view.state.kind))
    const letGo = site.hold()
    editor.set('purpose', 'ab')
    await settle(1000)
    expect(editor.view.state.kind).toBe('saving')
    editor.set('purpose', 'abc')
    await settle(5000)
    letGo()
    await settle(5000)
    expect(editor.view.state.kind).toBe('saved')
    expect([...seen]).toEqual(['typed', 'saving', 'saved'])
    expect(site.writes).toEqual([{ purpose: 'ab' }, { purpose: 'abc' }])
    expect(await kept()).toEqual([])
  })

  test('the page left meanwhile: the newer words are sent too', async () => {
    const editor = open()
    const letGo = site.hold()
    editor.set('purpose', 'ab')
    await settle(1000)
    editor.set('supplier', 'S AB')
    editor.close()
    letGo()
    await settle(5000)
    expect(site.stored().entity).toMatchObject({ purpose: 'ab', supplier: 'S AB' })
    expect(await kept()).toEqual([])
  })

  test('the tab killed meanwhile: what was committed is known as one’s own, and the rest is offered', async () => {
    const editor = open()
    const letGo = site.hold()
    editor.set('purpose', 'ab')
    await settle(1000)
    editor.set('purpose', 'abc')
    const [draft] = await kept()
    letGo()
    await settle(100)
    // the tab died here: a new one finds the draft as it lay before the answer came
    const again = oneSystem(memoryDrafts())
    again.other({ purpose: 'ab' })
    if (draft) await again.ports.drafts.put(draft)
    const reopened = open(again)
    await settle(5000)
    expect(reopened.view.values.purpose).toBe('abc')
    await reopened.saveNow()
    expect(reopened.view.state.kind).toBe('saved')
    expect(again.writes).toEqual([{ purpose: 'abc' }])
  })
})

describe('an earlier visit’s draft', () => {
  async function left(sent: boolean) {
    const first = open()
    site.offline = true
    first.set('purpose', 'ab')
    if (sent) await settle(1000)
    await settle()
    site.offline = false
  }
  /** What a killed tab leaves behind: the draft, and no editor that goes on. */
  async function afterTheKill() {
    const found = oneSystem()
    for (const draft of await kept()) await found.ports.drafts.put(draft)
    site = found
  }

  test('never sent: it is offered, says so, and isn’t saved before the person has said so', async () => {
    await left(false)
    await afterTheKill()
    const editor = open()
    await settle(20_000)
    expect(editor.view).toMatchObject({ state: { kind: 'restored' }, values: { purpose: 'ab' } })
    expect(editor.view.restoredAt).toBeDefined()
    editor.close()
    await settle(1000)
    expect(site.writes).toEqual([])
    expect(await kept()).toHaveLength(1)
  })

  test('never sent, and typed on: all of it is saved', async () => {
    await left(false)
    await afterTheKill()
    const editor = open()
    await settle()
    editor.set('supplier', 'S AB')
    await settle(1000)
    expect(site.writes).toEqual([{ purpose: 'ab', supplier: 'S AB' }])
    expect(await kept()).toEqual([])
  })

  test('sent and not committed: it is sent again by itself', async () => {
    await left(true)
    await afterTheKill()
    const editor = open()
    await settle(1000)
    expect(editor.view.state.kind).toBe('saved')
    expect(site.writes).toEqual([{ purpose: 'ab' }])
  })

  test.each([true, false])('committed (sent: %s): known as stored, nothing written, the draft gone', async sent => {
    await left(sent)
    await afterTheKill()
    site.other({ purpose: 'ab' })
    const editor = open()
    await settle(1000)
    expect(editor.view).toMatchObject({ values: { purpose: 'ab' } })
    expect(editor.view.restoredAt).toBeUndefined()
    expect(site.writes).toEqual([])
    expect(await kept()).toEqual([])
  })

  test('made for a screen that never stood, an editor leaves it to the next one, which saves it and says so', async () => {
    await left(true)
    await afterTheKill()
    made()
    await settle(1000)
    expect(site.writes).toEqual([])
    const editor = open()
    await settle(1000)
    expect(editor.view.state.kind).toBe('saved')
    expect(site.writes).toEqual([{ purpose: 'ab' }])
  })

  test('typed into before the device answered: neither the old words nor the new are lost', async () => {
    await left(false)
    await afterTheKill()
    const editor = open()
    editor.set('supplier', 'S AB')
    await settle(1000)
    expect(site.stored().entity).toMatchObject({ purpose: 'ab', supplier: 'S AB' })
  })

  test('of an item that is gone: the words stand there, and the draft stays', async () => {
    await left(true)
    await afterTheKill()
    site.faults.push('missing')
    const editor = open()
    await settle(1000)
    expect(editor.view).toMatchObject({ state: { kind: 'failed' }, values: { purpose: 'ab' } })
    expect(await kept()).toHaveLength(1)
  })
})

test('what was saved is said to be, though somebody saves another field right afterwards', async () => {
  const editor = open()
  editor.set('purpose', 'ab')
  await settle(1000)
  const { state } = editor.view
  expect(state.kind).toBe('saved')
  site.other({ supplier: 'S AB' })
  editor.follow(site.stored())
  expect(editor.view).toMatchObject({ state, values: { purpose: 'ab', supplier: 'S AB' } })
})

describe('two tabs of one person', () => {
  test('each keeps what was typed in it, and the one that saves leaves the other’s draft alone', async () => {
    site.offline = true
    const one = open()
    const other = open()
    one.set('purpose', 'here')
    await settle()
    other.set('supplier', 'there')
    await settle()
    expect((await kept()).map(({ values }) => values)).toEqual([{ purpose: 'here' }, { supplier: 'there' }])
    site.offline = false
    await other.saveNow()
    expect((await kept()).map(({ values }) => values)).toEqual([{ purpose: 'here' }])
    await one.saveNow()
    expect(site.stored().entity).toMatchObject({ purpose: 'here', supplier: 'there' })
    expect(await kept()).toEqual([])
  })
})

describe('a lost race', () => {
  test('asks, and is asked no second time while the question stands', async () => {
    const editor = open()
    site.other({ purpose: 'theirs' })
    editor.set('purpose', 'mine')
    await settle(1000)
    const { state } = editor.view
    expect(state.kind).toBe('collided')
    await editor.saveNow()
    expect(editor.view.state).toBe(state)
    await editor.resolve({ purpose: 'mine' })
    expect(site.stored().entity.purpose).toBe('mine')
    expect(await kept()).toEqual([])
  })
})

test('storage that fails in the middle keeps nothing from being saved', async () => {
  const drafts = memoryDrafts()
  site = oneSystem({ ...drafts, put: () => Promise.reject(new Error('The database is closing.')) })
  const editor = open()
  editor.set('purpose', 'ab')
  await settle(1000)
  expect(editor.view.state.kind).toBe('saved')
  expect(site.writes).toEqual([{ purpose: 'ab' }])
})

test('a refusal leaves the words where they stand, and the draft with them', async () => {
  const editor = open()
  site.faults.push('forbidden')
  editor.set('purpose', 'ab')
  await settle(1000)
  expect(editor.view).toMatchObject({ state: { kind: 'failed' }, values: { purpose: 'ab' } })
  await settle(60_000)
  expect(site.writes).toEqual([])
  expect(await kept()).toHaveLength(1)
})

test('left and come back to without a new start, the page saves as before', async () => {
  const editor = open()
  editor.close()
  editor.open()
  editor.set('purpose', 'ab')
  await settle(1000)
  expect(site.writes).toEqual([{ purpose: 'ab' }])
})
