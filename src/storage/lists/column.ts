/**
 * The kinds of column a list may declare, each with how its value stands in an entity (`T`) and how SharePoint's REST API
 * writes it. A column is a value; nothing here does any input or output.
 */
import type { Instant, LocalDate, Period } from '../../core'

/** A person as a SharePoint site knows them. `id` is the site's own number and differs between sites; `principalName` doesn't. */
export interface PersonRef {
  id: number
  name: string
  principalName: string
  mail: string
}

export type ColumnKind =
  | 'text'
  | 'note'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'date'
  | 'instant'
  | 'period'
  | 'person'
  | 'people'
  | 'reference'
  | 'references'

export interface Column<T> {
  kind: ColumnKind
  /** SharePoint's internal name; never changes once a site has it. */
  internalName: string
  unique: boolean
  indexed: boolean
  choices: readonly string[]
  /** For `reference`: the name of the list pointed at. */
  target: string | undefined
  /** For `boolean`: what an empty cell means. */
  whenEmpty: boolean
  /** Type only: never set. */
  readonly valueType?: T
}

export type ValueOf<C> = C extends Column<infer T> ? T : never

interface TextOptions {
  unique?: boolean
  indexed?: boolean
}

function column<T>(kind: ColumnKind, internalName: string, more: Partial<Column<T>> = {}): Column<T> {
  return {
    kind,
    internalName,
    unique: false,
    indexed: false,
    choices: [],
    target: undefined,
    whenEmpty: false,
    ...more,
  }
}

/** One line of at most 255 characters; '' when empty. */
export const text = (internalName: string, options: TextOptions = {}) =>
  column<string>('text', internalName, {
    unique: options.unique ?? false,
    indexed: options.indexed ?? options.unique ?? false,
  })

/** Plain text of any length; '' when empty. */
export const note = (internalName: string) => column<string>('note', internalName)

export const number = (internalName: string) => column<number | undefined>('number', internalName)

export const boolean = (internalName: string, whenEmpty: boolean) =>
  column<boolean>('boolean', internalName, { whenEmpty })

/** One of a closed set; a cell holding anything else reads as undefined and is left alone until somebody chooses. */
export const choice = <const C extends string>(
  internalName: string,
  choices: readonly C[],
  options: TextOptions = {},
) => column<C | undefined>('choice', internalName, { choices, indexed: options.indexed ?? false })

/** A calendar day, no clock and no zone. */
export const date = (internalName: string, options: TextOptions = {}) =>
  column<LocalDate | undefined>('date', internalName, { indexed: options.indexed ?? false })

/** A moment, UTC to the second. */
export const instant = (internalName: string) => column<Instant | undefined>('instant', internalName)

/** An ISO 8601 duration of years, months, weeks and days, such as P1Y6M. */
export const period = (internalName: string) => column<Period | undefined>('period', internalName)

export const person = (internalName: string) => column<PersonRef | undefined>('person', internalName)

export const people = (internalName: string) => column<PersonRef[]>('people', internalName)

/** The id of an item in another list. */
export const reference = (internalName: string, target: string) =>
  column<number | undefined>('reference', internalName, { target, indexed: true })

export const references = (internalName: string, target: string) =>
  column<number[]>('references', internalName, { target })
