import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { type Role, roles } from '../../../core'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import type { Administration, Stored } from '../../../storage/repository'
import { administrationOf } from '../../shared/administration-of'
import { type DirectoryPerson, usePorts, useTongue } from '../../shared/app-context'
import { guessPosition } from '../../shared/guess-position'
import { PeopleSearch } from '../../shared/people-search'
import { PlainTick } from '../../shared/plain-controls'
import { Failed } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import type { Appointing, BulkChange, BulkRole } from './bulk-plan'
import type { Rights } from './use-rights'
import { useToolStyles } from './use-tool-styles'

const positions = ['headOfAdministration', 'deputyMunicipalDirector', 'headOfItOperations', 'manager', 'other'] as const
const scopes = ['common', 'administrationSpecific'] as const
const hostings = ['internal', 'external'] as const
const kinds = ['owner', 'role', 'scope', 'hosting', 'administrations'] as const
type Kind = (typeof kinds)[number]

/** What is chosen so far; it is a change once all of it is there. */
export interface Form {
  kind: Kind | undefined
  appointing: Partial<Appointing>
  scope: (typeof scopes)[number] | undefined
  hosting: (typeof hostings)[number] | undefined
  add: number[]
  remove: number[]
}

export const emptyForm: Form = {
  kind: undefined,
  appointing: {},
  scope: undefined,
  hosting: undefined,
  add: [],
  remove: [],
}

export function formOf(change: BulkChange): Form {
  switch (change.kind) {
    case 'role':
      return { ...emptyForm, kind: change.role === 'owner' ? 'owner' : 'role', appointing: change }
    case 'scope':
      return { ...emptyForm, kind: 'scope', scope: change.scope }
    case 'hosting':
      return { ...emptyForm, kind: 'hosting', hosting: change.hosting }
    case 'administrations':
      return { ...emptyForm, kind: 'administrations', add: change.add, remove: change.remove }
  }
}

/** undefined while something is left to choose. */
export function changeOf({ kind, appointing, scope, hosting, add, remove }: Form): BulkChange | undefined {
  switch (kind) {
    case 'owner':
    case 'role': {
      const role = kind === 'owner' ? 'owner' : appointing.role
      const { person, from, position, administration, endsFormer = true } = appointing
      if (role === undefined || person === undefined || !from) return undefined
      return { kind: 'role', role, person, from, position, administration, endsFormer }
    }
    case 'scope':
      return scope && { kind, scope }
    case 'hosting':
      return hosting && { kind, hosting }
    case 'administrations':
      return add.length + remove.length === 0 ? undefined : { kind, add, remove }
    default:
      return undefined
  }
}

const appointable = roles.filter((role): role is Exclude<Role, 'owner' | 'user'> => role !== 'owner' && role !== 'user')

interface BulkFormProps {
  form: Form
  onForm: (form: Form) => void
  rights: Rights
  administrations: Stored<Administration>[]
}

