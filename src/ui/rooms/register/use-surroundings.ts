import { useMemo } from 'react'
import { completeness, type Finding, type SystemFacts } from '../../../core'
import type { LiveList } from '../../../storage/live-lists'
import type { Administration, Board, Company, Stored, System, SystemDocument } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import type { Names } from '../../shared/finding-text'
import { factsOf, organisationOf } from '../../shared/system-facts'
import { useGone } from '../../shared/use-gone'
import { useLive } from '../../shared/use-live'
import { useModelState } from '../../shared/use-model'
import type { Holding } from './appointment'
import type { FactWords } from './fact-text'
import { useEntryWords } from './system/use-entry-words'

export interface Surroundings {
  holdings: LiveList<Holding['entity']>
  documents: LiveList<SystemDocument>
  administrations: Stored<Administration>[]
  boards: Stored<Board>[]
  companies: Stored<Company>[]
  /** ROLE-6: principal names whose account is gone or disabled. */
  gone: ReadonlySet<string>
  /** undefined until all that is asked about is here, or where there is no category (CAT-1). */
  facts: SystemFacts | undefined
  findings: Finding[] | undefined
  names: Names
  words: FactWords
}

const CATEGORY_MISSING: Finding = { code: 'register.categoryMissing', rule: 'CAT-1', level: 'error', params: {} }

/** All that stands around a system in the other lists, and what follows from it (ROLE-1…6, DOC-1, CAT-2, SCOPE-2…6). */
export function useSurroundings({ id, entity }: Stored<System>): Surroundings {
  const { clock } = usePorts()
  const { messages, formats } = useTongue()
  const allHoldings = useLive('roleHoldings')
  const allDocuments = useLive('documents')
  const boards = useLive('boards')
  const administrations = useLive('administrations')
  const companies = useLive('companies')
  const entry = useEntryWords()
  const { model, isRead: isModelRead } = useModelState()
  const today = clock.today()

  const holdings = useMemo(
    () => ({ ...allHoldings, rows: allHoldings.rows.filter(row => row.entity.system === id) }),
    [allHoldings, id],
  )
  const documents = useMemo(
    () => ({ ...allDocuments, rows: allDocuments.rows.filter(row => row.entity.system === id) }),
    [allDocuments, id],
  )
  const { gone } = useGone(
    holdings.rows.flatMap(({ entity: { person, to } }) =>
      person && (to === undefined || to >= today) ? [person.principalName] : [],
    ),
  )
  const isRead = isModelRead && [holdings, documents, boards, administrations].every(({ state }) => state === 'ready')

  const facts = useMemo(() => {
    if (!isRead) return undefined
    const organisation = organisationOf(boards.rows, administrations.rows)
    const read = factsOf(entity, holdings.rows, documents.rows, organisation, today)
    return (
      read && {
        ...read,
        holdings: read.holdings.map(held => (gone.has(held.personId) ? { ...held, active: false } : held)),
      }
    )
  }, [isRead, entity, holdings, documents, boards, administrations, gone, today])

  const findings = useMemo(() => {
    if (facts) return completeness(model, facts, today)
    return isRead ? [CATEGORY_MISSING] : undefined
  }, [model, facts, isRead, today])

  const nameOf = new Map(administrations.rows.map(row => [row.id, row.entity.name]))
  const nameIn = (rows: Stored<{ name: string }>[]) => (number: number) =>
    rows.find(row => row.id === number)?.entity.name ?? String(number)
  return {
    holdings,
    documents,
    administrations: administrations.rows,
    boards: boards.rows,
    companies: companies.rows,
    gone,
    facts,
    findings,
    names: {
      administration: text => nameOf.get(Number(text)),
      person: principalName =>
        holdings.rows.find(row => row.entity.person?.principalName === principalName)?.entity.person?.name,
    },
    words: {
      messages,
      formats,
      administration: number => nameOf.get(number) ?? messages.findings.someAdministration,
      board: nameIn(boards.rows),
      company: nameIn(companies.rows),
      entry,
    },
  }
}
