/** `npm run backup` and `npm run restore`, as functions: what is printed goes to `tell`, and the exit code comes back. */
import type { BackupCommand } from '../../src/config/backup-settings.ts'
import { type BackupProgress, backUp } from '../../src/storage/backup.ts'
import type { Lost } from '../../src/storage/backup-format.ts'
import { NotEmpty, restore } from '../../src/storage/restore.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { isStorageError } from '../../src/storage/storage-error.ts'
import { faultLines } from '../provision/report.ts'
import { tokensFor } from '../provision/tokens.ts'
import { folderFiles } from './folder.ts'

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

const tellLost = (tell: Tell, lost: Lost[]): number => {
  for (const { list, key, field, what } of lost) tell(`  ! ${list} "${key}", ${field}: ${what} is not there any more`)
  return lost.length === 0 ? exitCodes.whole : exitCodes.somethingLost
}

async function attempted(command: BackupCommand, tell: Tell, work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (isStorageError(error)) {
      const url = command.site === 'register' ? command.siteUrl : command.breachSiteUrl
      for (const line of faultLines(error, url)) tell(line)
    } else if (error instanceof NotEmpty) tell(error.message)
    else tell(error instanceof Error ? error.message : String(error))
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
    const boards: string[] = []
    for await (const page of repository.pages({ list: 'boards' }))
      boards.push(...page.map(({ entity }) => entity.key).filter(key => key !== ''))
    const takenBy = (await repository.visitor()).me.name
    const of = { site: command.site, siteUrl: url, boards, takenAt, takenBy }
    const { lists, lost } = await backUp(repository, folderFiles(command.folder), of, progressTo(tell))
    const count = lists.reduce((sum, list) => sum + list.count, 0)
    tell(`${count} records of ${lists.length} lists are in ${command.folder}.`)
    return tellLost(tell, lost)
  })

export const runRestore = (command: BackupCommand, tell: Tell): Promise<number> =>
  attempted(command, tell, async () => {
    const { repository } = repositoryOf(command, tell)
    const { added, present, lost } = await restore(
      repository,
      folderFiles(command.folder),
      command.site,
      progressTo(tell),
    )
    tell(`${added} records were put back, ${present} were there.`)
    return tellLost(tell, lost)
  })
