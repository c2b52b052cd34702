/** Saves that no answer came to: what is tried again, and what others did meanwhile. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RecordEditor } from './record-editor'
import { type OneSystem, oneSystem, place } from './testing/one-system'

const owner = 'maria@kommun.example'
let site: OneSystem
beforeEach(() => {
  vi.useFakeTimers()
  site = oneSystem()
})
afterEach(() => vi.useRealTimers())

/** As a screen has it once it stands. */
function open() {
  const editing = { place, stored: site.stored(), owner, label: 'Diariet', path: '/register/k' }
  const editor = new RecordEditor(site.ports, editing)
  editor.open()
  return editor
}
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const kept = () => site.ports.drafts.of(owner)

describe('no answer', () => {
  test('committed, and typed on: the newer words replace one’s own, without a question', async () => {
    const editor = open()
    site.deaf = true
    editor.set('purpose', 'ab')
    await settle(1000)
    expect(editor.view.state.kind).toBe('kept')
    site.deaf = false
    editor.set('purpose', 'abc')
    await settle(1000)
    expect(editor.view.state.kind).toBe('saved')
    expect(site.stored().entity.purpose).toBe('abc')
    expect(site.writes).toEqual([{ purpose: 'ab' }, { purpose: 'abc' }])
  })

  test('committed, then changed by somebody else, and typed on: both are shown', async () => {
    const editor = open()
    site.deaf = true
    editor.set('purpose', 'ab')
    await settle(1000)
    site.deaf = false
    site.other({ purpose: 'theirs' })
    editor.set('purpose', 'abc')
    await settle(1000)
    expect(editor.view.state).toMatchObject({ kind: 'collided', collisions: [{ mine: 'abc', theirs: 'theirs' }] })
  })

  test('committed, then set back by somebody else: both are shown, and theirs isn’t written over', async () => {
    const editor = open()
    site.deaf = true
    editor.set('purpose', 'ab')
    await settle(1000)
    expect(editor.view.state.kind).toBe('kept')
    site.deaf = false
    site.other({ purpose: '' })
    await settle(10_000)
    expect(editor.view.state).toMatchObject({ kind: 'collided', collisions: [{ base: '', mine: 'ab', theirs: '' }] })
    expect(site.writes).toEqual([{ purpose: 'ab' }])
    await editor.resolve({ purpose: 'theirs' })
    expect(site.stored().entity.purpose).toBe('')
    expect(await kept()).toEqual([])
  })

  test('not committed, and somebody saved another field: nobody is asked, though it stood like that long ago', async () => {
    site.other({ purpose: 'ab' })
    site.other({ purpose: '' })
    const editor = open()
    site.offline = true
    editor.set('purpose', 'ab')
    await settle(1000)
    site.offline = false
    site.other({ supplier: 'S AB' })
    await settle(10_000)
    expect(editor.view.state.kind).toBe('saved')
    expect(site.stored().entity).toMatchObject({ purpose: 'ab', supplier: 'S AB' })
  })

  test('tried again by itself until it is there, once', async () => {
    const editor = open()
    site.offline = true
    editor.set('purpose', 'ab')
    await settle(1000)
    expect(editor.view.state.kind).toBe('kept')
    expect(await kept()).toMatchObject([{ values: { purpose: 'ab' }, sent: true }])
    site.offline = false
    await settle(10_000)
    expect(editor.view.state.kind).toBe('saved')
    expect(site.writes).toEqual([{ purpose: 'ab' }])
    expect(await kept()).toEqual([])
  })
})
