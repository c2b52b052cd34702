import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'
import { type Apps, appSchema } from '../identity/apps.ts'
import type { PeopleDirectory } from '../identity/directory.ts'
import { type NewPerson, newPersonSchema, personChangeSchema } from '../identity/person-schema.ts'
import { newPhotoSchema, type Photos } from '../identity/photos.ts'
import type { Person, SharePoint } from '../tenant.ts'
import { oneOrMany, readBody } from './body.ts'

const newSiteSchema = v.strictObject({
  path: v.pipe(v.string(), v.regex(/^\/(sites|teams)\/[^/\s]+$/, 'must be like /sites/NAME')),
  title: v.pipe(v.string(), v.minLength(1)),
  ownerPrincipalName: v.string(),
  language: v.picklist([1053, 1044, 2068, 1030, 1033]),
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'must be an IANA time zone')),
  groupId: v.exactOptional(v.pipe(v.string(), v.uuid())),
})

const grantSchema = v.strictObject({
  site: v.string(),
  clientId: v.pipe(v.string(), v.uuid(), v.toLowerCase()),
  role: v.picklist(['read', 'write', 'manage', 'fullcontrol']),
})

const newGroupSchema = v.strictObject({
  id: v.exactOptional(v.pipe(v.string(), v.uuid(), v.toLowerCase())),
  displayName: v.pipe(v.string(), v.minLength(1)),
  mail: v.optional(v.string(), ''),
  unified: v.optional(v.boolean(), false),
  members: v.optional(v.array(v.string()), []),
})

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export interface DirectoryRoutes {
  directory: PeopleDirectory
  photos: Photos
  apps: Apps
  sharepoint: SharePoint
}

/** Who and what there is: people, app registrations, sites. */
export function directoryRoutes({ directory, photos, apps, sharepoint }: DirectoryRoutes): Hono {
  const routes = new Hono()

  function put(person: NewPerson): Person {
    try {
      return directory.put(person)
    } catch (error) {
      if (error instanceof RangeError) throw new HTTPException(409, { message: error.message })
      throw error
    }
  }

  // The one local route a page of another origin may read: the development sign-in lists people.
  routes.get('/people', c => {
    const origin = c.req.header('origin')
    c.header('Vary', 'Origin')
    if (origin && apps.isRegisteredOrigin(origin)) c.header('Access-Control-Allow-Origin', origin)
    return c.json(directory.people())
  })
  routes.post('/people', async c => {
    const people = (await readBody(c, oneOrMany(newPersonSchema))).map(put)
    return c.json(Array.isArray(await c.req.json()) ? people : people[0], 201)
  })
  routes.patch('/people/:userPrincipalName', async c => {
    const name = c.req.param('userPrincipalName')
    const after = directory.change(name, await readBody(c, personChangeSchema))
    if (!after) throw new HTTPException(404, { message: `There is nobody called ${name}.` })
    return c.json(after)
  })

  routes.post('/photos', async c => {
    for (const { userPrincipalName, ...photo } of await readBody(c, oneOrMany(newPhotoSchema))) {
      const person = directory.byPrincipalName(userPrincipalName)
      if (!person) throw new HTTPException(404, { message: `There is nobody called ${userPrincipalName}.` })
      photos.put({ personId: person.id, ...photo })
    }
    return c.body(null, 204)
  })

  routes.get('/groups', c => c.json(directory.groups?.() ?? []))
  routes.post('/groups', async c => {
    const { members, ...group } = await readBody(c, newGroupSchema)
    const ids = members.map(name => {
      const person = directory.byPrincipalName(name)
      if (!person) throw new HTTPException(400, { message: `members: there is nobody called ${name}` })
      return person.id
    })
    const made = { ...group, id: group.id ?? randomUUID(), members: ids }
    directory.putGroup(made)
    return c.json(made, 201)
  })

  routes.get('/apps', c => c.json(apps.all()))
  routes.post('/apps', async c => {
    const app = await readBody(c, appSchema)
    apps.put(app)
    return c.json(app, 201)
  })

  routes.get('/grants', c => c.json(sharepoint.appGrants()))
  routes.post('/grants', async c => {
    const grant = await readBody(c, grantSchema)
    if (!sharepoint.sites().some(({ path }) => path.toLowerCase() === grant.site.toLowerCase())) {
      throw new HTTPException(404, { message: `site: there is no ${grant.site}` })
    }
    sharepoint.grantApp(grant)
    return c.json(grant, 201)
  })

  routes.get('/sites', c => c.json(sharepoint.sites()))
  routes.post('/sites', async c => {
    const site = await readBody(c, newSiteSchema)
    if (sharepoint.sites().some(({ path }) => path.toLowerCase() === site.path.toLowerCase())) {
      throw new HTTPException(409, { message: `path: ${site.path} exists already` })
    }
    if (!directory.byPrincipalName(site.ownerPrincipalName)) {
      throw new HTTPException(400, { message: `ownerPrincipalName: there is nobody called ${site.ownerPrincipalName}` })
    }
    sharepoint.createSite(site)
    return c.json(site, 201)
  })
  return routes
}
