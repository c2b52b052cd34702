import { Button, Checkbox, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { type MunicipalModel, type SystemForum, systemForums } from '../../../core'
import type { ForumEntry, Stored, System } from '../../../storage/repository'
import { useTongue } from '../../shared/app-context'
import { rhythmsOffered, rhythmText } from '../../shared/rhythm-text'
import { Failed } from '../../shared/states'
import { useModel } from '../../shared/use-model'
import { useNewRecord } from '../../shared/use-new-record'

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '640px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
})

interface ForumChangeProps {
  system: Stored<System>
  forum: SystemForum
  onDone: (saved: boolean) => void
}

/** FORUM-1: a forum added, dropped or given another rhythm. Each decision is a row of its own. */
export function ForumChange({ system, forum, onDone }: ForumChangeProps) {
  const styles = useStyles()
  const { messages } = useTongue()
  const words = messages.forums
  const { category, key, name } = system.entity
  const forumName = messages.forumNames[forum.forum]
  const isMandatory = forum.demand === 'mandatory'
  const isProposed = isMandatory || forum.demand === 'recommended'
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  const { values, change, send, discard, state } = useNewRecord({
    place: { list: 'forums' },
    label: `${forumName}, ${name}`,
    path: `/forums?system=${key}`,
    form: `change ${forum.forum} ${key}`,
    initial: {
      title: `${forumName}, ${name}`,
      systems: [system.id],
      forum: forum.forum,
      rhythm: forum.rhythm ?? '',
      dropped: !forum.held,
      reason: '',
    },
  })
  const rhythm = values.rhythm ?? ''
  const isHeld = values.dropped !== true
  const model = useModel()
  const offered = rhythmsOffered.filter(each => isAllowed(model, category, forum, each))
  const listed = rhythm === '' || offered.some(each => each === rhythm) ? offered : [rhythm, ...offered]

  async function save(more: Partial<ForumEntry> = {}): Promise<void> {
    if (state.kind !== 'sending' && (await send(undefined, more))) onDone(true)
  }

  return (
    <form
      className={styles.form}
      aria-label={words.changeFor(forumName, name)}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      {isMandatory ? (
        <p className={styles.note}>{words.tightenOnly}</p>
      ) : (
        <Checkbox
          label={words.add}
          checked={isHeld}
          onChange={(_, { checked }) => change({ dropped: checked !== true })}
        />
      )}
      {isHeld && (
        <Field label={words.rhythm}>
          <Select select={{ ref: first }} value={rhythm} onChange={(_, { value }) => change({ rhythm: value })}>
            {!isProposed && <option value="">{rhythmText(messages, undefined)}</option>}
            {listed.map(each => (
              <option key={each} value={each}>
                {rhythmText(messages, each)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.reason}>
        <Textarea value={values.reason ?? ''} onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      {state.kind === 'failed' && <Failed error={state.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending'}>
          {messages.app.save}
        </Button>
        {forum.change !== undefined && (
          <Button onClick={() => void save({ dropped: !isProposed, rhythm: '' })}>{words.restore}</Button>
        )}
        <Button onClick={() => void discard().then(() => onDone(false))}>{messages.app.cancel}</Button>
      </div>
    </form>
  )
}

/** The rule core refuses a looser rhythm of what is mandatory; what it refuses isn't offered. */
function isAllowed(
  model: MunicipalModel,
  category: System['category'],
  { forum }: SystemForum,
  rhythm: string,
): boolean {
  return category !== undefined && systemForums(model, category, [{ forum, held: true, rhythm }]).findings.length === 0
}
