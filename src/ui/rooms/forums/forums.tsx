import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { Obligation } from '../../../core'
import type { LiveList } from '../../../storage/live-lists'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { mySystems } from '../../shared/my-systems'
import { followUpsBySystem } from '../../shared/next-follow-up'
import { Page } from '../../shared/page'
import { Empty, Failed, Loading } from '../../shared/states'
import { forumsOf } from '../../shared/system-forum-choices'
import { useLive } from '../../shared/use-live'
import { useModel } from '../../shared/use-model'
import { rhythmKey, rhythmsOf, useNextDays } from '../../shared/use-next-days'
import { useSnapshot } from '../../shared/use-snapshot'
import { SystemForums } from './system-forums'

const useStyles = makeStyles({
  whose: { maxWidth: '420px', marginBottom: tokens.spacingVerticalL },
  system: { margin: `${tokens.spacingVerticalXXL} 0 0` },
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
})

const ALL = '*'

/** The forums that follow from each system's category, and what was decided otherwise (FORUM-1). */
export default function Forums() {
  const styles = useStyles()
  const { lists, clock } = usePorts()
  const { messages, formats } = useTongue()
  const { me } = useSession()
  const [params, setParams] = useSearchParams()
  const systems = useLive('systems')
  const holdings = useLive('roleHoldings')
  const forums = useLive('forums')
  const occurrences = useLive('occurrences')
  const chosen = params.get('system') ?? ''
  const today = clock.today()
  const words = messages.forums

  const inUse = useMemo(
    () =>
      systems.rows
        .filter(({ entity }) => entity.endedOn === undefined || entity.endedOn >= today)
        .sort((one, other) => formats.compare(one.entity.name, other.entity.name)),
    [systems, today, formats],
  )
  const mine = useMemo(
    () => mySystems(inUse, holdings.rows, me.principalName, today).map(({ system }) => system),
    [inUse, holdings, me.principalName, today],
  )
  const shown = chosen === '' ? mine : chosen === ALL ? inUse : inUse.filter(({ entity }) => entity.key === chosen)
  const model = useModel()
  const snapshot = useSnapshot()
  const followUps = useMemo(
    () =>
      snapshot.state === 'ready' && snapshot.mayReadAgreements
        ? followUpsBySystem(snapshot.snapshot, today)
        : new Map<string, Obligation>(),
    [snapshot, today],
  )
  const adoptedOn = snapshot.state === 'ready' ? snapshot.snapshot.adoptedOn : undefined
  const nextDays = useNextDays(
    shown.flatMap(system =>
      rhythmsOf(system, forumsOf(model, system, forums.rows), occurrences.rows, adoptedOn, today).filter(
        ({ key }) => key !== rhythmKey(system.id, 'contractFollowUp'),
      ),
    ),
  )
  const needed: [name: 'systems' | 'roleHoldings' | 'forums' | 'occurrences', list: LiveList<unknown>][] = [
    ['systems', systems],
    ['roleHoldings', holdings],
    ['forums', forums],
    ['occurrences', occurrences],
  ]
  const failed = needed.filter(([, list]) => list.state === 'failed')
  const fault = failed[0]?.[1]
  const isReading = needed.some(([, list]) => list.state === 'reading')

  return (
    <Page title={messages.rooms.forums}>
      <Field label={words.whose} className={styles.whose}>
        <Select
          value={chosen}
          onChange={(_, { value }) => setParams(value === '' ? {} : { system: value }, { replace: true })}
        >
          <option value="">{words.mine}</option>
          <option value={ALL}>{words.all}</option>
          {inUse.map(({ id, entity }) => (
            <option key={id} value={entity.key}>
              {entity.name}
            </option>
          ))}
        </Select>
      </Field>
      {fault?.state === 'failed' && (
        <Failed
          error={fault.error}
          onRetry={() => {
            for (const [list] of failed) lists.readAgain({ list })
          }}
        />
      )}
      {!fault && isReading && <Loading />}
      {!fault && !isReading && shown.length === 0 && (
        <Empty title={words.noMineTitle} text={words.noMineText}>
          <AppLink to="/register">{messages.home.toRegister}</AppLink>
        </Empty>
      )}
      {!fault &&
        !isReading &&
        shown.map(system => (
          <section key={system.id} className={styles.system} aria-labelledby={`forums-${system.id}`}>
            <h2 className={styles.name} id={`forums-${system.id}`}>
              <AppLink to={`/register/${system.entity.key}`}>{system.entity.name}</AppLink>
            </h2>
            <SystemForums
              system={system}
              entries={forums.rows}
              occurrences={occurrences.rows}
              followUp={followUps.get(String(system.id))}
              nextDays={nextDays}
            />
          </section>
        ))}
    </Page>
  )
}
