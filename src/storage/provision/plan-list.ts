/** One list as it is against how it should be: what to do, what only a person can mend, and what people renamed. */
import { allLists } from '../lists/all-lists'
import type { Column } from '../lists/column'
import { urlNameOf } from '../lists/define-list'
import { titleOfGroup } from '../lists/group-titles'
import type { ListSettingName, Note, Obstacle, Step } from '../set-up'
import { fieldTypeOf } from './field-xml'
import type { ListState } from './read-site'
import type { Assignment, ExistingField, ListSettings } from './site-port'
import { shownColumns } from './view-columns'
import type { Wanted } from './wanted'

interface ListPlan {
  steps: Step[]
  obstacles: Obstacle[]
  notes: Note[]
}

/** SharePoint's own, which no list has to be given. */
const stock = ['Title', 'Author', 'Created']
/** What SharePoint calls the Title column by itself, by the web's language. */
const stockTitles = ['Title', 'Rubrik', 'Tittel', 'Titel']

/** A list has its address for a title until it is given one. From then on the title is the municipality's to change. */
export function settingsFor({ place, description, access }: Wanted, list: ListState | undefined): ListSettings {
  const { readSecurity, writeSecurity } = access.security
  return {
    ...(list === undefined || list.title === place.urlName ? { title: place.title } : {}),
    ...(list === undefined || list.description === '' ? { description } : {}),
    ...(list?.readSecurity === readSecurity ? {} : { readSecurity }),
    ...(list?.writeSecurity === writeSecurity ? {} : { writeSecurity }),
    ...(list?.enableVersioning === true ? {} : { enableVersioning: true }),
    ...(list?.enableAttachments === false ? {} : { enableAttachments: false }),
  }
}

const settingNames = (settings: ListSettings): ListSettingName[] =>
  (['title', 'description', 'readSecurity', 'writeSecurity', 'enableVersioning', 'enableAttachments'] as const).filter(
    name => name in settings,
  )

const isSame = (one: Assignment) => (other: Assignment) => one.group === other.group && one.level === other.level

/** Exactly the groups and levels of the access table, the site's owners aside: what is missing is added, what is too much removed. */
function permissionSteps({ place, access }: Wanted, list: ListState | undefined): Step[] {
  const wanted = access.assignments.map(({ group, level }) => ({ group: titleOfGroup(group), level }))
  const isClosed = list?.hasOwnPermissions === true
  // what a list inherits goes with the inheritance
  const held = isClosed ? list.held : []
  const lacking = wanted.filter(assignment => !held.some(isSame(assignment)))
  const tooMuch = held.filter(each => !each.isOwners && !each.isLimited && !wanted.some(isSame(each)))
  return [
    ...(isClosed ? [] : [{ kind: 'closeList' as const, list: place }]),
    ...lacking.map(({ group, level }) => ({ kind: 'grant' as const, list: place, group, level })),
    ...tooMuch.map(({ group, level, principalId, levelId }) => ({
      kind: 'revoke' as const,
      list: place,
      group,
      level,
      principalId,
      levelId,
    })),
  ]
}

const bare = (id: string) => id.replace(/[{}]/g, '').toLowerCase()

/** Where the column's lookup should point, and whether it does. */
function strayTarget(column: Column<unknown>, { target }: ExistingField, ids: Map<string, string>): string | undefined {
  const declared = Object.values(allLists).find(({ name }) => name === column.target)
  const id = declared && ids.get(urlNameOf(declared))
  if (declared === undefined || id === undefined || target === undefined) return undefined
  return bare(target) === bare(id) ? undefined : declared.name
}

function planColumn(
  wanted: Wanted,
  [field, column]: [string, Column<unknown>],
  found: ExistingField | undefined,
  ids: Map<string, string>,
): ListPlan {
  const { place, titles } = wanted
  const name = column.internalName
  const title = titles[field] ?? name
  const plan: ListPlan = { steps: [], obstacles: [], notes: [] }
  if (!found) {
    const isShown = shownColumns(wanted.list).includes(name)
    if (!stock.includes(name)) plan.steps.push({ kind: 'addColumn', list: place, column: name, title, isShown })
    return plan
  }
  const shouldBe = fieldTypeOf(column)
  if (found.type !== shouldBe) {
    plan.obstacles.push({ kind: 'retypedColumn', list: place, column: name, is: found.type, shouldBe })
    return plan
  }
  const target = strayTarget(column, found, ids)
  if (target !== undefined) plan.obstacles.push({ kind: 'strayColumn', list: place, column: name, target })
  const isUntitled = name === 'Title' ? stockTitles.includes(found.title) : found.title === name
  if (found.title !== title && !['Author', 'Created'].includes(name)) {
    if (isUntitled) plan.steps.push({ kind: 'titleColumn', list: place, column: name, title })
    else plan.notes.push({ kind: 'renamedColumn', list: place, column: name, is: found.title })
  }
  if (column.indexed && !found.indexed) plan.steps.push({ kind: 'indexColumn', list: place, column: name })
  if (column.unique && !found.unique) plan.steps.push({ kind: 'uniqueColumn', list: place, column: name })
  const choices = column.choices.filter(choice => !found.choices.includes(choice))
  if (choices.length > 0) plan.steps.push({ kind: 'addChoices', list: place, column: name, choices })
  return plan
}

/** The steps for a list that isn't there stand in the same order as those that mend one: permissions before anything else. */
export function planList(wanted: Wanted, list: ListState | undefined, ids: Map<string, string>): ListPlan {
  const { place } = wanted
  const columns = Object.entries(wanted.list.columns).map(entry =>
    planColumn(
      wanted,
      entry,
      // a new list has nothing but the Title
      list?.fields.find(({ internalName }) => internalName === entry[1].internalName) ?? newTitle(list, entry[1]),
      ids,
    ),
  )
  const settings = settingNames(settingsFor(wanted, list))
  // a view that people chose the columns of is theirs
  const isPlain = list?.shown.every(name => name === 'LinkTitle') === true
  const added = columns.flatMap(({ steps }) => steps.flatMap(step => (step.kind === 'addColumn' ? [step.column] : [])))
  const show = isPlain ? shownColumns(wanted.list).filter(name => name !== 'LinkTitle' && !added.includes(name)) : []
  const renamed = list !== undefined && list.title !== place.urlName && list.title !== place.title
  return {
    steps: [
      ...(list ? [] : [{ kind: 'addList' as const, list: place }]),
      ...permissionSteps(wanted, list),
      ...(settings.length > 0 ? [{ kind: 'setList' as const, list: place, settings }] : []),
      ...columns.flatMap(({ steps }) => steps),
      ...(show.length > 0 ? [{ kind: 'showColumns' as const, list: place, columns: show }] : []),
    ],
    obstacles: columns.flatMap(({ obstacles }) => obstacles),
    notes: [
      ...(renamed ? [{ kind: 'renamedList' as const, list: place, is: list.title }] : []),
      ...columns.flatMap(({ notes }) => notes),
    ],
  }
}

function newTitle(list: ListState | undefined, { internalName }: Column<unknown>): ExistingField | undefined {
  if (list || internalName !== 'Title') return undefined
  const plain = { indexed: false, unique: false, choices: [], target: undefined }
  return { internalName, title: 'Title', type: 'Text', ...plain }
}
