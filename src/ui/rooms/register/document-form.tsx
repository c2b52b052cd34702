import { Button } from '@fluentui/react-components'
import { useLocation } from 'wouter'
import { midSentence } from '../../../i18n/format'
import type { Stored, System, SystemDocument } from '../../../storage/repository'
import { useMessages, usePorts } from '../../shared/app-context'
import { SaveState } from '../../shared/save-state'
import { Failed } from '../../shared/states'
import { useModel } from '../../shared/use-model'
import { useNewRecord } from '../../shared/use-new-record'
import { useRecord } from '../../shared/use-record'
import { DocumentFields, documentKindsShown, isFaulty } from './document-fields'
import { retentionOf } from './retention-of'
import { useFocusWhenOpened, useMending } from './use-mending'
import { useSectionStyles } from './use-section-styles'

/** Adds a document. `kind` as it stands in the address; anything else leaves the choice open. */
export function NewDocumentForm({ system, kind }: { system: Stored<System>; kind: string }) {
  const section = useSectionStyles()
  const { clock } = usePorts()
  const { app, documentKinds, system: words } = useMessages()
  const [here] = useLocation()
  const { mend } = useMending()
  const { defaults } = useModel()
  const known = documentKindsShown.find(each => each === kind)
  const form = useFocusWhenOpened<HTMLFormElement>()
  const title = known ? words.documents.addKind(midSentence(documentKinds[known])) : words.documents.add
  const { values, set, send, discard, state } = useNewRecord({
    place: { list: 'documents' },
    label: `${system.entity.name}: ${known ? midSentence(documentKinds[known]) : words.documents.title}`,
    path: `${here}?mend=document.${kind}`,
    initial: {
      system: system.id,
      ...(known ? { kind: known, title: documentKinds[known], ...retentionOf(defaults, known) } : {}),
      validFrom: clock.today(),
    },
  })

  async function add() {
    if (values.kind === undefined || isFaulty(values)) return
    const title = values.title?.trim() || documentKinds[values.kind]
    // where nobody said otherwise, it is kept as the model has it (DOC-8)
    const isOpen = values.preservedIn === undefined && values.keptYears === undefined
    const kept = isOpen ? retentionOf(defaults, values.kind) : {}
    if (await send({ list: 'documents' }, { title, link: values.link?.trim() ?? '', ...kept })) mend(undefined)
  }

  return (
    <form
      ref={form}
      className={section.form}
      aria-label={title}
      onSubmit={event => {
        event.preventDefault()
        if (state.kind !== 'sending') void add()
      }}
    >
      <DocumentFields values={values} set={set} />
      {state.kind === 'failed' && (
        <div className={section.whole}>
          <Failed error={state.error} />
        </div>
      )}
      <div className={`${section.buttons} ${section.whole}`}>
        <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'sending' || isFaulty(values)}>
          {words.documents.add}
        </Button>
        <Button onClick={() => void discard().then(() => mend(undefined))}>{app.cancel}</Button>
      </div>
    </form>
  )
}

/** A document's fields in place, saved as they are typed. */
export function DocumentEditor({ stored, label }: { stored: Stored<SystemDocument>; label: string }) {
  const section = useSectionStyles()
  const { app, system, documentKinds } = useMessages()
  const [here] = useLocation()
  const { mend } = useMending()
  const form = useFocusWhenOpened<HTMLDivElement>()
  const { editor, values, state, restoredAt } = useRecord({
    place: { list: 'documents' },
    stored,
    label,
    path: `${here}?mend=edit.${stored.id}`,
    maySave: fields => !isFaulty(fields),
  })
  const { kind, heading, registryNumber, link, validFrom, validTo } = system.documents
  const names: Record<string, string> = { kind, title: heading, registryNumber, link, validFrom, validTo }
  const kinds: Record<string, string> = documentKinds
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid everywhere
    <div ref={form} className={section.form} role="group" aria-label={label}>
      <DocumentFields values={values} set={(field, value) => editor.set(field, value)} />
      <div className={section.whole}>
        <SaveState
          state={state}
          restoredAt={restoredAt}
          onRetry={() => void editor.saveNow()}
          onResolve={choices => void editor.resolve(choices)}
          nameField={field => names[field] ?? field}
          showValue={(field, value) => (field === 'kind' ? (kinds[String(value)] ?? '') : String(value ?? ''))}
        />
      </div>
      <div className={`${section.buttons} ${section.whole}`}>
        <Button onClick={() => mend(undefined)}>{app.close}</Button>
      </div>
    </div>
  )
}