export function BulkForm({ form, onForm, rights, administrations }: BulkFormProps) {
  const styles = useToolStyles()
  const { messages } = useTongue()
  const words = usePart(registerTableMessages).change
  const offered = kinds.filter(kind => (kind === 'owner' || kind === 'role' ? rights.roles : rights.systems))
  const { kind } = form
  return (
    <div className={styles.fields}>
      <Field label={words.what}>
        <Select
          value={kind ?? ''}
          onChange={(_, { value }) => onForm({ ...form, kind: offered.find(each => each === value) })}
        >
          <option value="">{words.choose}</option>
          {offered.map(each => (
            <option key={each} value={each}>
              {words.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      {(kind === 'owner' || kind === 'role') && (
        <AppointFields
          isOwner={kind === 'owner'}
          value={form.appointing}
          onChange={appointing => onForm({ ...form, appointing })}
          administrations={administrations}
        />
      )}
      {kind === 'scope' && (
        <Field label={messages.register.table.scope}>
          <Select
            value={form.scope ?? ''}
            onChange={(_, { value }) => onForm({ ...form, scope: scopes.find(each => each === value) })}
          >
            <option value="">{messages.app.notStated}</option>
            {scopes.map(each => (
              <option key={each} value={each}>
                {messages.scopes[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind === 'hosting' && (
        <Field label={messages.register.table.hosting}>
          <Select
            value={form.hosting ?? ''}
            onChange={(_, { value }) => onForm({ ...form, hosting: hostings.find(each => each === value) })}
          >
            <option value="">{messages.app.notStated}</option>
            {hostings.map(each => (
              <option key={each} value={each}>
                {messages.hostings[each]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind === 'administrations' &&
        (['add', 'remove'] as const).map(way => (
          <Ticks
            key={way}
            title={words[way]}
            administrations={administrations}
            value={form[way]}
            onChange={ids => {
              const other = way === 'add' ? 'remove' : 'add'
              onForm({ ...form, [way]: ids, [other]: form[other].filter(id => !ids.includes(id)) })
            }}
          />
        ))}
    </div>
  )
}

interface TicksProps {
  title: string
  administrations: Stored<Administration>[]
  value: number[]
  onChange: (ids: number[]) => void
}

function Ticks({ title, administrations, value, onChange }: TicksProps) {
  return (
    <fieldset style={{ margin: 0, minWidth: 0 }}>
      <legend>{title}</legend>
      {administrations.map(({ id, entity }) => (
        <div key={id}>
          <PlainTick
            checked={value.includes(id)}
            onTick={on => onChange(on ? [...value, id] : value.filter(each => each !== id))}
          >
            {entity.name}
          </PlainTick>
        </div>
      ))}
    </fieldset>
  )
}

interface AppointFieldsProps {
  isOwner: boolean
  value: Partial<Appointing>
  onChange: (value: Partial<Appointing>) => void
  administrations: Stored<Administration>[]
}

function AppointFields({ isOwner, value, onChange, administrations }: AppointFieldsProps) {
  const { repository } = usePorts()
  const { messages } = useTongue()
  const words = usePart(registerTableMessages).change
  const [fault, setFault] = useState<unknown>()
  const choices: BulkRole[] = ['operationalLead', ...appointable]

  async function choose(chosen: DirectoryPerson): Promise<void> {
    setFault(undefined)
    try {
      onChange({
        ...value,
        person: await repository.person(chosen.principalName),
        position: guessPosition(chosen.jobTitle),
        administration: administrationOf(chosen.department, administrations),
      })
    } catch (error) {
      setFault(error)
    }
  }

  return (
    <>
      {!isOwner && (
        <Field label={words.role}>
          <Select
            value={value.role ?? ''}
            onChange={(_, { value: role }) => {
              const { role: _before, ...rest } = value
              const next = choices.find(each => each === role)
              onChange(next === undefined ? rest : { ...rest, role: next })
            }}
          >
            <option value="">{messages.app.notStated}</option>
            {choices.map(role => (
              <option key={role} value={role}>
                {role === 'operationalLead' ? words.operationalLead : messages.roles[role]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {value.person ? (
        <Field label={words.person}>
          <div>
            <strong>{value.person.name}</strong>{' '}
            <Button
              size="small"
              onClick={() => {
                const { person: _before, ...rest } = value
                onChange(rest)
              }}
            >
              {messages.peopleSearch.other}
            </Button>
          </div>
        </Field>
      ) : (
        <PeopleSearch label={messages.peopleSearch.search} onChoose={chosen => void choose(chosen)} />
      )}
      {fault !== undefined && <Failed error={fault} />}
      <Field label={words.from}>
        <Input type="date" value={value.from ?? ''} onChange={(_, { value: from }) => onChange({ ...value, from })} />
      </Field>
      <Field label={words.position}>
        <Select
          value={value.position ?? ''}
          onChange={(_, { value: position }) =>
            onChange({ ...value, position: positions.find(each => each === position) })
          }
        >
          <option value="">{messages.app.notStated}</option>
          {positions.map(each => (
            <option key={each} value={each}>
              {messages.positions[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.administration}>
        <Select
          value={String(value.administration ?? '')}
          onChange={(_, { value: id }) => onChange({ ...value, administration: id === '' ? undefined : Number(id) })}
        >
          <option value="">{messages.app.notStated}</option>
          {administrations.map(({ id, entity }) => (
            <option key={id} value={id}>
              {entity.name}
            </option>
          ))}
        </Select>
      </Field>
      {!isOwner && (
        <PlainTick checked={value.endsFormer ?? true} onTick={endsFormer => onChange({ ...value, endsFormer })}>
          {words.endsFormer}
        </PlainTick>
      )}
    </>
  )
}
