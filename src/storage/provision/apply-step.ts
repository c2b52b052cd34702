/** One step of a plan carried out through the port. */
import { allLists } from '../lists/all-lists'
import { urlNameOf } from '../lists/define-list'
import type { Step } from '../set-up'
import { fieldXml } from './field-xml'
import { allLevels, visit } from './levels'
import { settingsFor } from './plan-list'
import type { Level, SitePort } from './site-port'
import type { Wanted } from './wanted'

function levelCalled(name: string): Level {
  const level = allLevels.find(each => each.name === name)
  if (!level) throw new Error(`There is no level ${name}.`)
  return level
}

type ListStep = Extract<Step, { list: unknown }>

async function applyToList(port: SitePort, step: ListStep, wanted: Wanted): Promise<void> {
  const { urlName } = step.list
  switch (step.kind) {
    case 'addList':
      return port.addList(urlName)
    case 'closeList':
      return port.breakInheritance(urlName)
    case 'grant':
      return port.assign(urlName, { group: step.group, level: step.level })
    case 'revoke':
      return port.unassign(urlName, { principalId: step.principalId, levelId: step.levelId })
    case 'setList': {
      const all = Object.entries(settingsFor(wanted, undefined))
      return port.setList(urlName, Object.fromEntries(all.filter(([name]) => step.settings.some(one => one === name))))
    }
    case 'addColumn': {
      const column = Object.values(wanted.list.columns).find(({ internalName }) => internalName === step.column)
      if (!column) throw new Error(`${urlName} has no column ${step.column}.`)
      const target = Object.values(allLists).find(({ name }) => name === column.target)
      const targetId = target && (await port.listId(urlNameOf(target)))
      return port.addField(urlName, fieldXml(column, step.title, targetId), step.isShown)
    }
    case 'titleColumn':
      return port.setField(urlName, step.column, { title: step.title })
    case 'indexColumn':
      return port.setField(urlName, step.column, { indexed: true })
    case 'uniqueColumn':
      return port.setField(urlName, step.column, { indexed: true, unique: true })
    case 'addChoices': {
      // those that people added stay, after ours
      const found = (await port.fields(urlName)).find(({ internalName }) => internalName === step.column)
      return port.setField(urlName, step.column, { choices: [...(found?.choices ?? []), ...step.choices] })
    }
    case 'showColumns':
      for (const column of step.columns) await port.showColumn(urlName, column)
  }
}

/** @param lists what the plan was made from */
export async function applyStep(port: SitePort, step: Step, lists: Wanted[]): Promise<void> {
  switch (step.kind) {
    case 'addLevel':
      return port.addLevel(levelCalled(step.level))
    case 'mendLevel':
      return port.setLevel(levelCalled(step.level))
    case 'addGroup':
      return port.addGroup(step.group, '')
    case 'closeGroup':
      return port.closeGroup(step.group)
    case 'addMember':
      return port.addMember(step.group, step.loginName)
    case 'removeMember':
      return port.removeMember(step.group, step.loginName)
    case 'admit':
      return port.assign(undefined, { group: step.group, level: visit.name })
    default: {
      const wanted = lists.find(({ place }) => place.urlName === step.list.urlName)
      if (!wanted) throw new Error(`No list ${step.list.urlName} is wanted.`)
      return applyToList(port, step, wanted)
    }
  }
}
