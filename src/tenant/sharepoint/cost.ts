/**
 * What a request costs in resource units. Microsoft gives figures for Graph (one thing read, or changes by token: 1; several
 * things read, or anything written: 2; permissions: 5) and none for REST, which "usually consume more"; the same are taken here.
 * learn.microsoft.com/sharepoint/dev/general-development/how-to-avoid-getting-throttled-or-blocked-in-sharepoint-online
 */
import type { Operation } from '../tenant'
import type { Verb } from './routes/table'

const PERMISSIONS =
  /\/(role|roledefinitions|roleassignments|assignment|breakroleinheritance|resetroleinheritance|\w*effective\w*permissions|firstuniqueancestorsecurableobject|hasuniqueroleassignments)(\/|$)/

/** Nodes that are one thing; any other end of an address is a collection or a function. */
const ONE = /(^|\/)(site|web|list|item|field|view|user|group|role|version|attachment|file|folder|contenttype|owner)$/
const PROPERTY_OF_ONE = /\/(regionalsettings|timezone|\$value|itemcount|fieldvaluesas\w+|fieldvaluesforedit)$/

const CHANGES = /\/(getchanges|getlistitemchangessincetoken)$/

export function unitsOf(verb: Verb, route: string, query: ReadonlyMap<string, string>): Operation['units'] {
  if (PERMISSIONS.test(`/${route}`) || /roleassignments/i.test(query.get('$expand') ?? '')) return 5
  if (CHANGES.test(route)) return 1
  if (route === 'contextinfo') return 1
  if (verb !== 'GET') return 2
  return ONE.test(route) || PROPERTY_OF_ONE.test(route) ? 1 : 2
}
