/** The repository over two SharePoint sites (docs/architecture.md: why two). */

import { withStorageErrors } from '../../wire/faults'
import type { TokenSource } from '../../wire/patient-client'
import { allLists, type ListName } from '../lists/all-lists'
import type { PersonRef } from '../lists/column'
import { type ListDeclaration, urlNameOf } from '../lists/define-list'
import { groupOfTitle } from '../lists/group-titles'
import { queryOf, type Row, toEntity, toRow, toVersionEntity } from '../lists/row'
import type { Entities, NewEntity, Place, Repository, Stored, Version } from '../repository'
import { isStorageError, StorageError } from '../storage-error'
import type { Waits } from '../waits'
import { connect } from './client'
import { isManaging } from './may-manage'
import type { SPFI } from './pnp'
import { PAGE_SIZE, readPages, readSome } from './read-items'

export interface Sites {
  siteUrl: string
  breachSiteUrl: string
}

const CLAIMS_PREFIX = 'i:0#.f|membership|'

interface SiteUser {
  Id: number
  Title: string
  LoginName: string
  Email: string
}

function toPersonRef(user: SiteUser): PersonRef {
  return {
    id: user.Id,
    name: user.Title,
    principalName: user.LoginName.replace(CLAIMS_PREFIX, '').toLowerCase(),
    mail: user.Email,
  }
}

function isRow(value: unknown): value is Row & { Id: number; 'odata.etag': string } {
  return typeof value === 'object' && value !== null && 'Id' in value && typeof value.Id === 'number'
}

function rowsOf(answer: unknown): unknown[] {
  return Array.isArray(answer) ? answer : []
}

/** A read whose query SharePoint refuses names a column that the list lacks: nothing in it but names is ours. */
async function reading<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await withStorageErrors(work)
  } catch (error) {
    if (!isStorageError(error, 'refused')) throw error
    throw new StorageError('notSetUp', error.detail, error)
  }
}

