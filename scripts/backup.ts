/** `npm run backup -- --site URL --out FOLDER`: docs/backup.md. */
import { parseArgs } from 'node:util'
import { parseBackupCommand } from '../src/config/backup-settings.ts'
import { exitCodes, runBackup } from './backup/run.ts'

const text = { type: 'string' } as const

const help = `npm run backup -- --site URL --out FOLDER

Everything of the register's site as files: JSON for each list, keys and references whole.

  --only breach --breach-site URL   the site for incidents instead, by its own administrator

  --sign-in device       (usual) a person signs in with a code: --tenant ID --client-id ID
  --sign-in certificate  an app of your own: --tenant ID --client-id ID --certificate FILE.pem --thumbprint SHA256
  --sign-in development  a local tenant: --person UPN [--breach-person UPN]

Exit code 0: all of it. 1: all but what is named. 2: it could not be done.`

try {
  const { values } = parseArgs({
    options: {
      site: text,
      'breach-site': text,
      only: text,
      out: text,
      'sign-in': text,
      tenant: text,
      'client-id': text,
      certificate: text,
      thumbprint: text,
      person: text,
      'breach-person': text,
      help: { type: 'boolean' },
    },
  })
  const { out: folder, ...options } = values
  if (values.help) console.log(help)
  else {
    const command = parseBackupCommand({ ...options, folder })
    process.exitCode = await runBackup(command, new Date().toISOString(), line => console.log(line))
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error('\n--help says what there is.')
  process.exitCode = exitCodes.failed
}
