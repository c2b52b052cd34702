import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Administration, Board, Stored } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { SaveState } from '../../shared/save-state'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { fieldName, valueText } from './board-facts'
import { departmentsOf } from './departments'
import { NameForm } from './name-form'
import { useOrganisationStyles } from './use-organisation-styles'

interface AdministrationsProps {
  administrations: Stored<Administration>[]
  boards: Stored<Board>[]
  mayEdit: boolean
}

/** The staff organisations, which boards each serves (SCOPE-8), and which of the directory's departments it is. */
export function Administrations({ administrations, boards, mayEdit }: AdministrationsProps) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const sorted = [...administrations].sort((one, other) => formats.compare(one.entity.name, other.entity.name))
  const form = useNewRecord({
    place: { list: 'administrations' },
    label: words.administrations.add,
    path: '/organisation',
    form: 'administration',
    initial: { boards: [], departments: '' },
  })
  const name = form.values.name ?? ''
  async function send(): Promise<boolean> {
    const stored = await form.send(undefined, { name: name.trim(), departments: name.trim() })
    if (stored) await form.discard()
    return stored !== undefined
  }
  return (
    <>
      <p className={styles.quiet}>{words.administrations.intro}</p>
      {sorted.length === 0 && <p className={styles.text}>{words.administrations.emptyText}</p>}
      <ul className={styles.list}>
        {sorted.map(row => (
          <li key={row.id} className={styles.entry}>
            <details>
              <summary className={styles.summary}>
                <Heading administration={row.entity} boards={boards} />
              </summary>
              {mayEdit ? (
                <AdministrationForm stored={row} boards={boards} />
              ) : (
                <p className={styles.text}>{departmentsOf(row.entity).join(', ')}</p>
              )}
            </details>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <NameForm
          label={words.administrations.add}
          name={name}
          isRestored={form.restoredAt !== undefined}
          state={form.state}
          onType={typed => form.change({ name: typed })}
          onSend={send}
          onCancel={() => void form.discard()}
        />
      )}
    </>
  )
}

const namesOf = (boards: Stored<Board>[], ids: number[]): string =>
  boards
    .filter(({ id }) => ids.includes(id))
    .map(({ entity }) => entity.name)
    .join(', ')

function Heading({ administration, boards }: { administration: Administration; boards: Stored<Board>[] }) {
  const styles = useOrganisationStyles()
  const words = usePart(organisationMessages).administrations
  const served = namesOf(boards, administration.boards)
  return (
    <>
      <span className={styles.name}>{administration.name}</span>{' '}
      <span className={styles.small}>
        {served === '' ? words.noBoard : served} · {words.departmentCount(departmentsOf(administration).length)}
      </span>
    </>
  )
}

function AdministrationForm({ stored, boards }: { stored: Stored<Administration>; boards: Stored<Board>[] }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const { editor, values, state, restoredAt } = useRecord({
    place: { list: 'administrations' },
    stored,
    label: stored.entity.name,
    path: '/organisation',
    maySave: ({ name }) => name.trim() !== '',
  })
  const served = values.boards
  return (
    <div className={styles.boxed}>
      <div className={styles.form}>
        <Field
          label={words.fields.name}
          required
          {...(values.name.trim() === ''
            ? { validationMessage: words.nameNeeded, validationState: 'error' as const }
            : {})}
        >
          <Input value={values.name} maxLength={255} onChange={(_, { value }) => editor.set('name', value)} />
        </Field>
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
      <SaveState
        state={state}
        restoredAt={restoredAt}
        onRetry={editor.saveNow}
        onResolve={choices => void editor.resolve(choices)}
        nameField={field => fieldName(words, field)}
        showValue={(field, value) =>
          field === 'boards' && Array.isArray(value)
            ? namesOf(boards, value.map(Number))
            : valueText(words, formats, field, value)
        }
      />
    </div>
  )
}
