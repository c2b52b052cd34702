import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { type FaultRule, faultRuleSchema } from './faults/fault-rules.ts'
import { oneOrMany } from './local/body.ts'
import { makeCertificate } from './local/certificate.ts'
import { cloudNames } from './local/loopback.ts'
import { startTenant } from './server.ts'

const USAGE = `npm run tenant -- [options]
  --port N              port on localhost (default 8080; 0 takes a free one)
  --db PATH             database file, or :memory: (default)
  --site /sites/NAME    make this site if it isn't there; may be repeated
  --trust               believe any token that names a person; let any other, or none,
                        in as the first person and administrator of every site
  --tls                 https with a certificate made now
  --as NAME             with --tls: answer as NAME.sharepoint.com, graph.microsoft.com and
                        login.microsoftonline.com to Node programs that are led here
  --faults FILE         misbehave by the rules in this JSON file (see local/README.md)
  --expose-retry-after  let pages of registered apps read Retry-After and RateLimit-*`

function fail(message: string): never {
  console.error(`${message}\n\n${USAGE}`)
  process.exit(2)
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8080' },
        db: { type: 'string', default: ':memory:' },
        site: { type: 'string', multiple: true, default: [] },
        trust: { type: 'boolean', default: false },
        tls: { type: 'boolean', default: false },
        as: { type: 'string' },
        faults: { type: 'string' },
        'expose-retry-after': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) {
      console.log(USAGE)
      process.exit(0)
    }
    const port = Number(values.port)
    if (!/^\d+$/.test(values.port) || port > 65535) fail(`--port: ${values.port} is no port.`)
    const wrong = values.site.find(path => !/^\/(sites|teams)\/[^/\s]+$/.test(path))
    if (wrong) fail(`--site: ${wrong} isn't like /sites/NAME.`)
    if (values.as !== undefined && !(values.tls && /^[a-z0-9]+$/.test(values.as))) {
      fail('--as: takes a name of letters and digits, and --tls.')
    }
    return { ...values, port }
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

/** @throws never: what is wrong with the file is said as options are. */
function faultsIn(path: string | undefined): FaultRule[] {
  if (path === undefined) return []
  try {
    return v.parse(oneOrMany(faultRuleSchema), JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    return fail(`--faults: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const { port, db, site, trust, tls, as, faults, 'expose-retry-after': exposeRetryAfter } = options()
const rules = faultsIn(faults)
const certificate = tls ? await makeCertificate(as === undefined ? [] : Object.values(cloudNames(as))) : undefined
try {
  const tenant = await startTenant({
    port,
    databasePath: db,
    sites: site,
    trust,
    exposeRetryAfter,
    faults: rules,
    ...(as === undefined ? {} : { as }),
    tell: line => console.error(line),
    ...(certificate ? { certificate } : {}),
  })
  console.log(`The local tenant listens at ${tenant.url}`)
  console.log(`Host page: ${tenant.url}/local/host-page`)
  if (certificate) {
    console.log(`Certificate: ${certificate.path}`)
    console.log(`  Node:      NODE_EXTRA_CA_CERTS=${certificate.path}`)
    if (as !== undefined) {
      const preload = fileURLToPath(new URL('local/point-node-here.cjs', import.meta.url))
      console.log(`  As ${as}:  LOCAL_TENANT_PORT=${tenant.port} NODE_OPTIONS="--require ${preload}"`)
    }
    console.log(`  curl:      curl --cacert ${certificate.path} …`)
  }
  if (trust) console.log('Trusting: a token that names a person is believed; anybody else is an administrator.')

  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      void Promise.all([tenant.close(), certificate?.remove()]).then(() => process.exit(0))
    })
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
