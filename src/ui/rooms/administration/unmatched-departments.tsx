import { Button, Select } from '@fluentui/react-components'
import { useEffect, useMemo, useState } from 'react'
import { organisationMessages } from '../../../i18n/organisation-messages'
import type { Administration, Stored } from '../../../storage/repository'
import { type DirectoryPerson, usePorts, useSession, useTongue } from '../../shared/app-context'
import { Failed, Loading } from '../../shared/states'
import { useLive } from '../../shared/use-live'
import { usePart } from '../../shared/use-part'
import { type UnmatchedDepartment, unmatchedDepartments, withDepartment } from './departments'
import { useOrganisationStyles } from './use-organisation-styles'

type Asked = { kind: 'asking' } | { kind: 'found'; people: DirectoryPerson[] } | { kind: 'failed'; error: unknown }

/** Departments of those who hold a role that no administration counts as its own, each mended with one click. */
export function UnmatchedDepartments({ administrations }: { administrations: Stored<Administration>[] }) {
  const styles = useOrganisationStyles()
  const { directory } = usePorts()
  const words = usePart(organisationMessages).departments
  const holdings = useLive('roleHoldings')
  const [asked, setAsked] = useState<Asked>({ kind: 'asking' })
  const [attempt, setAttempt] = useState(0)
  const names = useMemo(
    () => [...new Set(holdings.rows.flatMap(({ entity }) => entity.person?.principalName ?? []))].sort().join('\n'),
    [holdings.rows],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody asks for it
  useEffect(() => {
    if (holdings.state !== 'ready') return
    let current = true
    directory.people(names === '' ? [] : names.split('\n')).then(
      people => current && setAsked({ kind: 'found', people }),
      (error: unknown) => current && setAsked({ kind: 'failed', error }),
    )
    return () => {
      current = false
    }
  }, [directory, names, holdings.state, attempt])

  if (asked.kind === 'failed') return <Failed error={asked.error} onRetry={() => setAttempt(attempt + 1)} />
  if (asked.kind === 'asking') return <Loading />
  const unmatched = unmatchedDepartments(asked.people, administrations, holdings.rows)
  return (
    <>
      <p className={styles.quiet}>{words.intro}</p>
      {unmatched.length === 0 && <p className={styles.text}>✓ {words.none}</p>}
      <ul className={styles.list}>
        {unmatched.map(each => (
          <li key={each.department} className={styles.entry}>
            <Mending unmatched={each} administrations={administrations} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Mending({
  unmatched: { department, people, guess },
  administrations,
}: {
  unmatched: UnmatchedDepartment
  administrations: Stored<Administration>[]
}) {
  const styles = useOrganisationStyles()
  const { saving, lists, clock } = usePorts()
  const { me } = useSession()
  const { formats } = useTongue()
  const words = usePart(organisationMessages).departments
  const [chosen, setChosen] = useState(guess === undefined ? '' : String(guess))
  const [fault, setFault] = useState<unknown>()
  const [isSaving, setSaving] = useState(false)
  const target = administrations.find(({ id }) => String(id) === chosen)
  const sorted = [...administrations].sort((one, other) => formats.compare(one.entity.name, other.entity.name))

  async function add(stored: Stored<Administration>): Promise<void> {
    setSaving(true)
    setFault(undefined)
    const place = { list: 'administrations' } as const
    const changes = { departments: withDepartment(stored.entity, department) }
    const draft = {
      key: [me.principalName, 'administrations', 'department', department].join('·'),
      owner: me.principalName,
      label: `${stored.entity.name}: ${department}`,
      list: place.list,
      id: stored.id,
      etag: stored.etag,
      base: { departments: stored.entity.departments },
      values: changes,
      at: clock.now(),
      sent: false,
      path: '/organisation',
    }
    try {
      const outcome = await saving.save({ place, from: stored, changes }, draft)
      // somebody else wrote in it meanwhile: added to what they wrote
      if (outcome.kind === 'collided') {
        lists.put(place, outcome.theirs)
        return await add(outcome.theirs)
      }
      lists.put(place, outcome.stored)
    } catch (error) {
      setFault(error)
    } finally {
      setSaving(false)
    }
  }

  return (
    <>
      <div className={styles.line}>
        <span className={styles.name}>{department}</span>
        <span className={styles.small}>{words.of(people.length, people.join(', '))}</span>
        <Select aria-label={words.choose(department)} value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="">{words.chooseFirst}</option>
          {sorted.map(({ id, entity }) => (
            <option key={id} value={id}>
              {entity.name}
            </option>
          ))}
        </Select>
        <Button
          disabledFocusable={!target || isSaving}
          aria-label={target ? words.add(department, target.entity.name) : words.addShort}
          onClick={() => target && !isSaving && void add(target)}
        >
          {words.addShort}
        </Button>
      </div>
      {fault !== undefined && <Failed error={fault} />}
    </>
  )
}
