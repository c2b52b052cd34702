/** Elements by id, of the kind the page's own HTML gives them. */
export function find<T extends HTMLElement>(id: string, kind: { new (): T }): T {
  const element = document.getElementById(id)
  if (!(element instanceof kind)) throw new Error(`The host page has no ${kind.name} called ${id}.`)
  return element
}

export function fillChoices(select: HTMLSelectElement, choices: readonly { value: string; label: string }[]): void {
  select.replaceChildren(...choices.map(({ value, label }) => new Option(label, value)))
}

/** A row of buttons of which one is current. */
export function fillButtons(
  list: HTMLElement,
  buttons: readonly { label: string; current: boolean; icon?: string; press: () => void }[],
): void {
  list.replaceChildren(
    ...buttons.map(({ label, current, icon, press }) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(label)
      if (icon) {
        const sign = document.createElement('span')
        sign.textContent = icon
        sign.setAttribute('aria-hidden', 'true')
        button.prepend(sign)
      }
      if (current) button.setAttribute('aria-current', 'page')
      button.addEventListener('click', press)
      return button
    }),
  )
}
