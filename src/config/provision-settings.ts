/** What `npm run provision` is asked to do. Parsed once; every fault is named. */
import * as v from 'valibot'

/** Pages of a site, which people copy from the address bar in place of the site's own address. */
const WITHIN_A_SITE = /\/(Lists|SitePages|_layouts|_api|Forms|Shared%20Documents)(\/|$)|\.aspx$/i

export const siteAddress = v.pipe(
  v.string('is needed, such as https://contoso.sharepoint.com/sites/forvaltning'),
  v.trim(),
  v.check(text => URL.canParse(text), 'isn’t an address; it begins with https://'),
  v.transform(text => text.replace(/[?#].*$/, '').replace(/\/+$/, '')),
  v.check(
    text => !WITHIN_A_SITE.test(text),
    'is the address of a page within a site; give the site’s own, such as https://contoso.sharepoint.com/sites/forvaltning',
  ),
)
const identifier = (what: string) => v.pipe(v.string(`is needed: ${what}`), v.uuid(`isn’t an id: ${what}`))
const text = (what: string) => v.pipe(v.string(`is needed: ${what}`), v.minLength(1, `is needed: ${what}`))

const tenant = text('the directory (tenant) id, or its domain')
const clientId = identifier('the application (client) id of the app registration')

export const signIn = v.variant('sign-in', [
  /** A person signs in on a page of Microsoft's, with a code that is printed. */
  v.object({ 'sign-in': v.literal('device'), tenant, 'client-id': clientId }),
  /** An app of one's own with a certificate, without a person. */
  v.object({
    'sign-in': v.literal('certificate'),
    tenant,
    'client-id': clientId,
    certificate: text('a file with certificate and private key as PEM'),
    thumbprint: v.pipe(text('the certificate’s SHA-256 thumbprint'), v.regex(/^[0-9a-f:]{64,95}$/i, 'isn’t SHA-256')),
  }),
  /** The local tenant only: a token in a person's name, with no password. */
  v.object({
    'sign-in': v.literal('development'),
    person: text('the user principal name of the register site’s owner'),
    'breach-person': v.optional(v.string()),
  }),
])

export type SignIn = v.InferOutput<typeof signIn>

const modes = ['plan', 'apply', 'check'] as const
export type ProvisionMode = (typeof modes)[number]

const commandSchema = v.object({
  site: siteAddress,
  'breach-site': siteAddress,
  only: v.optional(v.picklist(['register', 'breach'], 'is register or breach')),
  boards: v.optional(v.string()),
})

export interface ProvisionCommand {
  mode: ProvisionMode
  siteUrl: string
  breachSiteUrl: string
  /** One of the two sites, where they have different owners. */
  only: 'register' | 'breach' | undefined
  /** A JSON file of boards to begin with. */
  boardsFile: string | undefined
  signIn: SignIn
}

export const dotted = (issue: v.BaseIssue<unknown>) => `--${v.getDotPath(issue) ?? ''} ${issue.message}`

export const isLocal = (url: string): boolean => ['localhost', '127.0.0.1'].includes(new URL(url).hostname)

/** An option that isn't given is told as such, in its own words, rather than as a key that lacks. */
const names = ['site', 'breach-site', 'tenant', 'client-id', 'certificate', 'thumbprint', 'person']
export const unset = Object.fromEntries(names.map(name => [name, undefined]))

/** @param options as given on the command line, without the dashes @throws Error naming every fault */
export function parseProvisionCommand(options: Record<string, string | boolean | undefined>): ProvisionCommand {
  const faults: string[] = []
  const asked = modes.filter(mode => options[mode] === true)
  const [mode, ...more] = asked
  if (mode === undefined || more.length > 0) faults.push('one of --plan, --apply and --check is needed')
  const command = v.safeParse(commandSchema, { ...unset, ...options })
  if (!command.success) faults.push(...command.issues.map(dotted))
  const given = { ...unset, 'sign-in': 'device', ...options }
  const signing = v.safeParse(signIn, given)
  if (!signing.success) faults.push(...signing.issues.map(dotted))
  if (command.success && command.output.site.toLowerCase() === command.output['breach-site'].toLowerCase()) {
    faults.push(
      '--breach-site is the same site: incident reports need one of their own, with administrators of its own',
    )
  }
  if (command.success && signing.success && signing.output['sign-in'] === 'development') {
    for (const name of ['site', 'breach-site'] as const) {
      if (!isLocal(command.output[name])) {
        faults.push(`--sign-in development is for a local tenant only, and --${name} is none`)
      }
    }
  }
  if (mode === undefined || !command.success || !signing.success || faults.length > 0)
    throw new Error(faults.join('\n'))
  const { site, 'breach-site': breachSiteUrl, only, boards } = command.output
  return { mode, siteUrl: site, breachSiteUrl, only, boardsFile: boards, signIn: signing.output }
}

const boardSchema = v.object({
  key: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, 'is letters and digits, at most 40'))),
  name: v.pipe(v.string(), v.trim(), v.minLength(1)),
})

/** @throws Error naming every fault of the file */
export function parseBoards(json: string): v.InferOutput<typeof boardSchema>[] {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    throw new Error('The boards are not valid JSON.')
  }
  const parsed = v.safeParse(v.array(boardSchema), raw)
  if (parsed.success) return parsed.output
  throw new Error(
    `The boards are faulty. ${parsed.issues.map(issue => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join(' · ')}`,
  )
}
