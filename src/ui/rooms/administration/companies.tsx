import { Field, Input, Textarea } from '@fluentui/react-components'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Company, Stored } from '../../../storage/repository'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { FieldState } from './field-state'
import { NameField } from './name-field'
import { NamedList } from './named-list'
import { PeopleField } from './people-field'
import { useOrganisationStyles } from './use-organisation-styles'

/** PUB-7: legal persons of their own, beside the boards. */
export function Companies({ companies, mayEdit }: { companies: Stored<Company>[]; mayEdit: boolean }) {
  return (
    <NamedList
      list="companies"
      form="company"
      made={name => ({ name })}
      rows={companies}
      mayEdit={mayEdit}
      about={({ organisationNumber }) => organisationNumber}
    >
      {row => (mayEdit ? <CompanyForm stored={row} /> : <CompanyFacts company={row.entity} />)}
    </NamedList>
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
  const words = usePart(organisationMessages)
  const record = useRecord({
    place: { list: 'companies' },
    stored,
    label: stored.entity.name,
    path: '/organisation',
    maySave: ({ name }) => name.trim() !== '',
  })
  const { editor, values } = record
  return (
    <div className={styles.boxed}>
      <div className={styles.form}>
        <NameField name={values.name} onType={name => editor.set('name', name)} />
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
      <FieldState record={record} />
    </div>
  )
}
