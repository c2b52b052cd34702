/** Who stands in for a board's contacts, from when to when: those of today are told of new incidents (INC-2). */
import { Field, Select } from '@fluentui/react-components'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Board, Stored, Substitution } from '../../../storage/repository'
import { usePorts, useTongue } from '../../shared/app-context'
import { Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { AddForm } from './add-form'
import { FieldState } from './field-state'
import { DayFields, daysText, endsBeforeStart, HeldLine } from './held-days'
import { PersonPick } from './person-pick'
import { useOrganisationStyles } from './use-organisation-styles'

export function Substitutes({ board, mayEdit }: { board: Stored<Board>; mayEdit: boolean }) {
  const styles = useOrganisationStyles()
  const { lists, clock } = usePorts()
  const words = usePart(organisationMessages)
  const substitutions = useLive('substitutions')
  const today = clock.today()
  const ours = substitutions.rows
    .filter(({ entity }) => entity.board === board.id)
    .sort((one, other) => ((one.entity.from ?? '') < (other.entity.from ?? '') ? -1 : 1))
  const isPast = ({ entity: { to } }: Stored<Substitution>) => to !== undefined && to < today
  const past = ours.filter(isPast)
  const others = ours.filter(row => !isPast(row))
  const line = (row: Stored<Substitution>) => <StandIn key={row.id} stored={row} board={board} mayEdit={mayEdit} />
  return (
    <>
      <p className={styles.quiet}>{words.board.standInText}</p>
      {substitutions.state === 'failed' && (
        <Failed error={substitutions.error} onRetry={() => lists.readAgain({ list: 'substitutions' })} />
      )}
      {substitutions.state === 'reading' && ours.length === 0 && <Loading />}
      {substitutions.state === 'ready' && others.length === 0 && board.entity.substitutes.length === 0 && (
        <p className={styles.text}>{words.board.noStandIns}</p>
      )}
      <ul className={styles.list}>{others.map(line)}</ul>
      {past.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.board.past(past.length)}</summary>
          <ul className={styles.list}>{past.map(line)}</ul>
        </details>
      )}
      {mayEdit && substitutions.state === 'ready' && <AddStandIn board={board} />}
    </>
  )
}

function StandIn({ stored, board, mayEdit }: { stored: Stored<Substitution>; board: Stored<Board>; mayEdit: boolean }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const { person, standsInFor } = stored.entity
  const name = person?.name ?? words.period.unknown
  return (
    <HeldLine name={name} mayEdit={mayEdit} form={() => <StandInForm stored={stored} board={board} name={name} />}>
      <span className={styles.small}>
        {standsInFor ? `${words.board.standsInFor} ${standsInFor.name} · ` : ''}
        {daysText(words, formats, stored.entity)}
      </span>
    </HeldLine>
  )
}

function StandInForm({ stored, board, name }: { stored: Stored<Substitution>; board: Stored<Board>; name: string }) {
  const styles = useOrganisationStyles()
  const record = useRecord({
    place: { list: 'substitutions' },
    stored,
    label: `${board.entity.name}: ${name}`,
    path: `/organisation/${board.entity.key}`,
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

function AddStandIn({ board }: { board: Stored<Board> }) {
  const { clock } = usePorts()
  const words = usePart(organisationMessages)
  const { contacts, name, key } = board.entity
  const form = useNewRecord({
    place: { list: 'substitutions' },
    label: `${words.board.addStandIn}: ${name}`,
    path: `/organisation/${key}`,
    form: 'substitute',
    initial: { board: board.id, from: clock.today() },
  })
  const { values } = form
  async function send(): Promise<boolean> {
    if (!values.person || endsBeforeStart(values)) return false
    return (await form.send(undefined, { board: board.id, title: `${name}: ${values.person.name}` })) !== undefined
  }
  return (
    <AddForm label={words.board.addStandIn} form={form} onSend={send}>
      {isMarked => (
        <>
          <PersonPick
            label={words.board.addStandIn}
            person={values.person}
            fault={isMarked && !values.person ? words.period.personNeeded : undefined}
            onPick={person => form.change({ person })}
          />
          <Field label={words.board.standsInFor}>
            <Select
              value={values.standsInFor?.principalName ?? ''}
              onChange={(_, { value }) =>
                form.change({ standsInFor: contacts.find(({ principalName }) => principalName === value) })
              }
            >
              <option value="">{words.board.anyContact}</option>
              {contacts.map(contact => (
                <option key={contact.principalName} value={contact.principalName}>
                  {contact.name}
                </option>
              ))}
            </Select>
          </Field>
          <DayFields days={values} onChange={days => form.change(days)} />
        </>
      )}
    </AddForm>
  )
}
