/** What becomes of a line, in the reader's words. */
import type { Position } from '../../../core'
import { type Formats, midSentence } from '../../../i18n/format'
import type { ImportMessages } from '../../../i18n/import-messages'
import type { Messages } from '../../../i18n/messages'
import { columnLetter, type Mapping } from './columns'
import { type ImportField, importFields } from './import-fields'
import type { Caution, FieldChange, Outcome, Refusal, RoleChange } from './outcome'

export interface OutcomeWords {
  words: ImportMessages
  messages: Messages
  formats: Formats
  administration: (id: number) => string
  mapping: Mapping
}

const positionsText = ({ messages }: OutcomeWords, positions: readonly Position[]): string =>
  positions.map(each => midSentence(messages.positions[each])).join(` ${messages.system.roles.or} `)

export function refusalText(all: OutcomeWords, line: number, refusal: Refusal): string {
  const { words, formats, mapping } = all
  const { field } = refusal
  const column = mapping.indexOf(field)
  const where =
    column < 0 ? words.atField(line, words.fields[field]) : words.at(line, columnLetter(column), words.fields[field])
  return `${where}: ${reasonText(all, refusal, formats)}`
}

function reasonText(all: OutcomeWords, refusal: Refusal, formats: Formats): string {
  const { refusals } = all.words
  switch (refusal.code) {
    case 'unknownWord':
    case 'notADate':
    case 'nobody':
      return refusals[refusal.code](refusal.text)
    case 'severalPeople':
      return refusals.severalPeople(
        refusal.text,
        refusal.people.map(({ name, mail }) => `${name} (${mail})`).join(', '),
      )
    case 'alsoOnLine':
      return refusals.alsoOnLine(refusal.line)
    case 'severalInRegister':
    case 'oneOwner':
      return refusals[refusal.code](refusal.count)
    case 'mayNotOwn':
      return refusals.mayNotOwn(refusal.name, positionsText(all, refusal.positions))
    case 'ownerTooEarly':
      return refusals.ownerTooEarly(refusal.name, formats.date(refusal.began))
    default:
      return refusals[refusal.code]
  }
}

function cautionText(all: OutcomeWords, caution: Caution): string {
  const { cautions, fields } = all.words
  const text =
    caution.code === 'maybeNotOwn'
      ? cautions.maybeNotOwn(caution.name, positionsText(all, caution.positions))
      : cautions[caution.code]
  return `${fields[caution.field]}: ${text}`
}

function valueText(
  { words, messages, formats, administration }: OutcomeWords,
  field: ImportField,
  value: unknown,
): string {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return words.empty
  const chosen = (texts: Record<string, string>) => texts[String(value)] ?? String(value)
  switch (importFields[field]) {
    case 'category':
      return chosen(messages.categories)
    case 'scope':
      return chosen(messages.scopes)
    case 'hosting':
      return chosen(messages.hostings)
    case 'yesNo':
      return value === true ? messages.app.yes : messages.app.no
    case 'date':
      return formats.date(String(value))
    case 'administration':
    case 'administrations':
      return [value]
        .flat()
        .map(id => administration(Number(id)))
        .join(', ')
    default:
      return String(value)
  }
}

const changeText = (all: OutcomeWords, { field, before, after }: FieldChange): string =>
  all.words.fieldChange(all.words.fields[field], valueText(all, field, before), valueText(all, field, after))

const roleTexts = ({ words, messages }: OutcomeWords, { role, begins, ends }: RoleChange): string[] => [
  ...ends.map(({ entity }) =>
    words.ends(messages.roles[role], entity.person?.name ?? messages.system.roles.unknownPerson),
  ),
  ...begins.map(({ person }) => words.begins(messages.roles[role], person.name)),
]

/** One a line: refusals with where they are, else what is set or changed, then cautions. */
export function outcomeTexts(all: OutcomeWords, outcome: Outcome): { texts: string[]; cautions: string[] } {
  switch (outcome.kind) {
    case 'refused':
      return { texts: outcome.refusals.map(each => refusalText(all, outcome.line, each)), cautions: [] }
    case 'create': {
      const set = Object.entries(outcome.values).flatMap(([name, value]) => {
        const field = Object.keys(importFields).find((each): each is ImportField => each === name)
        return field === undefined || field === 'name'
          ? []
          : [all.words.fieldSet(all.words.fields[field], valueText(all, field, value))]
      })
      return {
        texts: [...set, ...outcome.roles.flatMap(each => roleTexts(all, each))],
        cautions: outcome.cautions.map(each => cautionText(all, each)),
      }
    }
    case 'change':
      return {
        texts: [
          ...outcome.changes.map(each => changeText(all, each)),
          ...outcome.roles.flatMap(each => roleTexts(all, each)),
        ],
        cautions: outcome.cautions.map(each => cautionText(all, each)),
      }
    default:
      return { texts: [], cautions: [] }
  }
}
