import type { Messages } from '../../i18n/messages'

/** The person picker of the local environment: plain elements, no React, since it is never part of the product. */
export async function showDevelopmentSignIn(
  container: HTMLElement,
  peopleUrl: string,
  messages: Messages,
): Promise<void> {
  const people: unknown = await (await fetch(peopleUrl)).json()
  const heading = document.createElement('h1')
  heading.textContent = messages.development.title
  const text = document.createElement('p')
  text.textContent = messages.development.text
  const list = document.createElement('ul')
  for (const person of Array.isArray(people) ? people : []) {
    const link = document.createElement('a')
    const where = new URL(location.href)
    where.searchParams.set('person', String(person.userPrincipalName))
    link.href = where.href
    link.textContent = `${person.displayName}, ${person.jobTitle ?? ''}`
    list.append(document.createElement('li'))
    list.lastElementChild?.append(link)
  }
  container.replaceChildren(heading, text, list)
}
