/**
 * Each screen by its path: how its code is loaded, and which lists it begins with. Known before React is, so that the start
 * can ask for both at once.
 */
import type { ListName } from '../../storage/repository'

export const screens = {
  home: () => import('../rooms/home/home'),
  register: () => import('../rooms/register/register'),
  systemPage: () => import('../rooms/register/system-page'),
  matrix: () => import('../rooms/people/matrix'),
  personPage: () => import('../rooms/people/person-page'),
  handover: () => import('../rooms/people/handover'),
  duties: () => import('../rooms/people/duties'),
  importSystems: () => import('../rooms/import/import-systems'),
  agreements: () => import('../rooms/agreements/agreements'),
  agreementPage: () => import('../rooms/agreements/agreement-page'),
  forums: () => import('../rooms/forums/forums'),
  incidents: () => import('../rooms/breaches/incidents'),
  casePage: () => import('../rooms/breaches/case-page'),
  report: () => import('../rooms/breaches/report'),
  administration: () => import('../rooms/administration/administration'),
  organisation: () => import('../rooms/administration/organisation'),
  positions: () => import('../rooms/administration/positions'),
  model: () => import('../rooms/administration/model-page'),
  groups: () => import('../rooms/administration/groups'),
  boardPage: () => import('../rooms/administration/board-page'),
}

interface Opening {
  matches: RegExp
  screen: keyof typeof screens
  /**
   * What its first row waits for, of what everyone may read: whose groups they are isn't known yet. The rest is asked for
   * when the screen is drawn, so that it doesn't compete.
   */
  lists: ListName[]
}

const openings: Opening[] = [
  { matches: /^\/$/, screen: 'home', lists: ['systems', 'roleHoldings', 'occurrences'] },
  { matches: /^\/register$/, screen: 'register', lists: ['systems'] },
  { matches: /^\/register\/(?!import)/, screen: 'systemPage', lists: ['systems', 'roleHoldings'] },
  { matches: /^\/agreements$/, screen: 'agreements', lists: ['systems'] },
  { matches: /^\/report$/, screen: 'report', lists: ['boards', 'administrations', 'substitutions'] },
]

function openingAt(hash: string): Opening | undefined {
  const path = `/${hash.replace(/^#?\/?/, '').split('?')[0]}`
  return openings.find(({ matches }) => matches.test(path))
}

/** Begins to load the screen at this address. What fails here fails again, and is shown, when the screen is drawn. */
export function loadEarly(hash: string): void {
  const opening = openingAt(hash)
  if (opening) screens[opening.screen]().catch(() => undefined)
}

/** Begins to read what the screen at this address needs, once there is somebody to read it for. */
export function readEarly(hash: string, read: (list: ListName) => void): void {
  for (const list of openingAt(hash)?.lists ?? []) read(list)
}
