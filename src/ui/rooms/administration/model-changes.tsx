import { Button, MessageBar, MessageBarActions, MessageBarBody, mergeClasses } from '@fluentui/react-components'
import type { SystemEffect } from '../../../core'
import { useMessages, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { findingText } from '../../shared/finding-text'
import { Section } from '../../shared/page'
import { Failed } from '../../shared/states'
import { cellName, cellValue, type ModelWords } from './model-words'
import type { ModelEdit } from './use-model-edit'
import { type NamedSystem, useModelEffect } from './use-model-effect'
import { useOrganisationStyles } from './use-organisation-styles'

const SHOWN = 10

/** What was changed and isn't saved, what that does to the register, and the saving of it. */
export function ModelChanges({ edit, of }: { edit: ModelEdit; of: ModelWords }) {
  const styles = useOrganisationStyles()
  const { formats } = useTongue()
  const words = of.words.changes
  const { save, edits, faulty, restoredAt, undone } = edit
  return (
    <>
      <div role="status">
        {save.kind === 'saved' && edits.size === 0 && (
          <MessageBar intent="success">
            <MessageBarBody>{words.saved}</MessageBarBody>
          </MessageBar>
        )}
        {undone && edits.size === 0 && (
          <MessageBar intent="info">
            <MessageBarBody>{words.discarded}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={edit.undo}>{words.undo}</Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {save.kind === 'meanwhile' && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.meanwhile}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {save.kind === 'failed' && <Failed error={save.error} onRetry={() => void edit.store()} />}
      {edits.size > 0 && (
        <Section title={words.title(edits.size)}>
          {restoredAt !== undefined && <p className={styles.quiet}>{words.restored(formats.moment(restoredAt))}</p>}
          <ul className={styles.list}>
            {[...edits].slice(0, SHOWN).map(([path, value]) => (
              <li key={path}>
                {words.line(
                  cellName(of, path),
                  cellValue(of, path, edit.stored.get(path) ?? ''),
                  cellValue(of, path, value),
                )}
              </li>
            ))}
            {edits.size > SHOWN && <li>{words.andMore(edits.size - SHOWN)}</li>}
          </ul>
          <Effect edit={edit} of={of} />
          {faulty.length > 0 && <p role="alert">{words.toMend}</p>}
          <div className={mergeClasses(styles.buttons, styles.below)}>
            <Button
              appearance="primary"
              disabledFocusable={faulty.length > 0 || save.kind === 'saving'}
              onClick={() => faulty.length === 0 && save.kind !== 'saving' && void edit.store()}
            >
              {words.save}
            </Button>
            <Button onClick={edit.discard}>{words.discard}</Button>
          </div>
        </Section>
      )}
    </>
  )
}

function Effect({ edit, of }: { edit: ModelEdit; of: ModelWords }) {
  const styles = useOrganisationStyles()
  const words = of.words.changes
  const effect = useModelEffect(edit.before, edit.after)
  const isNothing =
    effect && effect.becomeIncomplete.length + effect.becomeComplete.length + effect.otherwise.length === 0
  return (
    <>
      <h3 className={styles.subtitle}>{words.effect}</h3>
      {!effect && <p role="status">{words.counting}</p>}
      {isNothing && <p className={styles.text}>{words.none}</p>}
      {effect && (
        <>
          <Systems effects={effect.becomeIncomplete} title={words.becomeIncomplete} more={words.andMore} />
          <Systems effects={effect.becomeComplete} title={words.becomeComplete} more={words.andMore} />
          <Systems effects={effect.otherwise} title={words.otherwise} more={words.andMore} />
        </>
      )}
    </>
  )
}

interface SystemsProps {
  effects: SystemEffect<NamedSystem>[]
  title: (count: number) => string
  more: (count: number) => string
}

function Systems({ effects, title, more }: SystemsProps) {
  const styles = useOrganisationStyles()
  const messages = useMessages()
  if (effects.length === 0) return null
  return (
    <details className={styles.below} open={effects.length <= SHOWN}>
      <summary className={styles.summary}>{title(effects.length)}</summary>
      <ul className={styles.list}>
        {effects.slice(0, SHOWN).map(({ id, lacks, ceases }) => (
          <li key={id.key} className={styles.line}>
            <AppLink to={`/register/${id.key}`}>{id.name}</AppLink>
            <span className={styles.small}>
              {lacks.map(finding => `+ ${findingText(messages, finding)}`).join(', ')}{' '}
              {ceases.map(finding => `− ${findingText(messages, finding)}`).join(', ')}
            </span>
          </li>
        ))}
        {effects.length > SHOWN && <li>{more(effects.length - SHOWN)}</li>}
      </ul>
    </details>
  )
}
