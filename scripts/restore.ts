/** `npm run restore -- --site URL --from FOLDER`: docs/backup.md. */
import { runCommand } from './backup/command.ts'

await runCommand('restore')
