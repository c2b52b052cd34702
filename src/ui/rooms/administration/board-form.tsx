import { Field, Input, Select } from '@fluentui/react-components'
import type { LocalDate } from '../../../core'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Board, Stored } from '../../../storage/repository'
import { useMessages } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { usePart } from '../../shared/use-part'
import { useRecord } from '../../shared/use-record'
import { FieldState } from './field-state'
import { NameField } from './name-field'
import { PeopleField } from './people-field'
import { useOrganisationStyles } from './use-organisation-styles'

const kinds = ['executive', 'service', 'ordinary', 'auditors'] as const

/** A board edited in place: each field is saved a moment after it was typed. */
export function BoardForm({ stored }: { stored: Stored<Board> }) {
  const styles = useOrganisationStyles()
  const { app } = useMessages()
  const words = usePart(organisationMessages)
  const record = useRecord({
    place: { list: 'boards' },
    stored,
    label: stored.entity.name,
    path: `/organisation/${stored.entity.key}`,
    maySave: ({ name }) => name.trim() !== '',
  })
  const { editor, values } = record
  const { fields } = words
  const day = (field: 'dpoReportedOn' | 'delegatedOn' | 'powerOfAttorneyDelegatedOn', value: LocalDate | undefined) => (
    <Field label={fields[field]}>
      <Input
        type="date"
        value={value ?? ''}
        onChange={(_, typed) => editor.set(field, typed.value === '' ? undefined : typed.value)}
      />
    </Field>
  )
  const line = (
    field: 'emergencyPhone' | 'delegationRegistryNumber' | 'powerOfAttorneyRegistryNumber',
    value: string,
  ) => (
    <Field label={fields[field]}>
      <Input value={value} maxLength={255} onChange={(_, typed) => editor.set(field, typed.value)} />
    </Field>
  )
  return (
    <>
      <Section title={words.board.about}>
        <div className={styles.form}>
          <NameField name={values.name} onType={name => editor.set('name', name)} />
          <Field label={fields.kind}>
            <Select
              value={values.kind ?? ''}
              onChange={(_, { value }) => {
                const kind = kinds.find(each => each === value)
                if (kind) editor.set('kind', kind)
              }}
            >
              {values.kind === undefined && <option value="">{app.notStated}</option>}
              {kinds.map(kind => (
                <option key={kind} value={kind}>
                  {words.boards.kinds[kind]}
                </option>
              ))}
            </Select>
          </Field>
          {line('emergencyPhone', values.emergencyPhone)}
        </div>
      </Section>
      <Section title={words.board.protection}>
        <div className={styles.form}>
          <PeopleField
            label={fields.contacts}
            hint={words.board.contactsTold}
            people={values.contacts}
            onChange={people => editor.set('contacts', people)}
          />
          <PeopleField
            label={fields.dataProtectionOfficers}
            hint={words.board.officerTold}
            people={values.dataProtectionOfficers}
            onChange={people => editor.set('dataProtectionOfficers', people)}
          />
          <PeopleField
            label={fields.deciders}
            people={values.deciders}
            onChange={people => editor.set('deciders', people)}
          />
          {day('dpoReportedOn', values.dpoReportedOn)}
          {values.substitutes.length > 0 && (
            <PeopleField
              label={fields.substitutes}
              hint={words.board.undatedText}
              people={values.substitutes}
              mayAdd={false}
              onChange={people => editor.set('substitutes', people)}
            />
          )}
        </div>
      </Section>
      <Section title={words.board.delegations}>
        <h3 className={styles.subtitle}>{words.board.delegation}</h3>
        <p className={styles.quiet}>{words.board.delegationText}</p>
        <div className={styles.form}>
          {line('delegationRegistryNumber', values.delegationRegistryNumber)}
          {day('delegatedOn', values.delegatedOn)}
        </div>
        <h3 className={styles.subtitle}>{words.board.powers}</h3>
        <p className={styles.quiet}>{words.board.powersText}</p>
        <div className={styles.form}>
          {line('powerOfAttorneyRegistryNumber', values.powerOfAttorneyRegistryNumber)}
          {day('powerOfAttorneyDelegatedOn', values.powerOfAttorneyDelegatedOn)}
        </div>
      </Section>
      <div className={styles.state}>
        <FieldState record={record} />
      </div>
    </>
  )
}
