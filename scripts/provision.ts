/**
 * `npm run provision -- --site URL --breach-site URL --plan | --apply | --check` makes and upgrades the two SharePoint sites, and
 * tells what somebody changed in them: docs/setting-up.md.
 */
import { parseArgs } from 'node:util'
import { parseProvisionCommand } from '../src/config/provision-settings.ts'
import { exitCodes, runProvision } from './provision/run.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

const help = `npm run provision -- --site URL --breach-site URL --plan | --apply | --check

  --plan    say what would be made or mended, and change nothing
  --apply   make and mend it; cut off, it goes on where it was when it is run again
  --check   the same as --plan, for a timetable
  --only register | breach   one of the two, where they have different owners
  --boards FILE              boards to begin with: [{"name": "…", "key": "…"}], the key being optional

  --sign-in device       (usual) a person signs in with a code: --tenant ID --client-id ID
  --sign-in certificate  an app of your own: --tenant ID --client-id ID --certificate FILE.pem --thumbprint SHA256
  --sign-in development  a local tenant: --person UPN [--breach-person UPN]

Exit code 0: as it should be, or done. 1: something differs, or is left to you. 2: it could not be done.`

try {
  const { values } = parseArgs({
    options: {
      site: text,
      'breach-site': text,
      plan: flag,
      apply: flag,
      check: flag,
      only: text,
      boards: text,
      'sign-in': text,
      tenant: text,
      'client-id': text,
      certificate: text,
      thumbprint: text,
      person: text,
      'breach-person': text,
      help: flag,
    },
  })
  if (values.help) console.log(help)
  else process.exitCode = await runProvision(parseProvisionCommand(values), line => console.log(line))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error('\n--help says what there is.')
  process.exitCode = exitCodes.failed
}
