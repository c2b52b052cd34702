/** A plan's parts in the reader's language. */
import type { SetUpMessages } from '../../../i18n/set-up-messages'
import type { Note, Obstacle, SitePlan, Step } from '../../../storage/set-up'

export function stepText(words: SetUpMessages, step: Step): string {
  const { steps, settings } = words
  switch (step.kind) {
    case 'addLevel':
    case 'mendLevel':
      return steps[step.kind](step.level)
    case 'addGroup':
    case 'closeGroup':
    case 'addMember':
    case 'admit':
      return steps[step.kind](step.group)
    case 'removeMember':
      return steps.removeMember(step.member, step.group)
    case 'addList':
      return words.newList(step.list.title, 0)
    case 'closeList':
      return steps.closeList
    case 'grant':
    case 'revoke':
      return steps[step.kind](step.group, step.level)
    case 'setList':
      return steps.setList(step.settings.map(name => settings[name]).join(', '))
    case 'addColumn':
    case 'titleColumn':
      return steps[step.kind](step.title)
    case 'indexColumn':
    case 'uniqueColumn':
      return steps[step.kind](step.column)
    case 'addChoices':
      return steps.addChoices(step.column, step.choices.join(', '))
    case 'showColumns':
      return steps.showColumns
  }
}

export function obstacleText({ obstacles }: SetUpMessages, obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'teamConnected':
    case 'noRight':
      return obstacles[obstacle.kind]
    case 'retypedColumn':
    case 'strayColumn':
      return obstacles[obstacle.kind](obstacle.column, obstacle.list.title)
  }
}

export const noteText = ({ notes }: SetUpMessages, note: Note): string =>
  note.kind === 'renamedList'
    ? notes.renamedList(note.list.title, note.is)
    : notes.renamedColumn(note.column, note.list.title, note.is)

export interface PlanLine {
  text: string
  /** What is done in a list that is there. */
  parts: string[]
}

/** A list that isn't there is one line: what belongs to it goes without saying. */
export function planLines(words: SetUpMessages, { steps }: SitePlan): PlanLine[] {
  const ofSite = steps.flatMap(step => ('list' in step ? [] : [{ text: stepText(words, step), parts: [] }]))
  const lists = new Map(steps.flatMap(step => ('list' in step ? [[step.list.urlName, step.list.title] as const] : [])))
  const ofLists = [...lists].map(([urlName, title]): PlanLine => {
    const own = steps.filter(step => 'list' in step && step.list.urlName === urlName)
    const columns = own.filter(({ kind }) => kind === 'addColumn').length
    if (own.some(({ kind }) => kind === 'addList')) return { text: words.newList(title, columns), parts: [] }
    return { text: title, parts: own.map(step => stepText(words, step)) }
  })
  // the lists say most; what the site gets besides stands after them
  return [...ofLists, ...ofSite]
}
