/** `npm run backup -- --site URL --out FOLDER`: docs/backup.md. */
import { runCommand } from './backup/command.ts'

await runCommand('backup')
