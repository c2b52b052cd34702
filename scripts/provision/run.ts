/** `npm run provision`, as a function: what is printed goes to `tell`, and the exit code comes back. */
import { readFileSync } from 'node:fs'
import { type ProvisionCommand, parseBoards } from '../../src/config/provision-settings.ts'
import { newBoards, readBoards } from '../../src/storage/provision/boards.ts'
import { everyoneClaim } from '../../src/storage/provision/everyone.ts'
import { languageOfSite } from '../../src/storage/provision/list-words.ts'
import { provisionSite, sitePlan } from '../../src/storage/provision/provision.ts'
import type { BoardName, Obstacle, SiteName, SitePlan } from '../../src/storage/set-up.ts'
import { sharePointRepository } from '../../src/storage/sharepoint/sharepoint-repository.ts'
import { sharePointSite } from '../../src/storage/sharepoint/sharepoint-site.ts'
import { faultLines, planLines } from './report.ts'
import { tokensFor } from './tokens.ts'

/** Nothing to do, or all of it done · something differs, or is left to a person · it could not be found out, or not be done. */
export const exitCodes = { asItShouldBe: 0, differs: 1, failed: 2 } as const

const sites: SiteName[] = ['register', 'breach']

export async function runProvision(command: ProvisionCommand, tell: (line: string) => void): Promise<number> {
  const { mode, siteUrl, breachSiteUrl } = command
  const urls: Record<SiteName, string> = { register: siteUrl, breach: breachSiteUrl }
  const tokenOf = tokensFor(command.signIn, tell)
  const repositoryFor = (site: SiteName) => sharePointRepository({ siteUrl, breachSiteUrl }, tokenOf(site, urls[site]))
  const asked = sites.filter(site => command.only === undefined || command.only === site)
  let at: SiteName = asked[0] ?? 'register'
  try {
    const [reader = 'register'] = asked
    const known = await readBoards(repositoryFor(reader))
    const wanted = command.boardsFile === undefined ? [] : parseBoards(readFileSync(command.boardsFile, 'utf8'))
    const added = newBoards(known, wanted)
    const boards = [...known, ...added]
    if (boards.length === 0)
      tell('There are no boards yet: name them with --boards FILE, or in the list of boards, and run again.')
    const plans: SitePlan[] = []
    for (const site of asked) {
      at = site
      const plan = await forSite(site, boards)
      plans.push(plan)
      if (site === 'register' && mode === 'apply') await addBoards(added)
    }
    const isForbidden = ({ kind }: Obstacle) => kind === 'teamConnected' || kind === 'noRight'
    if (plans.some(({ obstacles }) => obstacles.some(isForbidden))) return exitCodes.failed
    const isLeft = plans.some(({ steps, obstacles }) => obstacles.length > 0 || (mode !== 'apply' && steps.length > 0))
    return isLeft || (mode !== 'apply' && added.length > 0) ? exitCodes.differs : exitCodes.asItShouldBe
  } catch (error) {
    for (const line of faultLines(error, urls[at])) tell(line)
    return exitCodes.failed
  }

  async function forSite(site: SiteName, boards: BoardName[]): Promise<SitePlan> {
    const tokens = tokenOf(site, urls[site])
    const port = sharePointSite(urls[site], tokens)
    const settings = {
      language: languageOfSite((await port.facts()).language),
      boards,
      everyone: everyoneClaim(await tokens()),
    }
    const plan = await sitePlan(port, site, settings)
    if (mode !== 'apply' || plan.steps.length === 0 || plan.obstacles.length > 0) {
      for (const line of planLines(plan)) tell(line)
    }
    if (mode !== 'apply' || plan.steps.length === 0) return plan
    tell(`${site} site ${urls[site]}: ${plan.steps.length} things to do`)
    await provisionSite(port, site, settings, ({ done, of, what }) => {
      if (what !== '') tell(`  [${done + 1}/${of}] ${what}`)
    })
    tell('  done')
    return plan
  }

  async function addBoards(added: BoardName[]): Promise<void> {
    const repository = repositoryFor('register')
    for (const board of added) {
      await repository.create({ list: 'boards' }, board)
      tell(`  board: ${board.name} (${board.key})`)
    }
  }
}
