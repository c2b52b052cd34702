/**
 * Who is shown the way to Administration: who looks after the register's site, and the owners of the incidents' site. Of
 * those the register knows nothing, so that site is asked, where a person comes to the incidents; and once a day, since an
 * opening is to cost little.
 */
import type { AppPorts } from '../shared/app-context'

const NAME = 'forvalta.owner'

/** "person day yes|no" on this device; undefined where nobody knows. */
function remembered(person: string, today: string): boolean | undefined {
  try {
    const [who, day, answer] = (localStorage.getItem(NAME) ?? '').split(' ')
    if (who !== person) return undefined
    // who is one sees the way at once; whether one still is, the site says on that page
    return answer === 'yes' ? true : day === today ? false : undefined
  } catch {
    return undefined
  }
}

function remember(person: string, today: string, isOwner: boolean): void {
  try {
    localStorage.setItem(NAME, `${person} ${today} ${isOwner ? 'yes' : 'no'}`)
  } catch {
    // storage refused: it is asked again
  }
}

/** Loaded when the first rows are there: the way to Administration is in no hurry. @throws StorageError */
export async function ownsASite({ session, repository, clock }: AppPorts, here: string): Promise<boolean> {
  const { me, groups } = await session
  if (groups.has('administrators')) return true
  const today = clock.today()
  const known = remembered(me.principalName, today)
  if (known !== undefined) return known
  if (here !== '/incidents' && here !== '/administration') return false
  asked ??= repository.mayManage('breach')
  const isOwner = await asked
  remember(me.principalName, today, isOwner)
  return isOwner
}

/** Once a visit, where nothing can be remembered. */
let asked: Promise<boolean> | undefined
