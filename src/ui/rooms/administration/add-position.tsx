import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import { type Administration, StorageError, type Stored } from '../../../storage/repository'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { AddForm } from './add-form'
import { DayFields, endsBeforeStart } from './held-days'
import { PersonPick } from './person-pick'
import { type HeldPosition, positionChange } from './position-change'
import { useOrganisationStyles } from './use-organisation-styles'

const offered = ['headOfAdministration', 'deputyMunicipalDirector', 'headOfItOperations', 'manager'] as const

interface AddPositionProps {
  held: HeldPosition[]
  administrations: Stored<Administration>[]
}

/** A new holder; whoever has the position is told of, and ends the day before (ROLE-2). */
export function AddPosition({ held, administrations }: AddPositionProps) {
  const styles = useOrganisationStyles()
  const { clock, saving, lists } = usePorts()
  const { me } = useSession()
  const { messages, formats } = useTongue()
  const words = usePart(organisationMessages)
  const [fault, setFault] = useState<unknown>()
  const form = useNewRecord({
    place: { list: 'positions' },
    label: words.positions.add,
    path: '/administration/positions',
    initial: { position: 'headOfAdministration', from: clock.today() },
  })
  const { values } = form
  const { position, administration, person } = values
  const from = values.from ?? clock.today()
  const change = positionChange(held, { position, administration }, from)
  const needsAdministration = position === 'headOfAdministration' && administration === undefined
  const nameOf = (each: HeldPosition) => each.entity.person?.name ?? words.period.unknown

  /** The former ends first: cut in between, the position is empty and not held by two. */
  async function endFormer(former: HeldPosition, lastDay: string): Promise<void> {
    const place = { list: 'positions' } as const
    const draft = {
      key: [me.principalName, 'positions', '', former.id, 'end'].join('·'),
      owner: me.principalName,
      label: former.entity.title,
      list: place.list,
      id: former.id,
      etag: former.etag,
      base: { to: former.entity.to },
      values: { to: lastDay },
      at: clock.now(),
      sent: false,
      path: '/administration/positions',
    }
    const outcome = await saving.save({ place, from: former, changes: { to: lastDay } }, draft)
    lists.put(place, outcome.kind === 'saved' ? outcome.stored : outcome.theirs)
    if (outcome.kind === 'collided') throw new StorageError('conflict', 'Somebody gave it another last day meanwhile.')
  }

  async function send(): Promise<boolean> {
    setFault(undefined)
    if (!person || needsAdministration || change.kind === 'tooEarly' || endsBeforeStart(values)) return false
    try {
      if (change.kind === 'ends') for (const former of change.former) await endFormer(former, change.lastDay)
    } catch (error) {
      setFault(error)
      return false
    }
    const title = `${position === undefined ? '' : messages.positions[position]}: ${person.name}`
    return (await form.send(undefined, { title, from })) !== undefined
  }

  return (
    <AddForm label={words.positions.add} form={form} fault={fault} onSend={send}>
      {isMarked => (
        <>
          <Field label={words.positions.position}>
            <Select
              value={position ?? ''}
              onChange={(_, { value }) => form.change({ position: offered.find(each => each === value) })}
            >
              {offered.map(each => (
                <option key={each} value={each}>
                  {messages.positions[each]}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={words.positions.administration}
            {...(isMarked && needsAdministration
              ? { validationMessage: words.positions.administrationNeeded, validationState: 'error' as const }
              : {})}
          >
            <Select
              value={String(administration ?? '')}
              onChange={(_, { value }) => form.change({ administration: value === '' ? undefined : Number(value) })}
            >
              <option value="">{words.positions.noAdministration}</option>
              {administrations.map(({ id, entity }) => (
                <option key={id} value={id}>
                  {entity.name}
                </option>
              ))}
            </Select>
          </Field>
          <PersonPick
            label={words.positions.person}
            person={person}
            fault={isMarked && !person ? words.period.personNeeded : undefined}
            onPick={picked => form.change({ person: picked })}
          />
          <DayFields days={values} onChange={days => form.change(days)} />
          {change.kind === 'ends' && (
            <p className={`${styles.text} ${styles.whole}`}>
              {words.positions.ends(change.former.map(nameOf).join(', '), formats.date(change.lastDay))}
            </p>
          )}
          {change.kind === 'tooEarly' && (
            <p className={`${styles.text} ${styles.whole}`} role="alert">
              {words.positions.tooEarly(nameOf(change.former), formats.date(change.began))}
            </p>
          )}
        </>
      )}
    </AddForm>
  )
}
