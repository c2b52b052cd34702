/** `npm run backup` and `npm run restore`: the same options and the same end, whichever way the files go. */
import { parseArgs } from 'node:util'
import { parseBackupCommand } from '../../src/config/backup-settings.ts'
import { exitCodes, runBackup, runRestore } from './run.ts'

const text = { type: 'string' } as const

const ways = {
  backup: {
    files: 'out',
    usage: 'npm run backup -- --site URL --out FOLDER',
    what: "Everything of the register's site as files: JSON for each list, keys and references whole.",
  },
  restore: {
    files: 'from',
    usage: 'npm run restore -- --site URL --from FOLDER | FILE.zip',
    what: 'A backup back into an empty site that has been set up. Cut off, it goes on when it is run again.',
  },
} as const

const options = `  --only breach --breach-site URL   the site for incidents instead, by its own administrator

  --sign-in device       (usual) a person signs in with a code: --tenant ID --client-id ID
  --sign-in certificate  an app of your own: --tenant ID --client-id ID --certificate FILE.pem --thumbprint SHA256
  --sign-in development  a local tenant: --person UPN [--breach-person UPN]

Exit code 0: all of it. 1: all but what is named. 2: it could not be done.`

const say = (line: string) => console.log(line)

/** Reads the command line; sets the exit code. */
export async function runCommand(way: keyof typeof ways): Promise<void> {
  const { files, usage, what } = ways[way]
  try {
    const { values } = parseArgs({
      options: {
        site: text,
        'breach-site': text,
        only: text,
        [files]: text,
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
    if (values.help) return say([usage, what, options].join('\n\n'))
    const command = parseBackupCommand({ ...values, [files]: undefined, folder: values[files] })
    process.exitCode =
      way === 'backup' ? await runBackup(command, new Date().toISOString(), say) : await runRestore(command, say)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    console.error('\n--help says what there is.')
    process.exitCode = exitCodes.failed
  }
}
