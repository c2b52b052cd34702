import { lazy, Suspense, useState } from 'react'
import type { ListName, Stored } from '../../storage/repository'
import { useMessages } from './app-context'
import { Section } from './page'
import { Loading } from './states'

const HistoryList = lazy(() => import('./history-list'))

export interface HistoryProps {
  list: ListName
  stored: Stored<{ key: string }>
  /** How a field is called, and how a value of it is shown. */
  nameField: (field: string) => string
  showValue: (field: string, value: unknown) => string
  /** Where a page tells of more than one record. */
  title?: string
}

/** DOC-6: who changed what and when; loaded and read when somebody asks. */
export function HistorySection(props: HistoryProps) {
  const { history } = useMessages().system
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section title={props.title ?? history.title}>
      <details onToggle={event => setIsOpen(event.currentTarget.open)}>
        <summary>{history.show}</summary>
        {isOpen && (
          <Suspense fallback={<Loading />}>
            <HistoryList {...props} />
          </Suspense>
        )}
      </details>
    </Section>
  )
}
