/**
 * The app's settings, stamped into the page as a data block `<script type="application/json" id="settings">` so that no
 * request waits for them. Parsed once at start; every fault is named.
 */
import * as v from 'valibot'

const url = v.pipe(v.string(), v.url())
const origin = v.pipe(
  v.string(),
  v.check(text => URL.canParse(text) && new URL(text).origin === text, 'must be an origin: scheme, host and port'),
)

const settingsSchema = v.object({
  /** Absolute address of the register's site. */
  siteUrl: url,
  /** Absolute address of the breach site; another site on purpose (docs/architecture.md). */
  breachSiteUrl: url,
  graphUrl: url,
  auth: v.variant('kind', [
    v.object({ kind: v.literal('entra'), clientId: v.pipe(v.string(), v.uuid()), authority: url }),
    /** For plain http on one's own machine only: a token for a person, with no password. */
    v.object({ kind: v.literal('development'), clientId: v.string(), tokenUrl: url, peopleUrl: url }),
  ]),
  /** Origins that may frame the app and are not in teams-js' own list. */
  hostOrigins: v.array(origin),
})

export type Settings = v.InferOutput<typeof settingsSchema>

/** @throws Error naming every faulty setting and what is wrong with it. */
export function parseSettings(json: string): Settings {
  let raw: unknown
  try {
    raw = JSON.parse(json)
  } catch {
    throw new Error('The settings are not valid JSON.')
  }
  const parsed = v.safeParse(settingsSchema, raw)
  if (parsed.success) return parsed.output
  const faults = parsed.issues.map(issue => `${v.getDotPath(issue) ?? 'settings'}: ${issue.message}`)
  throw new Error(`The settings are faulty. ${faults.join(' · ')}`)
}
