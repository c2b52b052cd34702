import { useEffect, useState, useSyncExternalStore } from 'react'
import type { ListName } from '../../storage/repository'
import { usePorts, useSession } from './app-context'
import { type Editing, RecordEditor } from './record-editor'

/** An editor for one record, for as long as the component lives. Give the component a `key` of the record. */
export function useRecord<N extends ListName>(editing: Omit<Editing<N>, 'owner'>) {
  const ports = usePorts()
  const { me } = useSession()
  const [editor] = useState(() => new RecordEditor(ports, { ...editing, owner: me.principalName }))
  const view = useSyncExternalStore(editor.watch, () => editor.view)
  useEffect(() => editor.follow(editing.stored), [editor, editing.stored])
  useEffect(() => {
    const leaving = () => editor.close()
    const coming = () => editor.open()
    const again = () => {
      if (editor.view.state.kind === 'kept') void editor.saveNow()
    }
    coming()
    window.addEventListener('online', again)
    // a page may be put aside and taken out again as it was
    window.addEventListener('pagehide', leaving)
    window.addEventListener('pageshow', coming)
    return () => {
      window.removeEventListener('online', again)
      window.removeEventListener('pagehide', leaving)
      window.removeEventListener('pageshow', coming)
      leaving()
    }
  }, [editor])
  return { editor, ...view }
}
