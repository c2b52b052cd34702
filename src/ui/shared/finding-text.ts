/** What the rule core found, in the reader's words. */
import type { Finding } from '../../core'
import { midSentence } from '../../i18n/format'
import type { Messages } from '../../i18n/messages'

/** How those a finding points at are called; without it they are only told as somebody. */
export interface Names {
  administration(id: string): string | undefined
  person(id: string): string | undefined
}

type Params = Finding['params']

/** `params[name]` as a key of a list of words; the key itself where there is no such word. */
function worded(words: Record<string, string>, params: Params, name: string): string {
  const key = String(params[name] ?? '')
  return words[key] ?? key
}

export function findingText(messages: Messages, { code, params }: Finding, names?: Names): string {
  const words = messages.findings
  const role = () => worded(messages.roles, params, 'role')
  const document = () => worded(messages.documentKinds, params, 'document')
  const administration = () => names?.administration(String(params.administrationId)) ?? words.someAdministration
  const person = () => names?.person(String(params.personId)) ?? words.somePerson
  switch (code) {
    case 'register.categoryMissing':
      return words.categoryMissing
    case 'register.roleMissing':
      return words.roleMissing(role())
    case 'register.roleVacant':
      return words.roleVacant(role())
    case 'register.roleNotExpected':
      return words.roleNotExpected(role())
    case 'register.ownerPosition':
      return words.ownerPosition(midSentence(worded(messages.positions, params, 'position')))
    case 'register.ownerNotSingle':
      return words.ownerNotSingle(Number(params.count))
    case 'register.documentMissing':
      return words.documentMissing(document())
    case 'register.documentNotExpected':
      return words.documentNotExpected(document())
    case 'register.agreementMissing':
      return words.agreementMissing
    case 'register.budgetHolderMissingForAdministration':
      return words.roleMissingFor(messages.roles.budgetHolder, administration())
    case 'register.processOwnerMissingForAdministration':
      return words.roleMissingFor(messages.roles.processOwner, administration())
    case 'register.commonOwnedElsewhere':
      return words.commonOwnedElsewhere(administration())
    case 'register.commonProcessOwnerElsewhere':
      return words.commonProcessOwnerElsewhere(person(), administration())
    case 'register.notAtItDepartment':
      return words.notAtItDepartment(role(), person())
    case 'register.budgetHolderNotManager':
      return words.budgetHolderNotManager(person())
    default:
      return words.other(code)
  }
}
