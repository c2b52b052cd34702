/** How the items of a list are read: the newest first, few, so that rows stand there soon; the rest in large pages side by side. */
import type { IItems } from '@pnp/sp/items/types'

/** Rows as SharePoint gives them; what of them is ours is not known here. */
type Rows = { Id: number }[]
/** Runs a question, and gives its failure our words. */
type Asking = <T>(work: () => Promise<T>) => Promise<T>

const FIRST_PAGE_SIZE = 150
export const PAGE_SIZE = 2000
/** Pages on their way at once, of one list. */
const LANES = 3
/** A filter by ids grows too long for an address, and too deep for SharePoint. */
const IDS_AT_ONCE = 50

function rowsOf(answer: unknown): Rows {
  if (!Array.isArray(answer)) return []
  return answer.filter((row): row is { Id: number } => typeof row?.Id === 'number')
}

/**
 * Every item there was when the reading began, once. Each page asks for ids past the last one of the page before, which no
 * view threshold stops, however long the list. What is added meanwhile isn't in it.
 */
export async function* readPages(items: () => IItems, asking: Asking): AsyncGenerator<Rows> {
  const first = rowsOf(await asking(() => items().orderBy('Id', false).top(FIRST_PAGE_SIZE)()))
  yield first.reverse()
  const oldest = first[0]
  if (first.length < FIRST_PAGE_SIZE || oldest === undefined) return
  const lanes = Math.min(LANES, Math.ceil(oldest.Id / PAGE_SIZE))
  const border = (lane: number) => Math.floor(((oldest.Id - 1) * lane) / lanes)
  const readers = Array.from({ length: lanes }, (_, lane) =>
    readRange(items, asking, { after: border(lane), to: border(lane + 1) }),
  )
  yield* asTheyCome(readers)
}

async function* readRange(items: () => IItems, asking: Asking, range: { after: number; to: number }) {
  for (let { after } = range; after < range.to; ) {
    const filter = `Id gt ${after} and Id le ${range.to}`
    const page = rowsOf(await asking(() => items().filter(filter).orderBy('Id').top(PAGE_SIZE)()))
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (page.length < PAGE_SIZE || last === undefined) return
    after = last.Id
  }
}

/** What several generators yield, whichever is first. */
async function* asTheyCome<T>(generators: AsyncGenerator<T>[]): AsyncGenerator<T> {
  function next(generator: AsyncGenerator<T>) {
    const turn = generator.next().then(result => ({ generator, result }))
    turn.catch(() => undefined) // heard of when its turn comes
    return turn
  }
  const pending = new Map(generators.map(generator => [generator, next(generator)]))
  while (pending.size > 0) {
    const { generator, result } = await Promise.race(pending.values())
    if (result.done) pending.delete(generator)
    else {
      // asked for before the page is handed over: the next is on its way while this one is drawn
      pending.set(generator, next(generator))
      yield result.value
    }
  }
}

export async function readSome(items: () => IItems, ids: readonly number[], asking: Asking): Promise<Rows> {
  const parts = Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_, part) =>
    ids.slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE),
  )
  const answers = await Promise.all(
    parts.map(part => {
      const filter = part.map(id => `Id eq ${id}`).join(' or ')
      return asking(() => items().filter(filter).top(IDS_AT_ONCE)())
    }),
  )
  return answers.flatMap(rowsOf)
}
