/** A report as it was reported: nobody rewrites it (INC-11). With it what was added later, and who was told. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment, type ReactNode } from 'react'
import { incidentsMessages } from '../../../i18n/incidents-messages'
import type { BreachReport, Stored } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { usePart } from '../../shared/use-part'
import { toldOfSupplement } from './delivery'
import type { ReportFile } from './incident-rows'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalM}`,
    maxWidth: '80ch',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 0 },
  },
  term: {
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 640px)': { marginTop: tokens.spacingVerticalS },
  },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', padding: 0, margin: 0, display: 'grid', gap: tokens.spacingVerticalM },
  said: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '80ch' },
  by: { margin: 0, color: tokens.colorNeutralForeground2 },
})

export interface Fact {
  term: string
  value: ReactNode
}

export function Facts({ facts }: { facts: Fact[] }) {
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value }) => (
        <Fragment key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

export function ReportSheet({ file, boardName }: { file: ReportFile; boardName: string }) {
  const styles = useStyles()
  const words = usePart(incidentsMessages).case
  return (
    <>
      <Section title={words.reported}>
        <Facts facts={useReportFacts(file.report.entity, boardName)} />
      </Section>
      {file.supplements.length > 0 && (
        <Section title={words.supplements}>
          <ul className={styles.list}>
            {file.supplements.map(supplement => (
              <li key={supplement.id}>
                <WrittenBy row={supplement} />
                <p className={styles.said}>{supplement.entity.whatHappened}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.told}>
        <ToldRows told={file.told} />
      </Section>
    </>
  )
}

function useReportFacts(report: BreachReport, boardName: string): Fact[] {
  const { messages, formats } = useTongue()
  const { app } = messages
  const said = usePart(incidentsMessages)
  const { report: asked, incidents, case: words } = said
  const moment = (at: string | undefined) => (at === undefined ? app.notStated : formats.moment(at))
  return [
    { term: asked.whatHappened, value: report.whatHappened },
    { term: incidents.event, value: said.breachEvents[report.event ?? 'other'] },
    { term: asked.seenAt, value: moment(report.seenAt) },
    { term: incidents.system, value: report.systemName || asked.noSystem },
    { term: asked.people, value: asked.peopleCounts[report.people ?? 'unknown'] },
    { term: asked.sensitive, value: asked.sensitivity[report.sensitive ?? 'unknown'] },
    { term: asked.done, value: report.done || app.notStated },
    { term: asked.destination, value: report.administrationName || app.unknown },
    { term: incidents.board, value: boardName },
    { term: asked.reachAt, value: report.reachAt },
    { term: words.reportedBy, value: report.writtenBy?.name ?? app.notStated },
    { term: words.reportedAt, value: moment(report.writtenAt) },
  ]
}

function WrittenBy({ row: { entity } }: { row: Stored<BreachReport> }) {
  const styles = useStyles()
  const { messages, formats } = useTongue()
  const said = usePart(incidentsMessages)
  const when = entity.writtenAt === undefined ? '' : formats.moment(entity.writtenAt)
  return <p className={styles.by}>{said.case.writtenBy(entity.writtenBy?.name ?? messages.app.unknown, when)}</p>
}

/** INC-2, INC-3: each telling with its moment. */
function ToldRows({ told }: { told: Stored<BreachReport>[] }) {
  const styles = useStyles()
  const { formats } = useTongue()
  const said = usePart(incidentsMessages)
  const words = said.case
  if (told.length === 0) return <p className={styles.by}>{words.toldNotYet}</p>
  return (
    <ul className={styles.list}>
      {told.map(({ id, entity }) => {
        const when = formats.moment(entity.toldAt ?? entity.writtenAt ?? '')
        const names = entity.told.split('\n').filter(Boolean).join(', ')
        const line = names === '' ? words.toldNobody(when) : said.report.told(names, when)
        return <li key={id}>{entity.title === toldOfSupplement ? words.toldOfSupplement(line) : line}</li>
      })}
    </ul>
  )
}
