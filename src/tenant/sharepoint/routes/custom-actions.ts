/** User custom actions of a site, a web and a list: kept and answered; there is no page here that would run them. */
import { randomUUID } from 'node:crypto'
import { Permission } from '../access/permissions'
import { demand } from '../access/scopes'
import { listPath } from '../lists/list-resources'
import { errors } from '../wire/errors'
import { complex, type Plain, type Resource } from '../wire/resource'
import {
  apply,
  asInteger,
  asText,
  type Body,
  bodyObject,
  done,
  type Handler,
  locator,
  many,
  NOTHING,
  needs,
  one,
  type Req,
  theList,
  webMask,
} from './request'

/** Where actions hang, and SP.UserCustomActionScope of it. */
interface Place {
  key: string
  scope: 2 | 3 | 4
  path: string
}

function place(req: Req): Place {
  if (req.address.locators.list) {
    const list = theList(req)
    return { key: list.id, scope: 4, path: listPath(list) }
  }
  return req.address.route.startsWith('site/')
    ? { key: req.site.id, scope: 2, path: 'Site' }
    : { key: req.site.web_id, scope: 3, path: 'Web' }
}

/** Manage Lists on a list, Manage Web Site elsewhere (assumed). */
function changing(req: Req): Place {
  if (req.address.locators.list) needs(req, theList(req), Permission.manageLists)
  else demand(webMask(req), Permission.manageWeb)
  return place(req)
}

interface Row {
  id: string
  props: string
}

const TEXTS = [
  'ClientSideComponentProperties',
  'CommandUIExtension',
  'Description',
  'Group',
  'HostProperties',
  'ImageUrl',
  'Location',
  'Name',
  'RegistrationId',
  'ScriptBlock',
  'ScriptSrc',
  'Title',
  'Url',
]

/** The properties and what they are where nothing was said: CLI for Microsoft 365 shows them so (`spo customaction get`). */
function resource(at: Place, row: Row): Resource {
  const { High = '0', Low = '0', ...kept }: Record<string, Plain> = JSON.parse(row.props)
  return {
    kind: 'resource',
    type: 'SP.UserCustomAction',
    set: 'SP.ApiData.UserCustomActions',
    path: `${at.path}/UserCustomActions(guid'${row.id}')`,
    props: {
      ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
      ...Object.fromEntries(TEXTS.map(name => [name, name.endsWith('Properties') ? '' : null])),
      Id: row.id,
      RegistrationType: 0,
      Rights: complex('SP.BasePermissions', { High, Low }),
      Scope: at.scope,
      Sequence: 0,
      VersionOfUserCustomAction: '16.0.1.0',
      ...kept,
    },
  }
}

const rows = (req: Req, at: Place): Row[] =>
  req.env.db.all<Row>('SELECT id, props FROM custom_actions WHERE place = ? ORDER BY n', at.key)

function theRow(req: Req, at: Place): Row {
  const id = String(locator(req, 'customaction').value).replace(/[{}]/g, '').toLowerCase()
  const found = rows(req, at).find(row => row.id === id)
  if (!found) throw errors.itemMissing()
  return found
}

/** What a body says, over what was kept. */
function settled(body: Body, before: string): string {
  const props: Record<string, Plain> = JSON.parse(before)
  const text = (name: string) => (value: unknown) => {
    props[name] = value === null ? null : asText(value)
  }
  apply(body, 'a user custom action', {
    ...Object.fromEntries([...TEXTS, 'ClientSideComponentId'].map(name => [name, text(name)])),
    RegistrationType: value => {
      props.RegistrationType = asInteger(value)
    },
    Rights: value => {
      const { High, Low } = bodyObject(value)
      Object.assign(props, { High: String(High ?? 0), Low: String(Low ?? 0) })
    },
    Sequence: value => {
      props.Sequence = asInteger(value)
    },
  })
  return JSON.stringify(props)
}

export const getActions: Handler = req => {
  const at = place(req)
  return many(
    req,
    'SP.ApiData.UserCustomActions',
    rows(req, at).map(row => resource(at, row)),
  )
}

export const addAction: Handler = req => {
  const at = changing(req)
  const row = { id: randomUUID(), props: settled(req.body, '{}') }
  req.env.db.run('INSERT INTO custom_actions (id, place, props) VALUES (?,?,?)', row.id, at.key, row.props)
  return one(req, resource(at, row), 201)
}

export const getAction: Handler = req => {
  const at = place(req)
  return one(req, resource(at, theRow(req, at)))
}

export const mergeAction: Handler = req => {
  const row = theRow(req, changing(req))
  req.env.db.run('UPDATE custom_actions SET props = ? WHERE id = ?', settled(req.body, row.props), row.id)
  return NOTHING
}

export const deleteAction: Handler = req => {
  req.env.db.run('DELETE FROM custom_actions WHERE id = ?', theRow(req, changing(req)).id)
  return NOTHING
}

export const clearActions: Handler = req => {
  req.env.db.run('DELETE FROM custom_actions WHERE place = ?', changing(req).key)
  return done('Clear')
}
