import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { type GovernanceModel, type Role, roles } from '../../../core'
import type { Stored, System } from '../../../storage/repository'
import { useMessages, usePorts } from '../../shared/app-context'
import { Section } from '../../shared/page'
import { useModel } from '../../shared/use-model'
import { type Holding, isPast, isTakenBack } from './appointment'
import { demandsOf } from './demands'
import { PastHoldings } from './past-holdings'
import { RoleRow } from './role-row'
import { useMending } from './use-mending'
import type { Surroundings } from './use-surroundings'

const useStyles = makeStyles({
  roles: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '960px' },
  other: { maxWidth: '320px', marginTop: tokens.spacingVerticalM },
})

/** How a role stands to the category; `mandatory` with the model's exceptions. */
export type Standing = 'mandatory' | 'optional' | 'stakeholder' | 'none'

/** `mandatory` undefined: not known yet. Without a category (CAT-1) no role is asked for, and any may be held. */
function standingOf(model: GovernanceModel, role: Role, { category }: System, mandatory: Role[] | undefined): Standing {
  if (category === undefined) return 'stakeholder'
  if (mandatory?.includes(role)) return 'mandatory'
  const demand = model.roles[category][role]
  return demand === 'mandatory' && mandatory ? 'optional' : demand
}

/** ROLE-1…6: every role of the category with who holds it, the holes visible; history kept below. */
export function SystemRoles(props: { stored: Stored<System>; around: Surroundings; mayAppoint: boolean }) {
  const { stored, around, mayAppoint } = props
  const styles = useStyles()
  const { clock } = usePorts()
  const messages = useMessages()
  const words = messages.system.roles
  const { mending, mend } = useMending()
  const model = useModel()
  const today = clock.today()
  const holdings = around.holdings.rows.filter(holding => !isTakenBack(holding))
  const present = holdings.filter(holding => !isPast(holding, today))
  const mandatory = around.facts && demandsOf(model, around.facts, today).roles
  const byRole = (role: Role): Holding[] =>
    present
      .filter(({ entity }) => entity.role === role)
      .sort((one, other) => ((one.entity.from ?? '') < (other.entity.from ?? '') ? -1 : 1))

  const all = roles
    .filter(role => role !== 'user')
    .map(role => ({ role, holdings: byRole(role), standing: standingOf(model, role, stored.entity, mandatory) }))
  const isAsked = (role: Role) => mending === `appoint.${role}`
  const shown = all.filter(
    ({ role, holdings, standing }) =>
      holdings.length > 0 || standing === 'mandatory' || standing === 'optional' || isAsked(role),
  )
  const rank: Standing[] = ['mandatory', 'optional', 'stakeholder', 'none']
  const ordered = rank.flatMap(standing => shown.filter(each => each.standing === standing))
  const others = all.filter(each => !shown.includes(each) && each.standing === 'stakeholder')

  return (
    <Section title={words.title}>
      <ul className={styles.roles}>
        {ordered.map(({ role, holdings, standing }) => (
          <RoleRow
            key={role}
            role={role}
            standing={standing}
            holdings={holdings}
            system={stored}
            around={around}
            mayAppoint={mayAppoint}
          />
        ))}
      </ul>
      {mayAppoint && others.length > 0 && (
        <Field label={words.otherRoles} className={styles.other}>
          <Select value="" onChange={(_, { value }) => value !== '' && mend(`appoint.${value}`)}>
            <option value="">–</option>
            {others.map(({ role }) => (
              <option key={role} value={role}>
                {messages.roles[role]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <PastHoldings holdings={holdings.filter(holding => isPast(holding, today))} />
    </Section>
  )
}
