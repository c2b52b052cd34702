import { Button, Field, Input, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { registerTableMessages } from '../../../i18n/register-table-messages'
import { usePorts, useSession, useTongue } from '../../shared/app-context'
import { AppLink } from '../../shared/app-link'
import { Failed, Loading } from '../../shared/states'
import { usePart } from '../../shared/use-part'
import { writeView } from './register-view'
import { ToolPanel } from './tool-panel'
import { useToolStyles } from './use-tool-styles'
import type { ViewControl } from './use-view'
import { changeViews, readViews, type SavedView } from './views-store'

type Read = { kind: 'reading' } | { kind: 'read'; views: SavedView[] } | { kind: 'failed'; error: unknown }
type Told = { kind: 'saved'; name: string } | { kind: 'removed'; view: SavedView; place: number }

const sameName = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()

/** One's own views: open, save, rename, replace, and remove with a way back. */
export default function SavedViews({ control, onClose }: { control: ViewControl; onClose: () => void }) {
  const styles = useToolStyles()
  const { repository } = usePorts()
  const { me } = useSession()
  const { formats } = useTongue()
  const words = usePart(registerTableMessages).views
  const [params, setParams] = useSearchParams()
  const [read, setRead] = useState<Read>({ kind: 'reading' })
  const [tries, setTries] = useState(0)
  const [isSaving, setSaving] = useState(false)
  const [fault, setFault] = useState<{ error: unknown; again: () => void }>()
  const [told, setTold] = useState<Told>()
  const [name, setName] = useState('')
  const [renaming, setRenaming] = useState<{ id: string; name: string }>()
  const [tried, setTried] = useState(false)
  const open = params.get('view')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks anew
  useEffect(() => {
    let current = true
    setRead({ kind: 'reading' })
    readViews(repository, me.principalName).then(
      views => current && setRead({ kind: 'read', views }),
      (error: unknown) => current && setRead({ kind: 'failed', error }),
    )
    return () => {
      current = false
    }
  }, [repository, me.principalName, tries])

  const views = read.kind === 'read' ? read.views : []
  const sorted = views.toSorted((one, other) => formats.compare(one.name, other.name))
  const nameFault = views.some(view => sameName(view.name, name))
    ? words.nameTaken
    : tried && name.trim() === ''
      ? words.nameNeeded
      : undefined

  function query(): string {
    const written = new URLSearchParams()
    writeView({ ...control.view, search: control.search }, written)
    return written.toString()
  }
  const show = (id: string) =>
    setParams(
      previous => {
        const next = new URLSearchParams(previous)
        next.set('view', id)
        return next
      },
      { replace: true },
    )

  async function change(how: (all: SavedView[]) => SavedView[], tell: Told | undefined, then?: () => void) {
    setSaving(true)
    setFault(undefined)
    try {
      setRead({ kind: 'read', views: await changeViews(repository, me.principalName, how) })
      setTold(tell)
      then?.()
    } catch (error) {
      setFault({ error, again: () => void change(how, tell, then) })
    } finally {
      setSaving(false)
    }
  }

  function add(): void {
    setTried(true)
    if (name.trim() === '' || nameFault !== undefined) return
    const view: SavedView = { id: crypto.randomUUID(), name: name.trim(), query: query() }
    void change(
      all => [...all.filter(({ id }) => id !== view.id), view],
      { kind: 'saved', name: view.name },
      () => {
        setName('')
        setTried(false)
        show(view.id)
      },
    )
  }
  function alter(view: SavedView, changes: Partial<SavedView>, then?: () => void): void {
    const next = { ...view, ...changes }
    void change(
      all =>
        all.some(({ id }) => id === view.id)
          ? all.map(each => (each.id === view.id ? { ...each, ...changes } : each))
          : [...all, next],
      { kind: 'saved', name: next.name },
      then,
    )
  }
  function remove(view: SavedView): void {
    const place = views.findIndex(({ id }) => id === view.id)
    void change(all => all.filter(({ id }) => id !== view.id), { kind: 'removed', view, place })
  }
  function putBack({ view, place }: { view: SavedView; place: number }): void {
    void change(all => [...all.filter(({ id }) => id !== view.id).toSpliced(place, 0, view)], {
      kind: 'saved',
      name: view.name,
    })
  }

  return (
    <ToolPanel title={words.title} onClose={onClose}>
      <p className={styles.quiet}>{words.text}</p>
      {read.kind === 'reading' && <Loading />}
      {read.kind === 'failed' && <Failed error={read.error} onRetry={() => setTries(tries + 1)} />}
      {fault && <Failed error={fault.error} kept={words.kept} onRetry={fault.again} />}
      {told && (
        <MessageBar intent={told.kind === 'saved' ? 'success' : 'info'}>
          <MessageBarBody>
            {told.kind === 'saved' ? words.saved(told.name) : words.removed(told.view.name)}
          </MessageBarBody>
          {told.kind === 'removed' && (
            <MessageBarActions>
              <Button disabledFocusable={isSaving} onClick={() => putBack(told)}>
                {words.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {read.kind === 'read' && views.length === 0 && <p className={styles.quiet}>{words.empty}</p>}
      {sorted.length > 0 && (
        <ul className={styles.list}>
          {sorted.map(view => (
            <li key={view.id} className={styles.line}>
              {renaming?.id === view.id ? (
                <form
                  className={styles.line}
                  onSubmit={event => {
                    event.preventDefault()
                    const next = renaming.name.trim()
                    const isTaken = views.some(each => each.id !== view.id && sameName(each.name, next))
                    if (next !== '' && !isTaken) alter(view, { name: next }, () => setRenaming(undefined))
                  }}
                >
                  <Input
                    aria-label={words.newName}
                    autoFocus
                    value={renaming.name}
                    onChange={(_, { value }) => setRenaming({ id: view.id, name: value })}
                  />
                  <Button type="submit" size="small" disabledFocusable={isSaving}>
                    {words.rename}
                  </Button>
                </form>
              ) : (
                <>
                  <AppLink to={`/register?${view.query}${view.query === '' ? '' : '&'}view=${view.id}`}>
                    {view.name}
                  </AppLink>
                  {open === view.id && <span className={styles.quiet}>({words.isOpen})</span>}
                  <span className={styles.grow} />
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={words.replaceOne(view.name)}
                    disabledFocusable={isSaving}
                    onClick={() => alter(view, { query: query() }, () => show(view.id))}
                  >
                    {words.replace}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={words.renameOne(view.name)}
                    onClick={() => setRenaming({ id: view.id, name: view.name })}
                  >
                    {words.rename}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={words.removeOne(view.name)}
                    disabledFocusable={isSaving}
                    onClick={() => remove(view)}
                  >
                    {words.remove}
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {read.kind === 'read' && (
        <form
          className={styles.fields}
          onSubmit={event => {
            event.preventDefault()
            if (!isSaving) add()
          }}
        >
          <Field
            label={words.name}
            {...(nameFault === undefined ? {} : { validationMessage: nameFault, validationState: 'error' as const })}
          >
            <Input value={name} onChange={(_, { value }) => setName(value)} />
          </Field>
          <div className={styles.atEnd}>
            <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
              {words.saveNew}
            </Button>
          </div>
        </form>
      )}
    </ToolPanel>
  )
}
