/**
 * `_ObjectIdentity_`: how a client names an object it was told of in an earlier request, e.g.
 * `GUID|740c6a0b-85e2-48a0-a494-e0f1759d4aa7:site:GUID:web:GUID:list:GUID:item:1,1`. What stands before the bar is the trace's and
 * means nothing; clients make it up. The form as CLI for Microsoft 365 writes it.
 */
import type { Site } from '../env'
import { fold } from '../query/text-order'
import { errors, NotImplemented } from '../wire/errors'
import { type Kind, ONES } from './kinds'

const OBJECTS = '740c6a0b-85e2-48a0-a494-e0f1759d4aa7'

export const siteIdentity = (trace: string, site: Site): string => `${trace}|${OBJECTS}:site:${site.id}`
export const webIdentity = (trace: string, site: Site): string => `${siteIdentity(trace, site)}:web:${site.web_id}`

export interface Named {
  kind: Kind
  address: string
}

const PATTERN = /(site|web|list|field|contenttype|fl|view|item|u):([^:]+)/gi

/**
 * @throws SharePointError for another site, or none at all
 * @throws NotImplemented for an object that isn't here, or of another web
 */
export function named(site: Site, identity: string): Named {
  const bar = identity.indexOf('|')
  const rest = identity.slice(bar + 1)
  const [head = '', ...parts] = rest.split(':')
  if (bar < 0 || fold(head) !== OBJECTS || parts.length % 2 !== 0) throw errors.badIdentity()
  const steps = [...rest.slice(head.length + 1).matchAll(PATTERN)].map(([, tag = '', key = '']) => ({ tag, key }))
  if (steps.length * 2 !== parts.length) throw new NotImplemented(`CSOM: the identity ${identity}`)
  let at: Named = { kind: 'site', address: 'site' }
  for (const { tag, key } of steps) {
    const kind = kindOf(tag)
    if (kind === 'site' && fold(key) !== site.id) throw errors.badIdentity()
    if (kind === 'web' && fold(key) !== site.web_id) throw new NotImplemented('CSOM: an object of another web')
    const own = kind === 'item' ? key.replace(/,.*$/, '') : key.replace(/[{}]/g, '')
    const segment = ONES[kind]?.segment(encodeURIComponent(own)) ?? ''
    at = { kind, address: kind === 'site' || kind === 'web' ? segment : `${at.address}/${segment}` }
  }
  return at
}

const KINDS: Kind[] = ['site', 'web', 'list', 'field', 'type', 'link', 'view', 'item', 'user']

function kindOf(tag: string): Kind {
  const kind = KINDS.find(one => ONES[one]?.tag === tag.toLowerCase())
  if (!kind) throw new NotImplemented(`CSOM: an identity with ${tag}`)
  return kind
}
