import { Button, Field, Input } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages, usePorts, useSession } from '../../shared/app-context'
import { Failed } from '../../shared/states'
import type { Holding } from './appointment'
import { endHolding, endingDraft } from './end-holding'
import { useFocusWhenOpened, useMending } from './use-mending'
import { useSectionStyles } from './use-section-styles'

type Ending = { kind: 'writing' } | { kind: 'sending' } | { kind: 'failed'; error: unknown }

/** ROLE-6: a holding ends with a last day. */
export function EndHoldingForm({ holding, label }: { holding: Holding; label: string }) {
  const section = useSectionStyles()
  const ports = usePorts()
  const session = useSession()
  const { app, system } = useMessages()
  const words = system.roles
  const [here] = useLocation()
  const { mend } = useMending()
  const form = useFocusWhenOpened<HTMLFormElement>()
  const [lastDay, setLastDay] = useState(ports.clock.today())
  const [state, setState] = useState<Ending>({ kind: 'writing' })
  const tooEarly = lastDay !== '' && lastDay < (holding.entity.from ?? lastDay)

  const draft = (day: string) => endingDraft(ports, session, holding, day, `${here}?mend=end.${holding.id}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an earlier visit's day is taken up once
  useEffect(() => {
    void ports.drafts.of(session.me.principalName).then(kept => {
      const earlier = kept.find(({ key }) => key === draft('').key)?.values.to
      if (typeof earlier === 'string') setLastDay(earlier)
    })
  }, [])

  async function send() {
    setState({ kind: 'sending' })
    try {
      await endHolding(ports, holding, lastDay, draft(lastDay))
      mend(undefined)
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }

  return (
    <form
      ref={form}
      className={section.form}
      aria-label={label}
      onSubmit={event => {
        event.preventDefault()
        if (lastDay !== '' && !tooEarly) void send()
      }}
    >
      <Field
        label={words.lastDay}
        required
        {...(tooEarly ? { validationMessage: words.endBeforeStart, validationState: 'error' as const } : {})}
      >
        <Input type="date" value={lastDay} onChange={(_, { value }) => setLastDay(value)} />
      </Field>
      {state.kind === 'failed' && (
        <div className={section.whole}>
          <Failed error={state.error} />
        </div>
      )}
      <div className={`${section.buttons} ${section.whole}`}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {words.endNow}
        </Button>
        <Button onClick={() => mend(undefined)}>{app.cancel}</Button>
      </div>
    </form>
  )
}
