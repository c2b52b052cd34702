/** One board: what it lacks, whom to turn to, who stands in, and its delegations (ORG-1…3, PUB-9, PUB-15). */
import { mergeClasses } from '@fluentui/react-components'
import type { OrganisationMessages } from '../../../i18n/organisation-messages'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Board, Stored } from '../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { HistorySection } from '../../shared/history-section'
import { may } from '../../shared/may'
import { Page, Section } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { fieldName, lacksOfBoard, lackText, valueText } from './board-facts'
import { BoardForm } from './board-form'
import { BoardReading } from './board-reading'
import { Substitutes } from './substitutes'
import { useOrganisationStyles } from './use-organisation-styles'

export default function BoardPage({ boardKey }: { boardKey: string }) {
  const { lists } = usePorts()
  const words = usePart(organisationMessages)
  const boards = useLive('boards')
  const stored = boards.rows.find(({ entity }) => entity.key === boardKey)
  if (stored) return <OneBoard stored={stored} words={words} />
  const back = <AppLink to="/organisation">{words.boards.toBoards}</AppLink>
  if (boards.state === 'failed')
    return (
      <Page title={words.boards.title} actions={back}>
        <Failed error={boards.error} onRetry={() => lists.readAgain({ list: 'boards' })} />
      </Page>
    )
  if (boards.state === 'reading') return <Loading />
  return (
    <Page title={words.boards.title}>
      <Empty title={words.boards.missing} text={words.boards.missingText}>
        {back}
      </Empty>
    </Page>
  )
}

function OneBoard({ stored, words }: { stored: Stored<Board>; words: OrganisationMessages }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const { app } = useTongue().messages
  const mayEdit = may(useSession(), 'edit', 'boards')
  const lacks = lacksOfBoard(stored.entity)
  return (
    <Page title={stored.entity.name} actions={<AppLink to="/organisation">{words.boards.toBoards}</AppLink>}>
      {!mayEdit && <p className={styles.quiet}>{words.readOnly}</p>}
      <Section title={words.board.lacks}>
        {lacks.length === 0 && <p className={styles.text}>✓ {words.board.whole}</p>}
        <ul className={styles.list}>
          {lacks.map(finding => (
            <li
              key={finding.code}
              className={mergeClasses(styles.line, finding.level === 'error' ? styles.error : styles.warning)}
            >
              {lackText(words, finding)} <span className={styles.small}>{app.ruleSource(finding.rule)}</span>
            </li>
          ))}
        </ul>
      </Section>
      {mayEdit ? <BoardForm stored={stored} /> : <BoardReading board={stored.entity} />}
      <Section title={words.board.standIn}>
        <Substitutes board={stored} mayEdit={mayEdit} />
      </Section>
      <HistorySection
        list="boards"
        stored={stored}
        nameField={field => fieldName(words, field)}
        showValue={(field, value) => valueText(words, formats, field, value)}
      />
    </Page>
  )
}
