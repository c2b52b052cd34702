/** What `npm run backup` and `npm run restore` are asked to do. Parsed once; every fault is named. */
import * as v from 'valibot'
import { dotted, isLocal, type SignIn, signIn, siteAddress, unset } from './provision-settings.ts'

const commandSchema = v.object({
  site: siteAddress,
  'breach-site': v.optional(siteAddress),
  only: v.optional(v.picklist(['register', 'breach'], 'is register or breach'), 'register'),
  folder: v.pipe(v.string('is needed: where the files are'), v.minLength(1, 'is needed: where the files are')),
})

export interface BackupCommand {
  /** Of the two sites one; the breach site only when asked for, and never into the register's files. */
  site: 'register' | 'breach'
  siteUrl: string
  breachSiteUrl: string
  folder: string
  signIn: SignIn
}

/** @param options as given on the command line, without the dashes @throws Error naming every fault */
export function parseBackupCommand(options: Record<string, string | boolean | undefined>): BackupCommand {
  const given = { ...unset, folder: undefined, 'sign-in': 'device', ...options }
  const faults: string[] = []
  const command = v.safeParse(commandSchema, given)
  if (!command.success) faults.push(...command.issues.map(dotted))
  const signing = v.safeParse(signIn, given)
  if (!signing.success) faults.push(...signing.issues.map(dotted))
  if (command.success && command.output.only === 'breach' && command.output['breach-site'] === undefined)
    faults.push('--breach-site is needed with --only breach')
  if (
    command.success &&
    signing.success &&
    signing.output['sign-in'] === 'development' &&
    !isLocal(command.output.site)
  )
    faults.push('--sign-in development is for a local tenant only, and --site is none')
  if (!command.success || !signing.success || faults.length > 0) throw new Error(faults.join('\n'))
  const { site, only, folder } = command.output
  return {
    site: only,
    siteUrl: site,
    breachSiteUrl: command.output['breach-site'] ?? site,
    folder,
    signIn: signing.output,
  }
}
