/** Administrations, and companies: each unfolds where it stands, and a new one begins with its name. */
import type { ReactNode } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Entities, Stored } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { AddForm } from './add-form'
import { NameField } from './name-field'
import { useOrganisationStyles } from './use-organisation-styles'

type NamedListName = 'administrations' | 'companies'

interface NamedListProps<N extends NamedListName> {
  list: N
  /** Tells its draft from the others of the page. */
  form: string
  initial?: Partial<Entities[N]>
  /** What follows from the name. */
  made: (name: string) => Partial<Entities[N]>
  rows: Stored<Entities[N]>[]
  mayEdit: boolean
  /** What stands after the name. */
  about: (entity: Entities[N]) => ReactNode
  /** What stands there once it is unfolded. */
  children: (stored: Stored<Entities[N]>) => ReactNode
}

export function NamedList<N extends NamedListName>(props: NamedListProps<N>) {
  const { list, rows, mayEdit, about, children } = props
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)[list]
  const sorted = [...rows].sort((one, other) => formats.compare(one.entity.name, other.entity.name))
  return (
    <>
      <p className={styles.quiet}>{words.intro}</p>
      {sorted.length === 0 && <p className={styles.text}>{words.emptyText}</p>}
      <ul className={styles.list}>
        {sorted.map(row => (
          <li key={row.id} className={styles.entry}>
            <details>
              <summary className={styles.summary}>
                <span className={styles.name}>{row.entity.name}</span>{' '}
                <span className={styles.small}>{about(row.entity)}</span>
              </summary>
              {children(row)}
            </details>
          </li>
        ))}
      </ul>
      {mayEdit && <AddNamed {...props} label={words.add} />}
    </>
  )
}

type AddNamedProps<N extends NamedListName> = Pick<NamedListProps<N>, 'list' | 'form' | 'initial' | 'made'>

function AddNamed<N extends NamedListName>({ label, ...of }: AddNamedProps<N> & { label: string }) {
  const { list, made } = of
  const place = { list }
  const form = useNewRecord<N>({ place, label, path: '/organisation', form: of.form, initial: of.initial ?? {} })
  const name = form.values.name ?? ''
  return (
    <AddForm
      label={label}
      form={form}
      onSend={async () => name.trim() !== '' && (await form.send(undefined, made(name.trim()))) !== undefined}
    >
      {isMarked => <NameField name={name} isMarked={isMarked} isFocused onType={typed => form.set('name', typed)} />}
    </AddForm>
  )
}
