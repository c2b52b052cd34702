import { Field, Input, Textarea } from '@fluentui/react-components'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Company, Stored } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { SaveState } from '../../shared/save-state'
import { useNewRecord } from '../../shared/use-new-record'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { fieldName, valueText } from './board-facts'
import { NameForm } from './name-form'
import { PeopleField } from './people-field'
import { useOrganisationStyles } from './use-organisation-styles'

/** PUB-7: legal persons of their own, beside the boards. */
export function Companies({ companies, mayEdit }: { companies: Stored<Company>[]; mayEdit: boolean }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const sorted = [...companies].sort((one, other) => formats.compare(one.entity.name, other.entity.name))
  const form = useNewRecord({
    place: { list: 'companies' },
    label: words.companies.add,
    path: '/organisation',
    form: 'company',
    initial: {},
  })
  const name = form.values.name ?? ''
  async function send(): Promise<boolean> {
    const stored = await form.send(undefined, { name: name.trim() })
    if (stored) await form.discard()
    return stored !== undefined
  }
  return (
    <>
      <p className={styles.quiet}>{words.companies.intro}</p>
      {sorted.length === 0 && <p className={styles.text}>{words.companies.emptyText}</p>}
      <ul className={styles.list}>
        {sorted.map(row => (
          <li key={row.id} className={styles.entry}>
            <details>
              <summary className={styles.summary}>
                <span className={styles.name}>{row.entity.name}</span>{' '}
                <span className={styles.small}>{row.entity.organisationNumber}</span>
              </summary>
              {mayEdit ? <CompanyForm stored={row} /> : <CompanyFacts company={row.entity} />}
            </details>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <NameForm
          label={words.companies.add}
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

function CompanyFacts({ company }: { company: Company }) {
  const styles = useOrganisationStyles()
  const words = usePart(organisationMessages)
  const people = (all: { name: string }[]) => all.map(({ name }) => name).join(', ') || words.people.nobody
  return (
    <p className={styles.text}>
      {words.fields.contacts}: {people(company.contacts)}. {words.fields.dataProtectionOfficers}:{' '}
      {people(company.dataProtectionOfficers)}. {company.remarks}
    </p>
  )
}

function CompanyForm({ stored }: { stored: Stored<Company> }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = usePart(organisationMessages)
  const { editor, values, state, restoredAt } = useRecord({
    place: { list: 'companies' },
    stored,
    label: stored.entity.name,
    path: '/organisation',
    maySave: ({ name }) => name.trim() !== '',
  })
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
        <Field label={words.fields.organisationNumber}>
          <Input
            value={values.organisationNumber}
            maxLength={40}
            onChange={(_, { value }) => editor.set('organisationNumber', value)}
          />
        </Field>
        <PeopleField
          label={words.fields.contacts}
          people={values.contacts}
          onChange={people => editor.set('contacts', people)}
        />
        <PeopleField
          label={words.fields.dataProtectionOfficers}
          people={values.dataProtectionOfficers}
          onChange={people => editor.set('dataProtectionOfficers', people)}
        />
        <Field label={words.fields.remarks} className={styles.whole}>
          <Textarea
            rows={3}
            resize="vertical"
            value={values.remarks}
            onChange={(_, { value }) => editor.set('remarks', value)}
          />
        </Field>
      </div>
      <SaveState
        state={state}
        restoredAt={restoredAt}
        onRetry={editor.saveNow}
        onResolve={choices => void editor.resolve(choices)}
        nameField={field => fieldName(words, field)}
        showValue={(field, value) => valueText(words, formats, field, value)}
      />
    </div>
  )
}
