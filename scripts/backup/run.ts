/** `npm run backup` and `npm run restore`, as functions: what is printed goes to `tell`, and the exit code comes back. */
import type { BackupCommand } from '../../src/config/backup-settings.ts'
import { backUp } from '../../src/storage/backup.ts'
import type { BackupProgress, Lacking, Lost } from '../../src/storage/backup-format.ts'
import { restore } from '../../src/storage/restore.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { isStorageError } from '../../src/storage/storage-error.ts'
import { faultLines } from '../provision/report.ts'
import { tokensFor } from '../provision/tokens.ts'
import { filesAt, folderFiles } from './folder.ts'

/** All of it · all but what is named · nothing, or not to the end. */
export const exitCodes = { whole: 0, somethingLost: 1, failed: 2 } as const

type Tell = (line: string) => void

function progressTo(tell: Tell): (progress: BackupProgress) => void {
  let told = ''
  return ({ done, of, what, records }) => {
    if (what === told) return
    told = what
    if (what !== '') tell(`  [${done + 1}/${of}] ${what} (${records} records so far)`)
  }
}

const lacks: Record<Lacking['why'], string> = {
  forbidden: 'you may not read it',
  notSetUp: 'the site has no such list yet',
}

/** What of it isn't there, line by line. @returns the exit code */
function tellMissing(tell: Tell, lost: Lost[], lacking: Lacking[] = []): number {
  for (const { urlName, why } of lacking) tell(`  ! ${urlName}: ${lacks[why]}`)
  for (const { list, key, field, what } of lost) tell(`  ! ${list} "${key}", ${field}: ${what} is not there any more`)
  return lost.length + lacking.length === 0 ? exitCodes.whole : exitCodes.somethingLost
}

async function attempted(command: BackupCommand, tell: Tell, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (isStorageError(error)) {
      const url = command.site === 'register' ? command.siteUrl : command.breachSiteUrl
      for (const line of faultLines(error, url)) tell(line)
    } else tell(error instanceof Error ? error.message : String(error))
    return exitCodes.failed
  }
}

const repositoryOf = (command: BackupCommand, tell: Tell) => {
  const { site, siteUrl, breachSiteUrl } = command
  const url = site === 'register' ? siteUrl : breachSiteUrl
  const tokens = tokensFor(command.signIn, tell)(site, url)
  return { repository: sharePointRepository({ siteUrl, breachSiteUrl }, tokens), url }
}

export const runBackup = (command: BackupCommand, takenAt: string, tell: Tell): Promise<number> =>
  attempted(command, tell, async () => {
    const { repository, url } = repositoryOf(command, tell)
    const of = { site: command.site, siteUrl: url, takenAt }
    const watch = { onProgress: progressTo(tell) }
    const { lists, lost, lacking } = await backUp(repository, folderFiles(command.folder), of, watch)
    const count = lists.reduce((sum, list) => sum + list.count, 0)
    tell(`${count} records of ${lists.length} lists are in ${command.folder}.`)
    return tellMissing(tell, lost, lacking)
  })

export const runRestore = (command: BackupCommand, tell: Tell): Promise<number> =>
  attempted(command, tell, async () => {
    const { repository } = repositoryOf(command, tell)
    const files = await filesAt(command.folder)
    const watch = { onProgress: progressTo(tell) }
    const { added, present, lost } = await restore(repository, files, command.site, watch)
    tell(`${added} records were put back, ${present} were there.`)
    return tellMissing(tell, lost)
  })
