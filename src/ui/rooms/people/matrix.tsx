import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { isInForce } from '../../../core'
import { peopleMessages } from '../../../i18n/people-messages'
import type { ListName } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Page } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useGone } from '../../shared/use-gone'
import { useLive } from '../../shared/use-live'
import { useModelState } from '../../shared/use-model'
import { usePart } from '../../shared/use-part'
import { MatrixFilterBar } from './matrix-filter-bar'
import { countGaps, matrixRows, peopleIn, shownMatrixRows } from './matrix-rows'
import { MatrixTable } from './matrix-table'
import { spanOf } from './person-roles'
import { useMatrixFilters } from './use-matrix-filters'

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalS}`, maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontWeight: tokens.fontWeightSemibold,
  },
})

/** ROLE-1, ROLE-6: who holds which role in every system, with the holes visible. */
export default function Matrix() {
  const styles = useStyles()
  const words = usePart(peopleMessages).matrix
  return (
    <Page title={words.title}>
      <p className={styles.intro}>{words.intro}</p>
      <Sheet />
    </Page>
  )
}

const LISTS: ListName[] = ['systems', 'roleHoldings', 'administrations', 'boards']

function Sheet() {
  const styles = useStyles()
  const { lists, clock } = usePorts()
  const { messages, formats } = useTongue()
  const words = usePart(peopleMessages).matrix
  const [filters, setFilters] = useMatrixFilters()
  const { model, isRead } = useModelState()
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const administrations = useLive('administrations')
  const boards = useLive('boards')
  const today = clock.today()
  const all = [systems, holdings, administrations, boards]
  const isReading = !isRead || all.some(({ state }) => state === 'reading')

  const holders = useMemo(
    () =>
      isReading
        ? []
        : holdings.rows.flatMap(({ entity }) =>
            entity.person && isInForce(spanOf(entity), today) ? [entity.person.principalName] : [],
          ),
    [isReading, holdings, today],
  )
  const { gone, isAsking } = useGone(holders)
  const rows = useMemo(() => {
    if (isReading) return []
    const sources = { systems: systems.rows, holdings: holdings.rows, administrations: administrations.rows }
    return matrixRows(model, sources, gone, today).sort((one, other) => formats.compare(one.name, other.name))
  }, [isReading, model, systems, holdings, administrations, gone, today, formats])
  const people = useMemo(() => peopleIn(rows, formats.compare), [rows, formats])
  const shown = useMemo(() => shownMatrixRows(rows, filters), [rows, filters])
  const { holes, vacancies } = useMemo(() => countGaps(shown), [shown])

  const fault = all.find(({ state }) => state === 'failed')
  if (fault?.state === 'failed') {
    const again = () => {
      for (const [index, list] of LISTS.entries()) if (all[index]?.state === 'failed') lists.readAgain({ list })
    }
    return <Failed error={fault.error} onRetry={again} />
  }
  if (isReading) return <Loading />
  if (rows.length === 0) {
    return (
      <Empty title={words.emptyTitle} text={words.emptyText}>
        <AppLink to="/register">{words.toRegister}</AppLink>
      </Empty>
    )
  }
  const person = people.find(({ value }) => value === filters.person)
  return (
    <>
      <MatrixFilterBar
        filters={filters}
        setFilters={setFilters}
        people={people}
        boards={boards.rows}
        administrations={administrations.rows}
      />
      <p className={styles.counts} role="status">
        <span>{messages.app.count(shown.length, rows.length)}</span>
        <span>{words.holes(holes)}</span>
        <span>{isAsking ? words.checking : words.vacancies(vacancies)}</span>
        {person && <AppLink to={`/people/${encodeURIComponent(person.value)}`}>{words.toPerson(person.name)}</AppLink>}
      </p>
      {shown.length > 0 ? <MatrixTable rows={shown} /> : <Empty title={words.noneTitle} text={words.noneText} />}
    </>
  )
}
