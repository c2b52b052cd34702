import { Checkbox, Field, Textarea } from '@fluentui/react-components'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Administration, Board, Stored } from '../../../storage/repository'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { departmentsOf } from './departments'
import { FieldState } from './field-state'
import { NameField } from './name-field'
import { NamedList } from './named-list'
import { useOrganisationStyles } from './use-organisation-styles'

interface AdministrationsProps {
  administrations: Stored<Administration>[]
  boards: Stored<Board>[]
  mayEdit: boolean
}

/** The staff organisations, which boards each serves (SCOPE-8), and which of the directory's departments it is. */
export function Administrations({ administrations, boards, mayEdit }: AdministrationsProps) {
  const styles = useOrganisationStyles()
  const words = usePart(organisationMessages).administrations
  return (
    <NamedList
      list="administrations"
      form="administration"
      initial={{ boards: [], departments: '' }}
      made={name => ({ name, departments: name })}
      rows={administrations}
      mayEdit={mayEdit}
      about={administration => {
        const served = namesOf(boards, administration.boards)
        const departments = words.departmentCount(departmentsOf(administration).length)
        return `${served === '' ? words.noBoard : served} · ${departments}`
      }}
    >
      {row =>
        mayEdit ? (
          <AdministrationForm stored={row} boards={boards} />
        ) : (
          <p className={styles.text}>{departmentsOf(row.entity).join(', ')}</p>
        )
      }
    </NamedList>
  )
}

const namesOf = (boards: Stored<Board>[], ids: number[]): string =>
  boards
    .filter(({ id }) => ids.includes(id))
    .map(({ entity }) => entity.name)
    .join(', ')

function AdministrationForm({ stored, boards }: { stored: Stored<Administration>; boards: Stored<Board>[] }) {
  const styles = useOrganisationStyles()
  const words = usePart(organisationMessages)
  const record = useRecord({
    place: { list: 'administrations' },
    stored,
    label: stored.entity.name,
    path: '/organisation',
    maySave: ({ name }) => name.trim() !== '',
  })
  const { editor, values } = record
  const served = values.boards
  return (
    <div className={styles.boxed}>
      <div className={styles.form}>
        <NameField name={values.name} onType={name => editor.set('name', name)} />
        <Field label={words.fields.departments} hint={words.administrations.departmentsHint}>
          <Textarea
            rows={5}
            resize="vertical"
            value={values.departments}
            onChange={(_, { value }) => editor.set('departments', value)}
          />
        </Field>
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{words.fields.boards}</legend>
          {boards.map(({ id, entity }) => (
            <div key={id}>
              <Checkbox
                label={entity.name}
                checked={served.includes(id)}
                onChange={(_, { checked }) =>
                  editor.set('boards', checked === true ? [...served, id] : served.filter(each => each !== id))
                }
              />
            </div>
          ))}
          {served.length > 1 && <p className={styles.small}>{words.administrations.twoBoards}</p>}
        </fieldset>
      </div>
      <FieldState
        record={record}
        showValue={(field, value) =>
          field === 'boards' && Array.isArray(value) ? namesOf(boards, value.map(Number)) : undefined
        }
      />
    </div>
  )
}
