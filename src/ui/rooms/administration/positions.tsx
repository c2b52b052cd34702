/** ROLE-2, SCOPE-2, SCOPE-8: who is head of what, from when to when; ended, never removed. */
import { organisationMessages } from '../../../i18n/organisation-messages'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { may } from '../../shared/may'
import { Page, Section } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { AddPosition } from './add-position'
import { AdministrationParts } from './administration-parts'
import { FieldState } from './field-state'
import { DayFields, daysText, endsBeforeStart, HeldLine } from './held-days'
import { type HeldPosition, isHeldOn, isOver } from './position-change'
import { useOrganisationStyles } from './use-organisation-styles'

const order = ['deputyMunicipalDirector', 'headOfAdministration', 'headOfItOperations', 'manager']
const place = ({ entity }: HeldPosition) => order.indexOf(entity.position ?? 'manager')

export default function Positions() {
  const styles = useOrganisationStyles()
  const { lists, clock } = usePorts()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const mayEdit = may(useSession(), 'edit', 'positions')
  const positions = useLive('positions')
  const administrations = useLive('administrations')
  const today = clock.today()
  const nameOf = new Map(administrations.rows.map(({ id, entity }) => [id, entity.name]))
  const where = ({ entity }: HeldPosition) => nameOf.get(entity.administration ?? 0) ?? ''
  const sorted = [...positions.rows].sort(
    (one, other) => place(one) - place(other) || formats.compare(where(one), where(other)),
  )
  const now = sorted.filter(each => isHeldOn(each, today))
  const later = sorted.filter(each => !isHeldOn(each, today) && !isOver(each, today))
  const past = sorted.filter(each => isOver(each, today))
  const headless = administrations.rows.filter(
    ({ id }) => !now.some(({ entity }) => entity.position === 'headOfAdministration' && entity.administration === id),
  )
  const isRead = positions.state === 'ready' && administrations.state === 'ready'
  const failed = [positions, administrations].find(({ state }) => state === 'failed')
  const line = (held: HeldPosition) => (
    <PositionLine key={held.id} held={held} administration={where(held)} mayEdit={mayEdit} />
  )
  return (
    <Page title={words.pages.positions}>
      <AdministrationParts />
      <p className={styles.quiet}>{words.positions.intro}</p>
      {!mayEdit && <p className={styles.quiet}>{words.readOnly}</p>}
      {failed?.state === 'failed' && (
        <Failed
          error={failed.error}
          onRetry={() => {
            lists.readAgain({ list: 'positions' })
            lists.readAgain({ list: 'administrations' })
          }}
        />
      )}
      {!isRead && !failed && <Loading />}
      {isRead && sorted.length === 0 && (
        <Empty title={words.positions.emptyTitle} text={mayEdit ? words.positions.emptyText : words.positions.none} />
      )}
      {now.length > 0 && (
        <Section title={words.positions.now}>
          <ul className={styles.list}>{now.map(line)}</ul>
        </Section>
      )}
      {isRead && sorted.length > 0 && headless.length > 0 && (
        <p className={styles.text}>
          {words.positions.headMissing(headless.map(({ entity }) => entity.name).join(', '))}
        </p>
      )}
      {later.length > 0 && (
        <Section title={words.positions.later}>
          <ul className={styles.list}>{later.map(line)}</ul>
        </Section>
      )}
      {mayEdit && isRead && <AddPosition held={positions.rows} administrations={administrations.rows} />}
      {past.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.positions.past(past.length)}</summary>
          <ul className={styles.list}>{past.map(line)}</ul>
        </details>
      )}
    </Page>
  )
}

interface PositionLineProps {
  held: HeldPosition
  administration: string
  mayEdit: boolean
}

function PositionLine({ held, administration, mayEdit }: PositionLineProps) {
  const styles = useOrganisationStyles()
  const { messages, formats } = useTongue()
  const words = usePart(organisationMessages)
  const { person, position } = held.entity
  const name = person?.name ?? words.period.unknown
  const title = position === undefined ? messages.app.notStated : messages.positions[position]
  return (
    <HeldLine name={name} mayEdit={mayEdit} form={() => <PositionDays held={held} name={name} />}>
      <span>{administration === '' ? title : `${title}, ${administration}`}</span>
      <span className={styles.small}>{daysText(words, formats, held.entity)}</span>
    </HeldLine>
  )
}

function PositionDays({ held, name }: { held: HeldPosition; name: string }) {
  const styles = useOrganisationStyles()
  const words = usePart(organisationMessages)
  const record = useRecord({
    place: { list: 'positions' },
    stored: held,
    label: `${words.pages.positions}: ${name}`,
    path: '/administration/positions',
    maySave: days => !endsBeforeStart(days),
  })
  const { editor, values } = record
  return (
    <>
      <div className={styles.form}>
        <DayFields days={values} onChange={days => editor.change(days)} />
      </div>
      <FieldState record={record} />
    </>
  )
}
