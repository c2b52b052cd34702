import { describe, expect, test } from 'vitest'
import { systemManager } from '../../demo/people.ts'
import { settled } from '../support/all-screens.ts'
import { inApp } from '../support/in-app.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { openedScreens } from '../support/opened-screens.ts'

const maria = systemManager.userPrincipalName

describe('each form and disclosure, open', () => {
  // what has to be known before typing is shown as well
  const here = inApp({ storage: 'refused' })

  test.each(openedScreens.filter(({ judgedIn }) => judgedIn === undefined))(
    '$name',
    async ({ name, person, path, open }) => {
      const { page, tab, leave } = await here.open({ person, path })
      await open(tab)
      await tab.getByText(/^Webbläsaren tillåter inte att text sparas på enheten\./).waitFor()
      await judgeScreen(page, here.world.appUrl, name)
      await leave()
    },
  )

  test('the warning that nothing is kept on the device stands only where one types', async () => {
    const { tab, leave } = await here.open({ person: maria, path: '/register' })
    await settled(tab, 'Komplett')
    expect(await tab.getByText(/^Webbläsaren tillåter inte/).isVisible()).toBe(false)
    await leave()
  })
})

describe('on the app’s first day, when every list is empty', () => {
  const here = inApp({ ground: 'provisioned' })

  test.each([
    ['home', '/', 'Välkommen'],
    ['the register', '/register', 'Registret är tomt'],
    ['a system', '/register/raindance', 'Systemet finns inte i registret'],
    ['agreements', '/agreements', 'Inga avtal än'],
    ['a new agreement', '/agreements/new', 'Avtalets namn'],
    ['forums', '/forums', 'Du har ingen roll i något system'],
    ['a report', '/report', 'Vad har hänt?'],
    ['incidents', '/incidents', 'Inga rapporter'],
  ])('%s', async (name, path, known) => {
    const { page, tab, leave } = await here.open({ person: maria, path })
    await settled(tab, known)
    await judgeScreen(page, here.world.appUrl, `${name}, empty`)
    await leave()
  })
})
