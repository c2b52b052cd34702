import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import { agreementsMessages } from '../../../i18n/agreements-messages'
import { useTongue } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { SystemsInput } from '../../shared/systems-input'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { type AgreementForm, TextField } from './agreement-inputs'
import { fieldName, fieldText, readableFields } from './field-text'
import { TermFields } from './term-fields'

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  terms: {
    display: 'grid',
    gridTemplateColumns: 'minmax(9em, auto) 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    '@media (max-width: 640px)': { gridTemplateColumns: '1fr' },
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalM}` },
})

/** The whole agreement as it is typed (AGR-1, AGR-7). */
export function AgreementFields({ form }: { form: AgreementForm }) {
  const styles = useStyles()
  const words = usePart(agreementsMessages).agreement
  const systems = useLive('systems')
  return (
    <>
      <Section title={words.partiesTitle}>
        <div className={styles.fields}>
          <TextField form={form} field="name" />
          <TextField form={form} field="supplier" />
          <SystemsInput
            label={words.fields.systems}
            systems={systems.rows}
            value={form.values.systems}
            onChange={ids => form.change({ systems: ids })}
          />
          <TextField form={form} field="registryNumber" hint={words.hints.registryNumber} />
          <TextField form={form} field="link" hint={words.hints.link} />
          <TextField form={form} field="price" />
        </div>
      </Section>
      <Section title={words.termsTitle}>
        <TermFields form={form} />
      </Section>
    </>
  )
}

/** The agreement for those who may read it only; says who can change it. */
export function AgreementText({ agreement }: { agreement: AgreementForm['values'] }) {
  const styles = useStyles()
  const { formats } = useTongue()
  const said = usePart(agreementsMessages)
  const systems = useLive('systems')
  const shown = readableFields.flatMap(field => {
    const text = fieldText({ said, formats, systems: systems.rows }, field, agreement[field])
    return text === '' ? [] : [{ field, text }]
  })
  return (
    <Section title={said.agreement.termsTitle}>
      <p className={styles.note}>{said.agreement.readOnly}</p>
      <dl className={styles.terms}>
        {shown.map(({ field, text }) => (
          <Fragment key={field}>
            <dt className={styles.name}>{fieldName(said, field)}</dt>
            <dd className={styles.value}>
              {field === 'link' && /^https?:/.test(text) ? <a href={text}>{text}</a> : text}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  )
}
