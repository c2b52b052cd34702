import { Hono } from 'hono'
import * as v from 'valibot'
import { type Faults, faultRuleSchema } from '../faults/fault-rules.ts'
import { type Units, unitSettingsSchema } from '../faults/units.ts'
import { oneOrMany, readBody } from './body.ts'
import type { TenantClock } from './clock.ts'
import { type Host, hostSettingsSchema } from './host-settings.ts'
import type { Journal } from './journal.ts'
import type { Mailbox } from './mailbox.ts'

const clockSchema = v.union([
  v.strictObject({ now: v.pipe(v.string(), v.isoTimestamp()), frozen: v.optional(v.boolean(), false) }),
  v.strictObject({ advanceMs: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ reset: v.literal(true) }),
])

export interface ControlRoutes {
  clock: TenantClock
  faults: Faults
  units: Units
  journal: Journal
  mailbox: Mailbox
  host: Host
}

/** What tests set and read: time, faults, the host page's settings, mail, the journal. */
export function controlRoutes({ clock, faults, units, journal, mailbox, host }: ControlRoutes): Hono {
  const routes = new Hono()
  const time = () => ({ now: clock.now().toISOString(), frozen: clock.frozen() })

  routes.get('/clock', c => c.json(time()))
  routes.post('/clock', async c => {
    const change = await readBody(c, clockSchema)
    if ('now' in change) clock.set(new Date(change.now), change.frozen)
    else if ('advanceMs' in change) clock.advance(change.advanceMs)
    else clock.reset()
    return c.json(time())
  })

  routes.get('/faults', c => c.json(faults.rules()))
  routes.post('/faults', async c => {
    faults.add(await readBody(c, oneOrMany(faultRuleSchema)))
    return c.json(faults.rules(), 201)
  })
  routes.delete('/faults', c => {
    faults.clear()
    return c.body(null, 204)
  })

  routes.get('/units', c => c.json(units.report()))
  routes.put('/units', async c => {
    units.set(await readBody(c, unitSettingsSchema))
    return c.json(units.report())
  })
  routes.delete('/units', c => {
    units.clear()
    return c.body(null, 204)
  })

  routes.get('/requests', c => c.json(journal.requests()))
  routes.get('/refused', c => c.json(journal.refused()))
  routes.delete('/requests', c => {
    journal.clear()
    return c.body(null, 204)
  })

  routes.get('/mail', c => c.json(mailbox.sent()))

  routes.get('/host', c => c.json(host.settings()))
  routes.put('/host', async c => {
    host.put(await readBody(c, hostSettingsSchema))
    return c.json(host.settings())
  })
  return routes
}