export function sharePointRepository(sites: Sites, tokens: TokenSource, waits?: Waits): Repository {
  const clients: Record<'register' | 'breach', { sp: SPFI; path: string }> = {
    register: { sp: connect(sites.siteUrl, tokens, waits), path: new URL(sites.siteUrl).pathname },
    breach: { sp: connect(sites.breachSiteUrl, tokens, waits), path: new URL(sites.breachSiteUrl).pathname },
  }

  function itemsOf(place: Place, batch?: SPFI) {
    const list: ListDeclaration = allLists[place.list]
    const { sp, path } = clients[list.site]
    return (batch ?? sp).web.getList(`${path}/Lists/${urlNameOf(list, place.board)}`).items
  }

  function toStored<N extends ListName>(place: Place<N>, row: unknown): Stored<Entities[N]> {
    if (!isRow(row)) throw new StorageError('broken', `An item of ${place.list} came without an id.`)
    // the declaration named by N yields exactly Entities[N]; the compiler can't follow an index by a type parameter
    const entity = toEntity(allLists[place.list] as ListDeclaration, row) as Entities[N]
    return { id: row.Id, etag: row['odata.etag'], entity }
  }

  function queried(place: Place) {
    const { select, expand } = queryOf(allLists[place.list])
    return itemsOf(place)
      .select(...select)
      .expand(...expand)
  }

  async function one<N extends ListName>(place: Place<N>, id: number): Promise<Stored<Entities[N]>> {
    const { select, expand } = queryOf(allLists[place.list])
    const row: unknown = await reading(() =>
      itemsOf(place)
        .getById(id)
        .select(...select)
        .expand(...expand)(),
    )
    return toStored(place, row)
  }

  async function byKey<N extends ListName>(place: Place<N>, key: string): Promise<Stored<Entities[N]> | undefined> {
    const filter = `Key eq '${key.replaceAll("'", "''")}'`
    const answer: unknown = await reading(() => queried(place).filter(filter).top(1)())
    const row = rowsOf(answer)[0]
    return row === undefined ? undefined : toStored(place, row)
  }

  async function create<N extends ListName>(place: Place<N>, entity: NewEntity<N>): Promise<Stored<Entities[N]>> {
    const declaration: ListDeclaration = allLists[place.list]
    if (!declaration.columns.key?.unique) {
      // no unique column can stop a second one here: what an earlier try stored is looked for first
      const earlier = await byKey(place, entity.key)
      if (earlier !== undefined) return earlier
    }
    try {
      const row = toRow(allLists[place.list] as ListDeclaration, entity)
      const added: unknown = await withStorageErrors(() => itemsOf(place).add(row))
      if (!isRow(added)) throw new StorageError('broken', `A new item of ${place.list} came back without an id.`)
      return await one(place, added.Id)
    } catch (error) {
      if (!isStorageError(error, 'duplicate')) throw error
      const first = await byKey(place, entity.key)
      if (first === undefined) throw error
      return first
    }
  }

  return {
    one,
    byKey,
    create,
    async *pages<N extends ListName>(place: Place<N>) {
      for await (const rows of readPages(() => queried(place), reading)) yield rows.map(row => toStored(place, row))
    },
    async some<N extends ListName>(place: Place<N>, ids: readonly number[]) {
      const rows = await readSome(() => queried(place), ids, reading)
      return rows.map(row => toStored(place, row))
    },
    async createAll(place, entities) {
      const declaration: ListDeclaration = allLists[place.list]
      const { addInBatches } = await import('./batches')
      const { sp } = clients[declaration.site]
      await addInBatches(
        sp,
        batch => itemsOf(place, batch),
        entities.map(entity => toRow(declaration, entity)),
      )
    },
    async matching(place, field, value) {
      const column = (allLists[place.list] as ListDeclaration).columns[field]
      if (!column) throw new Error(`List ${place.list} has no field ${field}.`)
      const filter = `${column.internalName} eq '${value.replaceAll("'", "''")}'`
      const found: unknown[] = []
      const pages = queried(place).filter(filter).top(PAGE_SIZE)[Symbol.asyncIterator]()
      for (;;) {
        const page = await reading(() => pages.next())
        if (page.done) break
        found.push(...rowsOf(page.value))
      }
      return found.map(row => toStored(place, row))
    },
    async update(place, id, etag, changes) {
      const row = toRow(allLists[place.list] as ListDeclaration, changes)
      await withStorageErrors(() => itemsOf(place).getById(id).update(row, etag))
      return one(place, id)
    },
    async versions(place, id, between) {
      const answer: unknown = await withStorageErrors(() => itemsOf(place).getById(id).versions())
      const rows = rowsOf(answer)
      return (between ? rows.slice(0, savesBetween(...between)) : rows).map(row => toVersion(allLists[place.list], row))
    },
    async visitor() {
      const user = await withStorageErrors(() =>
        clients.register.sp.web.currentUser
          .select('Id', 'Title', 'LoginName', 'Email', 'IsSiteAdmin', 'Groups/Title')
          .expand('Groups')<SiteUser & { IsSiteAdmin: boolean; Groups: { Title: string }[] }>(),
      )
      const named = user.Groups.map(({ Title }) => groupOfTitle(Title)).filter(group => group !== undefined)
      // who administers the site may do everything in it, in the group or not: while it is set up nobody is in it yet
      const groups = [...new Set([...named, ...(user.IsSiteAdmin ? ['administrators'] : [])])]
      return { me: toPersonRef(user), groups }
    },
    async mayManage(site) {
      try {
        const { EffectiveBasePermissions } = await withStorageErrors(() =>
          clients[site].sp.web.select('EffectiveBasePermissions')<{
            EffectiveBasePermissions: { Low: string | number }
          }>(),
        )
        return isManaging(EffectiveBasePermissions.Low)
      } catch (error) {
        if (isStorageError(error, 'forbidden')) return false
        throw error
      }
    },
    async person(principalName) {
      const loginName = principalName.startsWith('i:0') ? principalName : `${CLAIMS_PREFIX}${principalName}`
      return toPersonRef(await withStorageErrors(() => clients.register.sp.web.ensureUser(loginName)))
    },
  }
}

/**
 * An item's etag ends in a number that grows by one with each save, `"…,7"`. What SharePoint saves by itself may raise it
 * without a version: then some older versions are among those counted.
 */
function savesBetween(from: string, to: string): number | undefined {
  const [first, last] = [from, to].map(etag => Number(/(\d+)"?$/.exec(etag)?.[1]))
  const count = Number(last) - Number(first)
  return Number.isFinite(count) ? Math.max(count, 0) : undefined
}

function toVersion(list: ListDeclaration, row: unknown): Version {
  const cells: Row = typeof row === 'object' && row !== null ? Object.fromEntries(Object.entries(row)) : {}
  const editor = cells.Editor
  const by = typeof editor === 'object' && editor !== null && 'LookupValue' in editor ? String(editor.LookupValue) : ''
  return {
    label: String(cells.VersionLabel ?? ''),
    at: String(cells.Created ?? ''),
    by,
    values: toVersionEntity(list, cells),
  }
}
