import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useSearchParams } from 'wouter'
import { type Category, categories, type DutyRole, type MunicipalModel, roles } from '../../../core'
import { dutiesMessages } from '../../../i18n/duties-messages'
import { useMessages } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { useModel } from '../../shared/use-model'
import { usePart } from '../../shared/use-part'
import { DutyList } from './duty-list'
import { asked } from './my-duties'

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}`, maxWidth: '70ch' },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    '> *': { minWidth: '200px', maxWidth: '100%' },
  },
})

const everyRole: DutyRole[] = [...roles.filter(role => role !== 'supplier'), 'dataProtectionContact']
const hostings = ['internal', 'external'] as const

/** The categories that know the role. */
const categoriesOf = (model: MunicipalModel, role: DutyRole): Category[] =>
  role === 'dataProtectionContact' ? [] : categories.filter(category => model.roles[category][role] !== 'none')

/** ROLE-7: anybody reads what a role asks, before they have it. What is chosen stands in the address. */
export function AnyRole({ principalName }: { principalName: string }) {
  const styles = useStyles()
  const messages = useMessages()
  const words = usePart(dutiesMessages)
  const model = useModel()
  const [params, setParams] = useSearchParams()
  const role = everyRole.find(each => each === params.get('role'))
  const known = role ? categoriesOf(model, role) : []
  const category = known.find(each => each === params.get('category')) ?? known[0] ?? 'businessSystem'
  const hosting = hostings.find(each => each === params.get('hosting')) ?? 'internal'
  const set = (name: string, value: string) =>
    setParams(
      before => {
        before.set(name, value)
        return before
      },
      { replace: true },
    )
  return (
    <Section title={words.anyTitle}>
      <p className={styles.intro}>{words.anyIntro}</p>
      <div className={styles.choices}>
        <Field label={words.chooseRole}>
          <Select value={role ?? ''} onChange={(_, { value }) => set('role', value)}>
            <option value="">–</option>
            {everyRole.map(each => (
              <option key={each} value={each}>
                {messages.roles[each]}
              </option>
            ))}
          </Select>
        </Field>
        {known.length > 1 && (
          <Field label={words.chooseCategory}>
            <Select value={category} onChange={(_, { value }) => set('category', value)}>
              {known.map(each => (
                <option key={each} value={each}>
                  {messages.categories[each]}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {role === 'technicalSystemManager' && (
          <Field label={words.chooseHosting}>
            <Select value={hosting} onChange={(_, { value }) => set('hosting', value)}>
              {hostings.map(each => (
                <option key={each} value={each}>
                  {messages.hostings[each]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {role && <DutyList asks={asked(role, category, hosting)} systems={[]} principalName={principalName} />}
    </Section>
  )
}
